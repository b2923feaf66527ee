package app.modeldeck.desktop.browser;

import app.modeldeck.desktop.browser.Row.GroupRow;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.model.CatalogSnapshot;
import app.modeldeck.model.Model;
import app.modeldeck.model.ProviderSnapshot;
import app.modeldeck.query.Completion;
import app.modeldeck.query.Index;
import app.modeldeck.query.Marks;
import app.modeldeck.query.Query;
import app.modeldeck.query.Standpoint;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What the table shows for one catalogue, one search, one order and one set of folds. Immutable; made by a
/// worker.
///
/// @param request what was asked
/// @param index the index it was found with, for the next search over the same catalogue
/// @param rows group, then its models unless it is folded, and so on
/// @param matches how many models match, folded ones too
record Arrangement(Request request, Indexed index, List<Row> rows, int matches) {
    Arrangement {
        rows = List.copyOf(rows);
    }

    /// What is to be arranged.
    ///
    /// @param catalog everything there is
    /// @param query what is searched for
    /// @param beyond what the providers' own search has to do with it
    /// @param layout how the rows found are laid out
    /// @param own what the person has marked
    /// @param clock stands still at the time that ages count from
    record Request(CatalogSnapshot catalog, Query query, Beyond beyond, Layout layout, Own own, Clock clock) {

        /// What the search depends on.
        Standpoint standpoint() {
            return standpoint(own.seen());
        }

        /// The same with the rows of all groups.
        Request unfolded() {
            return new Request(catalog, query, beyond, new Layout(layout.order(), Set.of()), own, clock);
        }

        private Standpoint standpoint(Marks marks) {
            return Standpoint.of(
                    clock.instant(),
                    marks,
                    catalog.providers().stream().map(ProviderSnapshot::info).toList());
        }
    }

    /// How rows are laid out.
    ///
    /// @param order the order within groups
    /// @param folded the groups whose rows are not shown
    record Layout(RowOrder order, Set<GroupKey> folded) {
        Layout {
            folded = Set.copyOf(folded);
        }
    }

    /// What the person has marked.
    ///
    /// @param reveal whether hidden models are shown for this once
    record Own(Marks marks, Reveal reveal) {
        /// As the search sees it.
        Marks seen() {
            return switch (reveal) {
                case NOT -> marks;
                case ONCE -> marks.withNothingHidden();
            };
        }
    }

    /// Whether hidden models are shown.
    enum Reveal {
        /// They are left out and counted.
        NOT,
        /// They are shown until something else is searched for.
        ONCE
    }

    /// The part of the providers' own search.
    ///
    /// @param found what it found for this query beyond the lists
    /// @param asking whether it can be asked, is being asked or was
    record Beyond(Set<Model.Id> found, Asking asking) {
        Beyond {
            found = Set.copyOf(found);
        }
    }

    /// An index with the catalogue that it covers.
    record Indexed(CatalogSnapshot catalog, Index index) {
        /// The index of this catalogue; takes over from the one before what has not changed.
        static Indexed of(CatalogSnapshot catalog, Optional<Indexed> before) {
            if (before.isPresent() && before.get().catalog.equals(catalog)) {
                return before.get();
            }
            return new Indexed(
                    catalog, before.map(Indexed::index).orElse(Index.EMPTY).with(catalog));
        }
    }

    /// Arranges; takes milliseconds and belongs on a worker.
    ///
    /// @param index of the catalogue of the request
    static Arrangement of(Request request, Indexed index, Words words) {
        var query = request.query();
        if (query.isBlank() && query.sort().isEmpty()) {
            return new Grouping(request, words).arranged(index, Optional.empty());
        }
        var view = request.standpoint();
        var found = index.index().find(query, view).rows();
        var models = request.beyond().found();
        var rows = models.isEmpty() ? found : joined(found, beyond(index, query, view, models));
        return new Grouping(request, words).arranged(index, Optional.of(rows));
    }

    /// How many models the query finds that the person has hidden, whether they are shown for once or not; belongs on a
    /// worker.
    int hidden() {
        if (!request.own().marks().hidesAny()) {
            return 0;
        }
        return index.index()
                .find(request.query(), request.standpoint(request.own().marks()))
                .hidden();
    }

    /// Those of these models that meet what the query says besides its words.
    private static Stream<Model> beyond(Indexed index, Query query, Standpoint view, Set<Model.Id> models) {
        return index.index().find(query.withoutWantedWords(), view).rows().stream()
                .filter(model -> models.contains(model.id()));
    }

    private static List<Model> joined(List<Model> found, Stream<Model> beyond) {
        return Stream.concat(found.stream(), beyond).distinct().toList();
    }

    /// The groups that there are headers of.
    Stream<GroupKey> groups() {
        return rows.stream()
                .filter(GroupRow.class::isInstance)
                .map(GroupRow.class::cast)
                .map(GroupRow::key);
    }

    /// What could be typed next, with the caret at that place of the text; belongs on a worker.
    Completion complete(String text, int caret) {
        return index.index().complete(text, caret, request.standpoint());
    }
}
