package app.modeldeck.query.index;

import app.modeldeck.query.Clause.Sign;
import app.modeldeck.query.Query;
import app.modeldeck.query.QueryField;
import app.modeldeck.query.segment.FacetColumn;
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
    private static final List<QueryField> FIELDS = List.of(
            QueryField.IS,
            QueryField.PROVIDER,
            QueryField.TYPE,
            QueryField.STATUS,
            QueryField.LICENSE,
            QueryField.HAS,
            QueryField.OWNER,
            QueryField.TAG);

    public Facets {
        facets = List.copyOf(facets);
    }

    /// One field with its values.
    ///
    /// @param values the most frequent first; a value without models is left out
    /// @param more how many rarer values there are besides
    public record Facet(QueryField field, List<Bucket> values, int more) {
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
    public Facet of(QueryField field) {
        return facets.stream()
                .filter(facet -> facet.field() == field)
                .findFirst()
                .orElse(new Facet(field, List.of(), 0));
    }

    /// How many models there are of each kind around those found; takes milliseconds and belongs on a worker.
    ///
    /// @param most how many values of each field; those that the query speaks of are among them or come besides
    public static Facets of(Found found, int most) {
        var answered = new HashMap<Query, Found>();
        Function<Query, Found> instead = other -> answered.computeIfAbsent(other, found::instead);
        return new Facets(FIELDS.stream()
                .map(field -> top(field, found.query(), counted(found.query(), field, instead), most))
                .toList());
    }

    /// The same for every value of this field.
    public static Facet of(Found found, QueryField field) {
        var all = counted(found.query(), field, found::instead);
        return new Facet(field, all.stream().sorted(ORDER).toList(), 0);
    }

    private static Facet top(QueryField field, Query query, List<Bucket> all, int most) {
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

    private static List<Bucket> counted(Query query, QueryField field, Function<Query, Found> found) {
        var wanted = buckets(field, found.apply(query.withoutWanted(field)));
        if (query.withoutWanted(field).equals(query.without(field))) {
            return wanted;
        }
        var open = buckets(field, found.apply(query.without(field))).stream()
                .filter(bucket -> query.sign(field, bucket.value()).equals(Optional.of(Sign.WITHOUT)));
        return Stream.concat(wanted.stream(), open).toList();
    }

    private static List<Bucket> buckets(QueryField field, Found found) {
        var buckets = new HashMap<String, Bucket>();
        FacetColumn.Counting counting = (key, value, count) -> buckets.merge(
                key, new Bucket(value, count), (one, more) -> new Bucket(one.value(), one.count() + more.count()));
        for (var judged : found.parts()) {
            var segment = judged.segment();
            segment.columns().of(field).count(judged.found(), counting);
            segment.markings().of(found.marks()).count(field, judged.found(), judged.hidden(), counting);
        }
        return List.copyOf(buckets.values());
    }
}
