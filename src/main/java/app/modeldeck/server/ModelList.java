package app.modeldeck.server;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.catalog.Freshness;
import app.modeldeck.catalog.Lookup;
import app.modeldeck.model.CatalogSnapshot;
import app.modeldeck.model.Origin;
import app.modeldeck.model.ProviderId;
import app.modeldeck.query.Standpoint;
import app.modeldeck.query.index.Index;
import app.modeldeck.query.index.Selection;
import app.modeldeck.server.http.Standing;
import app.modeldeck.wire.Answer;
import app.modeldeck.wire.CatalogJson;
import app.modeldeck.wire.Encoded;
import app.modeldeck.wire.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/// Answers `GET /api/models`.
final class ModelList {
    private final Catalog catalog;
    private final KeyDoor door;
    private final Answers answers;
    private final OwnMarks marks;
    private final Clock clock;
    private final AtomicReference<Index> latest = new AtomicReference<>(Index.EMPTY);

    /// @param marks what the user has marked, which queries see
    /// @param clock the time that ages in a query count from, in whole minutes
    ModelList(Catalog catalog, KeyDoor door, Answers answers, OwnMarks marks, Clock clock) {
        this.catalog = catalog;
        this.door = door;
        this.answers = answers;
        this.marks = marks;
        this.clock = clock;
    }

    private ListQuestion read(Request request) throws RefusedException {
        return ListQuestion.of(request, door.read(request), catalog.providers());
    }

    /// The answer, where it was made before and still stands. Never blocks.
    Optional<Reply> standing(Request request) throws RefusedException {
        var asked = read(request);
        if (asked.freshness() == Freshness.REFRESH) {
            return Optional.empty();
        }
        long now = catalog.tick();
        long seen = marks.edition();
        return answers.standing(Answers.Key.of(asked, seen, minute()), catalog.edition(), now)
                .map(kept -> reply(asked, kept, now, standing(asked, kept.term().told(now), seen)));
    }

    /// The answer. Blocks until every provider asked has settled.
    Reply answer(Request request) throws RefusedException, InterruptedException {
        var asked = read(request);
        long edition = catalog.edition();
        var question = asked.question();
        var lookup = new Lookup(catalog);
        var snapshot = lookup.find(asked.words(), question, _ -> {});
        requireUsable(asked.providers(), snapshot);
        requireOutcome(snapshot);
        var fetched = fetched(snapshot);
        var held = fetched.isEmpty() ? lookup.heldFor(asked.words(), question, snapshot) : Duration.ZERO;
        long now = catalog.tick();
        var term = new Answers.Term(
                edition, now + held.toNanos(), now + catalog.freshFor(question).toNanos());
        var minute = minute();
        var key = Answers.Key.of(asked, marks.edition(), minute).fetched(fetched);
        var kept = answers.of(key, snapshot, term, () -> encode(snapshot, asked.selection(), minute));
        return reply(asked, kept, now, Standing.ONCE);
    }

    private Reply reply(ListQuestion asked, Answers.Kept kept, long now, Standing standing) {
        var caching = asked.freshness() == Freshness.REFRESH
                ? Reply.Caching.PRIVATE
                : asked.keys().caching(kept.term().fresh(now));
        return Reply.standing(kept.body(), caching, standing);
    }

    /// Until the catalogue, the marks, the time or the words of the answer change; what came with a key is asked anew.
    private Standing standing(ListQuestion asked, Answers.Term told, long seen) {
        return asked.isTimely() || !asked.keys().isEmpty()
                ? Standing.ONCE
                : () -> told.holds(catalog.edition(), catalog.tick()) && marks.edition() == seen;
    }

    private Instant minute() {
        return clock.instant().truncatedTo(ChronoUnit.MINUTES);
    }

    private static List<ProviderId> fetched(CatalogSnapshot snapshot) {
        return snapshot.providers().stream()
                .filter(provider -> provider.origin() == Origin.FETCHED)
                .map(provider -> provider.info().id())
                .toList();
    }

    private static void requireUsable(Set<ProviderId> named, CatalogSnapshot snapshot) throws RefusedException {
        for (var provider : snapshot.providers()) {
            var words = Outcome.unusable(provider);
            if (words.isPresent() && named.contains(provider.info().id())) {
                throw RefusedException.badRequest(words.get());
            }
        }
    }

    private static void requireOutcome(CatalogSnapshot snapshot) throws RefusedException {
        switch (Outcome.of(snapshot)) {
            case Outcome.NoneUsable(var words) -> throw RefusedException.badRequest(words);
            case Outcome.AllFailed(var words) -> throw new RefusedException(RefusedException.SERVER_ERROR, words);
            case Outcome.Whole _, Outcome.InPart _ -> {}
        }
    }

    private Encoded encode(CatalogSnapshot snapshot, Selection selection, Instant now) {
        var index = selection.isPlain() ? Index.EMPTY : latest.updateAndGet(before -> before.with(snapshot));
        var view = Standpoint.of(now, marks.current(), catalog.providers());
        var selected = selection.of(snapshot, index, view);
        return CatalogJson.encode(new Answer(snapshot, selected.rows(), selected.total()));
    }
}
