package app.modeldeck.desktop.rows;

import app.modeldeck.desktop.fx.Words;
import app.modeldeck.desktop.rows.Row.GroupRow;
import app.modeldeck.model.CatalogSnapshot;
import app.modeldeck.model.Model;
import app.modeldeck.query.index.Completion;
import app.modeldeck.query.index.Found;
import app.modeldeck.query.index.Index;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What the table shows for one catalogue, one search, one order and one set of folds. Immutable; made by a
/// worker.
///
/// @param request what was asked
/// @param index the index it was found with
/// @param found what the index found, for whoever looks around it
/// @param rows group, then its models unless it is folded, and so on
/// @param matches how many models match, folded ones too
public record Arrangement(RowRequest request, Indexed index, Found found, List<Row> rows, int matches) {
    public Arrangement {
        rows = List.copyOf(rows);
    }

    /// An index with the catalogue that it covers.
    public record Indexed(CatalogSnapshot catalog, Index index) {
        /// The index of this catalogue; takes over from the one before what has not changed.
        static Indexed of(CatalogSnapshot catalog, Optional<Indexed> before) {
            return new Indexed(
                    catalog, before.map(Indexed::index).orElse(Index.EMPTY).with(catalog));
        }
    }

    /// Arranges; takes milliseconds and belongs on a worker.
    ///
    /// @param index of the catalogue of the request
    public static Arrangement of(RowRequest request, Indexed index, Words words) {
        var query = request.query();
        var found = index.index().find(query, request.standpoint());
        var grouping = new Grouping(request, words);
        if (query.isBlank() && query.sort().isEmpty()) {
            return new Arrangement(request, index, found, grouping.rows(Optional.empty()), found.total());
        }
        var models = request.beyond().found();
        var rows = models.isEmpty() ? found.rows() : joined(found.rows(), beyond(found, models));
        return new Arrangement(request, index, found, grouping.rows(Optional.of(rows)), rows.size());
    }

    /// How many models the query finds that the person has hidden, whether they are shown for once or not; belongs on a
    /// worker.
    public int hidden() {
        return switch (request.own().reveal()) {
            case NOT -> found.hidden();
            case ONCE ->
                Math.toIntExact(found.rows().stream()
                        .filter(request.own().marks().hiding())
                        .count());
        };
    }

    /// Those of these models that meet what the query says besides its words.
    private static Stream<Model> beyond(Found found, Set<Model.Id> models) {
        return found.instead(found.query().withoutWantedWords()).rows().stream()
                .filter(model -> models.contains(model.id()));
    }

    private static List<Model> joined(List<Model> found, Stream<Model> beyond) {
        return Stream.concat(found.stream(), beyond).distinct().toList();
    }

    /// The groups that there are headers of.
    public Stream<GroupKey> groups() {
        return rows.stream()
                .filter(GroupRow.class::isInstance)
                .map(GroupRow.class::cast)
                .map(GroupRow::key);
    }

    /// What could be typed next, with the caret at that place of the text; belongs on a worker.
    public Completion complete(String text, int caret) {
        return Completion.of(index.index(), text, caret, request.standpoint());
    }
}
