package app.modeldeck.desktop.browser;

import app.modeldeck.model.CatalogSnapshot;
import app.modeldeck.query.Explanation;
import app.modeldeck.query.Facets;
import app.modeldeck.query.Field;
import app.modeldeck.query.Index;
import app.modeldeck.query.Query;
import app.modeldeck.query.Standpoint;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What lies around the rows that a search shows: how many there are of each kind, and what keeps others out.
/// Immutable; made by a worker, after the rows.
///
/// @param catalog everything there is
/// @param query what was searched for
/// @param found how many models match
/// @param facets the counts
/// @param standing for the facets that always show all their values, which of them the catalogue has
/// @param explanation what to drop where few match or none, and what is left out
/// @param unstated how many models state nothing of what is asked
record Survey(
        CatalogSnapshot catalog,
        Query query,
        int found,
        Facets facets,
        Map<Field, List<String>> standing,
        Explanation explanation,
        int unstated) {
    /// So many values of a facet can be shown at most.
    static final int MOST_VALUES = 100;
    /// From so many matches down is it said what to drop.
    static final int FEW = 3;

    private static final List<Field> STANDING = List.of(Field.PROVIDER, Field.STATUS, Field.LICENSE, Field.HAS);

    Survey {
        standing = Map.copyOf(standing);
    }

    /// Looks around; takes milliseconds and belongs on a worker.
    ///
    /// @param before what was seen last; what it says of the whole catalogue is taken over
    static Survey of(Arrangement arrangement, Optional<Survey> before) {
        var request = arrangement.request();
        var query = request.query();
        var view = request.standpoint();
        var index = arrangement.index().index();
        var found = index.find(query, view);
        var standing = before.filter(last -> last.catalog.equals(request.catalog()))
                .map(Survey::standing)
                .orElseGet(() -> standing(index, view));
        return new Survey(
                request.catalog(),
                query,
                arrangement.matches(),
                index.facets(query, view, MOST_VALUES),
                standing,
                arrangement.matches() <= FEW
                        ? index.explain(query, view)
                        : new Explanation(List.of(), index.leftOut(query, view)),
                found.leftOut());
    }

    private static Map<Field, List<String>> standing(Index index, Standpoint view) {
        return STANDING.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        field -> index.facet(field, Query.BLANK, view).values().stream()
                                .map(Facets.Bucket::value)
                                .toList()));
    }

    /// Whether it answers the same question as this arrangement, whatever its order and folds.
    boolean answers(Arrangement arrangement) {
        var request = arrangement.request();
        return query.equals(request.query()) && catalog.equals(request.catalog()) && found == arrangement.matches();
    }
}
