package app.modeldeck.server;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.catalog.Freshness;
import app.modeldeck.catalog.Lookup;
import app.modeldeck.catalog.Question;
import app.modeldeck.model.CatalogSnapshot;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.model.ProviderStatus;
import app.modeldeck.query.Index;
import app.modeldeck.query.Query;
import app.modeldeck.query.Search;
import app.modeldeck.query.Selection;
import app.modeldeck.query.Standpoint;
import app.modeldeck.wire.Answer;
import app.modeldeck.wire.CatalogJson;
import app.modeldeck.wire.Outcome;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/// Answers `GET /api/models`. Blocks until every provider asked has settled.
final class ModelList {
    private final Catalog catalog;
    private final Clock clock;
    private final AtomicReference<Index> latest = new AtomicReference<>(Index.EMPTY);

    /// @param clock the time that ages in a query count from
    ModelList(Catalog catalog, Clock clock) {
        this.catalog = catalog;
        this.clock = clock;
    }

    Reply answer(Request request) throws RefusedException, InterruptedException {
        var query = QueryText.parse(request.query());
        var keys = RequestKeys.of(request, catalog.providers());
        var freshness = query.text("refresh").equals("true") ? Freshness.REFRESH : Freshness.CACHED;
        var question = new Question(named(query), keys, freshness);
        var selection = selection(query);
        var snapshot = new Lookup(catalog).find(words(query, selection), question, _ -> {});
        requireUsable(question.providers(), snapshot);
        var answer = answer(snapshot, selection);
        var caching = freshness == Freshness.REFRESH ? Reply.Caching.PRIVATE : keys.caching(catalog.freshFor(question));
        return Reply.ok(CatalogJson.encode(answer), caching);
    }

    /// What a provider's own search is asked.
    private static String words(QueryText query, Selection selection) {
        var plain = selection.search().isBlank() ? "" : query.text("search");
        return (plain + " " + selection.query().plainText()).strip();
    }

    private Set<ProviderId> named(QueryText query) throws RefusedException {
        var known = catalog.providers().stream().map(ProviderInfo::id).toList();
        var named = new HashSet<ProviderId>();
        for (var slug : query.list("provider")) {
            named.add(known.stream()
                    .filter(id -> id.slug().equals(slug))
                    .findFirst()
                    .orElseThrow(() -> unknown(known)));
        }
        return named;
    }

    private static RefusedException unknown(List<ProviderId> known) {
        var slugs = known.stream().map(ProviderId::slug).collect(Collectors.joining(", "));
        return RefusedException.badRequest("Unknown provider; there are: " + slugs + ".");
    }

    private static Selection selection(QueryText query) throws RefusedException {
        return new Selection(
                Search.of(query.text("search")),
                query(query.text("q")),
                Set.copyOf(query.list("capabilities")),
                query.number("offset").orElse(0),
                query.number("limit"));
    }

    private static Query query(String text) throws RefusedException {
        var parsed = Query.parse(text);
        var bad = parsed.badValues().stream().findFirst();
        if (bad.isPresent()) {
            throw RefusedException.badRequest("Bad q: " + QueryWords.of(bad.get()) + ".");
        }
        return parsed.query();
    }

    private static void requireUsable(Set<ProviderId> named, CatalogSnapshot snapshot) throws RefusedException {
        for (var provider : snapshot.providers()) {
            if (named.contains(provider.info().id()) && provider.status() instanceof ProviderStatus.Off) {
                throw RefusedException.badRequest(Outcome.switchedOff(provider.info()));
            }
            if (named.contains(provider.info().id()) && provider.status() instanceof ProviderStatus.NeedsKey) {
                throw RefusedException.badRequest(Outcome.keyMissing(provider.info()));
            }
        }
    }

    private Answer answer(CatalogSnapshot snapshot, Selection selection) throws RefusedException {
        return switch (Outcome.of(snapshot)) {
            case Outcome.NoneUsable(var words) -> throw RefusedException.badRequest(words);
            case Outcome.AllFailed(var words) -> throw new RefusedException(RefusedException.SERVER_ERROR, words);
            case Outcome.Whole _, Outcome.InPart _ -> {
                var index = selection.isPlain() ? Index.EMPTY : latest.updateAndGet(before -> before.with(snapshot));
                var view = Standpoint.of(clock.instant(), catalog.providers());
                var selected = selection.of(snapshot, index, view);
                yield new Answer(snapshot, selected.rows(), selected.total());
            }
        };
    }
}
