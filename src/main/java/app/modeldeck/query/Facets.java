package app.modeldeck.query;

import app.modeldeck.query.Clause.Sign;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.stream.Stream;

/// How many models there are of each provider, type, status and so on, among those that match the rest of a
/// query.
///
/// The values that a field's own clauses want do not count for its own facet, so that a second one can be ticked
/// beside the first. The user's own tags count among the tags, and marks are a facet as well.
///
/// @param facets in the order in which they are shown
public record Facets(List<Facet> facets) {
    /// The facets of no models.
    public static final Facets NONE = new Facets(List.of());

    private static final Comparator<Bucket> ORDER =
            Comparator.comparingInt(Bucket::count).reversed().thenComparing(Bucket::value);
    private static final List<Field> FIELDS = List.of(
            Field.IS, Field.PROVIDER, Field.TYPE, Field.STATUS, Field.LICENSE, Field.HAS, Field.OWNER, Field.TAG);

    public Facets {
        facets = List.copyOf(facets);
    }

    /// One field with its values.
    ///
    /// @param values the most frequent first; a value without models is left out
    /// @param more how many rarer values there are besides
    public record Facet(Field field, List<Bucket> values, int more) {
        public Facet {
            values = List.copyOf(values);
        }
    }

    /// A value with the number of models that a query would find with it; of a value that the query excludes, the
    /// number that there would be of it.
    ///
    /// @param value as it is written in a query
    /// @param count more than zero
    public record Bucket(String value, int count) {}

    /// The facet of this field; without values where the field has no facet.
    public Facet of(Field field) {
        return facets.stream()
                .filter(facet -> facet.field() == field)
                .findFirst()
                .orElse(new Facet(field, List.of(), 0));
    }

    /// Of each field at most this many values, and those that the query speaks of.
    static Facets of(Index index, Query query, Standpoint view, int most) {
        var answered = new HashMap<Query, Found>();
        Function<Query, Found> found = one -> answered.computeIfAbsent(one, missing -> index.find(missing, view));
        return new Facets(FIELDS.stream()
                .map(field -> top(field, query, counted(index, query, field, view.marks(), found), most))
                .toList());
    }

    /// All values of a field.
    static Facet of(Index index, Query query, Field field, Standpoint view) {
        var all = counted(index, query, field, view.marks(), one -> index.find(one, view));
        return new Facet(field, all.stream().sorted(ORDER).toList(), 0);
    }

    private static Facet top(Field field, Query query, List<Bucket> all, int most) {
        var best = new PriorityQueue<>(ORDER.reversed());
        for (var bucket : all) {
            if (best.size() < most) {
                best.add(bucket);
            } else if (ORDER.compare(bucket, best.element()) < 0) {
                best.remove();
                best.add(bucket);
            }
        }
        var spoken =
                all.stream().filter(bucket -> query.sign(field, bucket.value()).isPresent());
        var values =
                Stream.concat(best.stream(), spoken).distinct().sorted(ORDER).toList();
        return new Facet(field, values, all.size() - values.size());
    }

    private static List<Bucket> counted(
            Index index, Query query, Field field, Marks marks, Function<Query, Found> found) {
        var wanted = buckets(index, field, marks, found.apply(query.withoutWanted(field)));
        if (query.withoutWanted(field).equals(query.without(field))) {
            return wanted;
        }
        var open = buckets(index, field, marks, found.apply(query.without(field))).stream()
                .filter(bucket -> query.sign(field, bucket.value()).equals(Optional.of(Sign.WITHOUT)));
        return Stream.concat(wanted.stream(), open).toList();
    }

    private static List<Bucket> buckets(Index index, Field field, Marks marks, Found found) {
        var buckets = new HashMap<String, Bucket>();
        FacetColumn.Reading reading = (key, value, count) -> buckets.merge(
                key, new Bucket(value, count), (one, more) -> new Bucket(one.value(), one.count() + more.count()));
        for (int s = 0; s < index.segments().size(); s++) {
            var segment = index.segments().get(s);
            var judged = found.parts().get(s);
            segment.columns().of(field).count(judged, reading);
            segment.markings().of(marks).count(field, judged, reading);
        }
        return List.copyOf(buckets.values());
    }
}
