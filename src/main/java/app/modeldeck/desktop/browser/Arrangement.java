package app.modeldeck.desktop.browser;

import app.modeldeck.desktop.browser.Row.Fold;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.model.CatalogSnapshot;
import app.modeldeck.model.Model;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderSnapshot;
import app.modeldeck.model.ProviderStatus;
import app.modeldeck.query.Completion;
import app.modeldeck.query.Index;
import app.modeldeck.query.Query;
import app.modeldeck.query.Standpoint;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
    /// @param found what the providers' own search found for a query, shown while it is this one
    /// @param order the order within groups
    /// @param folded the providers whose rows are not shown
    /// @param clock stands still at the time that ages count from
    record Request(
            CatalogSnapshot catalog,
            Query query,
            Optional<Found> found,
            RowOrder order,
            Set<ProviderId> folded,
            Clock clock) {
        Request {
            folded = Set.copyOf(folded);
        }

        Standpoint standpoint() {
            return Standpoint.of(
                    clock.instant(),
                    catalog.providers().stream().map(ProviderSnapshot::info).toList());
        }

        private boolean isFound(Model model) {
            return found.filter(f -> f.query().equals(query))
                    .filter(f -> f.models().contains(model.id()))
                    .isPresent();
        }
    }

    /// What the providers' own search found beyond the lists.
    record Found(Query query, Set<Model.Id> models) {
        Found {
            models = Set.copyOf(models);
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
    static Arrangement of(Request request, Optional<Indexed> before, Words words) {
        var index = Indexed.of(request.catalog(), before);
        var query = request.query();
        if (query.isBlank() && query.sort().isEmpty()) {
            return laidOut(request, index, Optional.empty(), words);
        }
        var view = request.standpoint();
        var found = index.index().find(query, view).rows().stream();
        var beyond = request.found().stream()
                .flatMap(_ -> index.index().find(query.withoutWantedWords(), view).rows().stream())
                .filter(request::isFound);
        var rows = Stream.concat(found, beyond).distinct().collect(Collectors.groupingBy(m -> m.id().provider()));
        return laidOut(request, index, Optional.of(rows), words);
    }

    /// What could be typed next, with the caret at that place of the text; belongs on a worker.
    Completion complete(String text, int caret) {
        return index.index().complete(text, caret, request.standpoint());
    }

    private static Arrangement laidOut(
            Request request, Indexed index, Optional<Map<ProviderId, List<Model>>> found, Words words) {
        var rows = new ArrayList<Row>();
        int matches = 0;
        for (var provider : request.catalog().providers()) {
            var models = found.map(byProvider ->
                            byProvider.getOrDefault(provider.info().id(), List.of()))
                    .orElseGet(provider::models);
            matches += models.size();
            rows.add(header(
                    request,
                    provider,
                    found.filter(_ -> !provider.models().isEmpty()).map(_ -> models.size()),
                    words));
            if (!request.folded().contains(provider.info().id())) {
                request.order().sort(models).forEach(m -> rows.add(new Row.ModelRow(m)));
            }
        }
        return new Arrangement(request, index, rows, matches);
    }

    private static Row header(Request request, ProviderSnapshot provider, Optional<Integer> shown, Words words) {
        int all = provider.models().size();
        var count =
                shown.map(some -> words.text("group.some", some, all)).orElseGet(() -> words.text("group.count", all));
        var fold = request.folded().contains(provider.info().id()) ? Fold.FOLDED : Fold.OPEN;
        return new Row.GroupRow(
                provider.info().id(),
                provider.info().name(),
                all == 0 && !(provider.status() instanceof ProviderStatus.Ready) ? "" : count,
                ProviderBadge.of(provider, request.clock().instant(), words),
                note(provider, request.clock(), words),
                fold);
    }

    private static Optional<String> note(ProviderSnapshot provider, Clock clock, Words words) {
        boolean empty = provider.status() instanceof ProviderStatus.Ready
                && provider.models().isEmpty();
        return provider.problem().isPresent() || empty
                ? Optional.of(BadgeCard.sentence(provider, clock, words))
                : Optional.empty();
    }
}
