package app.modeldeck.compare;

import app.modeldeck.model.Input;
import app.modeldeck.model.Parameter;
import app.modeldeck.model.Schema;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tells which inputs of two models are likely the same, though they are called otherwise.
final class Names {
    private Names() {}

    /// The counterpart of that input among those of another model; empty where there is none, or more than one is as
    /// likely.
    ///
    /// @param free those of the other model that have no counterpart yet
    static Optional<Parameter> likely(Parameter wanted, Schema.Stated of, Set<Parameter> free, Schema.Stated other) {
        return Stream.<java.util.function.Predicate<Parameter>>of(
                        found -> words(found).equals(words(wanted)),
                        found -> media(wanted, of).isPresent()
                                && media(wanted, of).equals(media(found, other)),
                        found -> contains(words(found), words(wanted)) || contains(words(wanted), words(found)))
                .map(rule -> only(free.stream()
                        .filter(found -> kind(found).equals(kind(wanted)))
                        .filter(rule)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Parameter> only(Stream<Parameter> found) {
        var all = found.limit(2).toList();
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    private static boolean contains(Set<String> all, Set<String> some) {
        return !some.isEmpty() && all.containsAll(some);
    }

    /// Whole numbers and others are one kind.
    static String kind(Parameter parameter) {
        return parameter.type().equals("integer") ? "number" : parameter.type();
    }

    private static Optional<Input.Media> media(Parameter parameter, Schema.Stated of) {
        return of.inputs().stream()
                .filter(input -> input.name().equals(parameter.name()))
                .map(Input::media)
                .findFirst();
    }

    /// `num_inference_steps` and `numInferenceSteps` are the same three words; one letter says nothing.
    private static Set<String> words(Parameter parameter) {
        var split = parameter.name().replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
        return Stream.of(split.split("[^a-z0-9]+", -1))
                .filter(word -> word.length() > 1)
                .map(word -> word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
