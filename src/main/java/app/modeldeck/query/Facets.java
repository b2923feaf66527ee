package app.modeldeck.query;

import app.modeldeck.model.Model;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// How many models there are of each provider, type, status and so on, among those that match the rest of a
/// query.
///
/// A field's own clauses do not count for its own facet, so that a second value can be ticked beside the first.
///
/// @param facets in the order in which they are shown
public record Facets(List<Facet> facets) {
    private static final List<Field> FIELDS =
            List.of(Field.PROVIDER, Field.TYPE, Field.STATUS, Field.LICENSE, Field.HAS, Field.OWNER, Field.TAG);

    public Facets {
        facets = List.copyOf(facets);
    }

    /// One field with its values.
    ///
    /// @param values the most frequent first; a value without models is left out
    public record Facet(Field field, List<Bucket> values) {
        public Facet {
            values = List.copyOf(values);
        }

        /// The most frequent values.
        public List<Bucket> top(int most) {
            return values.subList(0, Math.min(most, values.size()));
        }
    }

    /// A value with the number of models that a query would find with it.
    ///
    /// @param value as it is written in a query
    /// @param count more than zero
    public record Bucket(String value, int count) {}

    /// The facet of this field; without values where the field has no facet.
    public Facet of(Field field) {
        return facets.stream()
                .filter(facet -> facet.field() == field)
                .findFirst()
                .orElse(new Facet(field, List.of()));
    }

    static Facets of(Index index, Query query, Standpoint view) {
        var common = index.find(query, view);
        return new Facets(FIELDS.stream()
                .map(field -> {
                    var others = query.without(field);
                    return facet(field, others.equals(query) ? common : index.find(others, view));
                })
                .toList());
    }

    private static Facet facet(Field field, Found found) {
        var counter = new Counter(field);
        found.each(counter::add);
        return counter.facet();
    }

    /// Counts the values of one field. Texts that differ in case, accents or separators only are one value,
    /// written as it is first met.
    private static final class Counter {
        private final Field field;
        private final Map<String, String> written = new HashMap<>();
        private final Map<String, Integer> counts = new HashMap<>();

        Counter(Field field) {
            this.field = field;
        }

        void add(Model model) {
            Traits.values(field, model)
                    .filter(value -> !value.isBlank())
                    .collect(Collectors.toMap(Counter::key, value -> value, (first, _) -> first))
                    .forEach((key, value) -> {
                        written.putIfAbsent(key, value);
                        counts.merge(key, 1, Integer::sum);
                    });
        }

        private static String key(String value) {
            var key = Folded.key(value);
            return key.isEmpty() ? value : key;
        }

        Facet facet() {
            return new Facet(
                    field,
                    counts.entrySet().stream()
                            .map(entry ->
                                    new Bucket(written.getOrDefault(entry.getKey(), entry.getKey()), entry.getValue()))
                            .sorted(Comparator.comparingInt(Bucket::count)
                                    .reversed()
                                    .thenComparing(Bucket::value))
                            .toList());
        }
    }
}
