package app.modeldeck.provider.file;

import app.modeldeck.provider.file.Located.At;
import app.modeldeck.provider.file.Located.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// An object of a provider file that is being read: gives its fields, notes every mistake, and at the end what
/// was not asked for. For one thread.
final class Section {
    private static final int MOST_UNKNOWN = 5;

    private final String path;
    private final At at;
    private final Map<String, Located.Member> members;
    private final List<Mistake> mistakes;
    private final Set<String> known = new HashSet<>();

    private Section(String path, At at, Map<String, Located.Member> members, List<Mistake> mistakes) {
        this.path = path;
        this.at = at;
        this.members = members;
        this.mistakes = mistakes;
    }

    /// The whole file.
    ///
    /// @param mistakes takes what is found
    static Optional<Section> of(Located file, List<Mistake> mistakes) {
        return of("", file, mistakes);
    }

    private static Optional<Section> of(String path, Located located, List<Mistake> mistakes) {
        if (located.value() instanceof Value.Members(var members)) {
            return Optional.of(new Section(path, located.at(), members, mistakes));
        }
        var what = path.isEmpty() ? "the file" : path.substring(0, path.length() - 1);
        mistakes.add(new Mistake(located.at(), what + " must be an object in braces"));
        return Optional.empty();
    }

    /// Notes that this object lacks something, or has too much.
    void mistake(String words) {
        mistakes.add(new Mistake(at, words));
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    private Optional<Located> value(String name) {
        known.add(name);
        return Optional.ofNullable(members.get(name)).map(Located.Member::value);
    }

    /// A text that may be absent.
    Optional<String> text(String name, Rule rule) {
        return value(name).flatMap(value -> text(path + name, value, rule));
    }

    private Optional<String> text(String field, Located located, Rule rule) {
        var stated = located.value() instanceof Value.Text(String text) ? Optional.of(text) : Optional.<String>empty();
        var right = stated.filter(rule::allows);
        if (right.isEmpty()) {
            mistakes.add(new Mistake(
                    located.at(), field + " " + stated.map(rule::words).orElse(rule.words())));
        }
        return right;
    }

    /// A text that must be there; blank where it is not, which is noted.
    String needed(String name, Rule rule) {
        if (!has(name)) {
            mistake(path + name + " is missing: it " + rule.words());
        }
        return text(name, rule).orElse("");
    }

    /// One of these words that must be there; empty where it is not, which is noted.
    Optional<String> choice(String name, List<String> choices) {
        var right = path + name + " must be one of " + String.join(", ", choices);
        var value = value(name);
        if (value.isPresent() && value.get().value() instanceof Value.Text(String text) && choices.contains(text)) {
            return Optional.of(text);
        }
        mistakes.add(new Mistake(value.map(Located::at).orElse(at), right));
        return Optional.empty();
    }

    /// Whether it is there and true.
    boolean isTrue(String name) {
        var value = value(name);
        if (value.isPresent() && !(value.get().value() instanceof Value.Truth)) {
            mistakes.add(new Mistake(value.get().at(), path + name + " must be true or false"));
        }
        return value.map(Located::value)
                .filter(v -> v instanceof Value.Truth(boolean is) && is)
                .isPresent();
    }

    /// A list of texts; empty where it is absent.
    List<String> texts(String name, Rule rule) {
        var read = new ArrayList<String>();
        var items = items(name);
        for (int i = 0; i < items.size(); i++) {
            text(path + name + "[" + i + "]", items.get(i), rule).ifPresent(read::add);
        }
        return read;
    }

    /// A list of objects; empty where it is absent.
    List<Section> sections(String name) {
        var read = new ArrayList<Section>();
        var items = items(name);
        for (int i = 0; i < items.size(); i++) {
            of(path + name + "[" + i + "].", items.get(i), mistakes).ifPresent(read::add);
        }
        return read;
    }

    private List<Located> items(String name) {
        var value = value(name);
        if (value.isPresent() && !(value.get().value() instanceof Value.Items)) {
            mistakes.add(new Mistake(value.get().at(), path + name + " must be a list in brackets"));
        }
        return value.map(Located::value)
                .filter(Value.Items.class::isInstance)
                .map(v -> ((Value.Items) v).items())
                .orElse(List.of());
    }

    /// An object inside this one.
    Optional<Section> section(String name) {
        return value(name).flatMap(value -> of(path + name + ".", value, mistakes));
    }

    /// Notes the fields that nobody asked for.
    void close() {
        var unknown =
                members.keySet().stream().filter(name -> !known.contains(name)).toList();
        var there = known.stream().sorted().collect(Collectors.joining(", "));
        unknown.stream()
                .limit(MOST_UNKNOWN)
                .forEach(name ->
                        mistakes.add(new Mistake(nameOf(name), path + name + " is no field; there are: " + there)));
        if (unknown.size() > MOST_UNKNOWN) {
            mistakes.add(new Mistake(
                    nameOf(unknown.get(MOST_UNKNOWN)), (unknown.size() - MOST_UNKNOWN) + " more are no fields"));
        }
    }

    private At nameOf(String field) {
        return Optional.ofNullable(members.get(field)).map(Located.Member::name).orElse(at);
    }
}
