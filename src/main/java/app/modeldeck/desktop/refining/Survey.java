package app.modeldeck.desktop.refining;

import app.modeldeck.desktop.rows.Arrangement;
import app.modeldeck.desktop.rows.RowRequest;
import app.modeldeck.model.CatalogSnapshot;
import app.modeldeck.query.Query;
import app.modeldeck.query.QueryField;
import app.modeldeck.query.index.Explanation;
import app.modeldeck.query.index.Facets;
import app.modeldeck.query.index.Found;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What lies around the rows that a search shows: how many there are of each kind, and what keeps others out.
/// Immutable; made by a worker, after the rows.
///
/// @param request what was asked for
/// @param found how many models match
/// @param facets the counts
/// @param standing for the facets that always show all their values, which of them the catalogue has
/// @param explanation what to drop where few match or none, and what is left out
/// @param missing what is left out
record Survey(
        RowRequest request,
        int found,
        Facets facets,
        Map<QueryField, List<String>> standing,
        Explanation explanation,
        Missing missing) {
    /// So many values of a facet can be shown at most.
    static final int MOST_VALUES = 100;
    /// From so many matches down is it said what to drop.
    static final int FEW = 3;

    private static final List<QueryField> STANDING =
            List.of(QueryField.PROVIDER, QueryField.STATUS, QueryField.LICENSE, QueryField.HAS);

    Survey {
        standing = Map.copyOf(standing);
    }

    /// What is left out.
    ///
    /// @param unstated how many models state nothing of what is asked
    /// @param hidden how many the person has hidden, whether they are shown for once or not
    record Missing(int unstated, int hidden) {}

    /// Everything there is.
    CatalogSnapshot catalog() {
        return request.catalog();
    }

    /// What was searched for.
    Query query() {
        return request.query();
    }

    /// Looks around; takes milliseconds and belongs on a worker.
    ///
    /// @param before what was seen last; what it says of the whole catalogue is taken over
    static Survey of(Arrangement arrangement, Optional<Survey> before) {
        var request = arrangement.request();
        var found = arrangement.found();
        var standing = before.filter(last -> last.catalog().equals(request.catalog()))
                .map(Survey::standing)
                .orElseGet(() -> standing(found));
        return new Survey(
                request,
                arrangement.matches(),
                Facets.of(found, MOST_VALUES),
                standing,
                arrangement.matches() <= FEW
                        ? Explanation.of(found)
                        : new Explanation(List.of(), Explanation.leftOut(found)),
                new Missing(found.leftOut(), arrangement.hidden()));
    }

    private static Map<QueryField, List<String>> standing(Found found) {
        var all = found.instead(Query.BLANK);
        return STANDING.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        field -> Facets.of(all, field).values().stream()
                                .map(Facets.Bucket::value)
                                .toList()));
    }

    /// Whether it answers the same question as this arrangement, whatever its order and folds.
    boolean answers(Arrangement arrangement) {
        var other = arrangement.request();
        return query().equals(other.query())
                && catalog().equals(other.catalog())
                && request.own().equals(other.own())
                && found == arrangement.matches();
    }
}
