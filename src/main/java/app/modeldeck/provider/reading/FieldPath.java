package app.modeldeck.provider.reading;

import app.modeldeck.model.Evidence;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Where a value stands in an entry, written as text.
///
/// - `metadata.display_name`: a path of field names; a number chooses an element of a list
/// - `title|name`: the first of several paths that states something
/// - `{owner}/{name}`: a template, known only when all its paths state something
/// - `{$0}/{+$1}`: a template of an id whose second part may have slashes, as in RFC 6570; in all others they are
/// refused, lest two models have one id
///
/// @param text one of these
/// @param paths the paths in it, in the order in which they count
/// @param stated for each path, the evidence of what is read there; one object, so that equal ones are found at once
record FieldPath(String text, List<String> paths, List<Evidence> stated) {
    private static final Pattern HOLE = Pattern.compile("\\{(?<slashes>\\+?)(?<path>[^{}]+)}");

    FieldPath(String text) {
        this(text, paths(text));
    }

    private FieldPath(String text, List<String> paths) {
        this(text, paths, paths.stream().<Evidence>map(Evidence.Stated::new).toList());
    }

    private static List<String> paths(String text) {
        return isTemplate(text)
                ? HOLE.matcher(text).results().map(hole -> hole.group("path")).toList()
                : List.of(text.split("\\|", -1));
    }

    private static boolean isTemplate(String text) {
        return text.indexOf('{') >= 0;
    }

    boolean isTemplate() {
        return isTemplate(text);
    }

    /// The names of fields that lead to it.
    Stream<String> names() {
        return paths.stream().flatMap(path -> Arrays.stream(path.split("\\.", -1)));
    }

    /// Whether what this path of the template states may have slashes.
    boolean takesSlashes(String path) {
        return text.contains("{+" + path + "}");
    }

    /// The template with its holes filled; empty when one of them is not stated.
    Optional<String> filled(Function<String, Optional<String>> stated) {
        if (paths.stream().anyMatch(path -> stated.apply(path).isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(HOLE.matcher(text)
                .replaceAll(hole -> Matcher.quoteReplacement(
                        stated.apply(hole.group("path")).orElseThrow())));
    }

    /// The same place below an object of that name.
    FieldPath below(String object) {
        return isTemplate()
                ? new FieldPath(HOLE.matcher(text).replaceAll("{${slashes}" + object + ".${path}}"))
                : new FieldPath(String.join(
                        "|", paths.stream().map(path -> object + "." + path).toList()));
    }
}
