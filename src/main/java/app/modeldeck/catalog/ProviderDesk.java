package app.modeldeck.catalog;

import app.modeldeck.model.Model;
import app.modeldeck.model.ModelDetails;
import app.modeldeck.model.Origin;
import app.modeldeck.model.Problem;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderSnapshot;
import app.modeldeck.model.ProviderStatus;
import app.modeldeck.net.Errand.Reason;
import app.modeldeck.provider.FetchProgress;
import app.modeldeck.provider.Listing;
import app.modeldeck.provider.request.ProviderException;
import app.modeldeck.secrets.KeyIdentity;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Asks one provider: from the cache, from a fetch that is under way, or anew. Safe for several threads; every
/// question blocks.
final class ProviderDesk {
    private static final System.Logger LOG = System.getLogger(ProviderDesk.class.getName());
    private static final int MOST_DESCRIBED = 500;
    /// Another program may put a key where it is looked for.
    private static final Duration KEY_MAY_COME = Duration.ofSeconds(5);

    private final Contexts contexts;
    private final Timing timing;
    private final Fetches fetches;
    private final Shelves shelves;
    private final Singles<DescribedKey, ModelDetails> described;
    private final Turns turns = new Turns();

    ProviderDesk(Contexts contexts, Fetching fetching, Timing timing, Fetches fetches, Shelves shelves) {
        this.contexts = contexts;
        this.timing = timing;
        this.fetches = fetches;
        this.shelves = shelves;
        this.described = new Singles<>(fetching.executor(), timing, MOST_DESCRIBED);
    }

    private record DescribedKey(Model.Id id, KeyIdentity identity) {}

    /// The provider's list.
    ///
    /// @param progress told of every state of a fetch on the way
    ProviderSnapshot list(Seat seat, Freshness freshness, Consumer<ProviderSnapshot> progress)
            throws InterruptedException {
        boolean inPeace = !seat.shelf().cooldown().allows(freshness) && !fetches.isUnderWay(seat.listKey());
        if (inPeace) {
            return seat.shelf().snapshot().from(Origin.CACHED);
        }
        var cached = freshness == Freshness.CACHED ? Freshness.CACHED : Freshness.REFRESH;
        var list = ask(seat, seat.listKey(), cached, progress, flight -> crawl(seat, freshness, flight));
        if (list.origin() == Origin.CACHED) {
            seat.shelf().adopt(list);
        }
        return list;
    }

    /// How long, unless something changes, the list answers as it does now without a request: while it is fresh,
    /// or the provider is left in peace.
    Duration heldFor(Seat seat) {
        if (seat.lacksKey()) {
            return KEY_MAY_COME;
        }
        return fetches.freshFor(seat.listKey())
                .orElseGet(() -> fetches.isUnderWay(seat.listKey())
                        ? Duration.ZERO
                        : seat.shelf().cooldown().rest());
    }

    /// The same for its search.
    Duration heldFor(Seat seat, String words) {
        var key = CacheKey.search(seat.provider().info().id(), words, seat.identity());
        return fetches.freshFor(key).orElse(Duration.ZERO);
    }

    /// Who came just before another fetch failed begins one just after it; that one leaves the provider in peace
    /// too.
    private ProviderSnapshot crawl(Seat seat, Freshness freshness, Flight flight) throws InterruptedException {
        if (!seat.shelf().cooldown().allows(freshness)) {
            return seat.shelf().snapshot();
        }
        seat.shelf().begin(flight);
        var crawl = new Crawl(seat.shelf().snapshot(), timing.clock(), state -> {
            var lean = shelves.lean(state);
            seat.shelf().place(flight, lean);
            flight.announce(lean);
        });
        var settled = crawl.run(progress -> turns.take(seat, () -> listed(seat, freshness, progress)));
        seat.shelf().cooldown().after(settled, timing.clock());
        return shelves.lean(settled);
    }

    private Listing listed(Seat seat, Freshness freshness, FetchProgress progress)
            throws ProviderException, InterruptedException {
        var context = contexts.of(seat.provider(), seat.key(), Reason.LIST, freshness, progress);
        return seat.asked(() -> seat.provider().list(context));
    }

    /// What the provider's own search finds for these words, as a state of its own.
    ProviderSnapshot search(Seat seat, String words, Freshness freshness) throws InterruptedException {
        var key = CacheKey.search(seat.provider().info().id(), words, seat.identity());
        return ask(seat, key, freshness, _ -> {}, _ -> find(seat, SearchWords.visible(words)));
    }

    /// The provider's list with what its search found laid over it.
    ///
    /// @param listed the list that was just had; otherwise what is held
    ProviderSnapshot join(Seat seat, Optional<ProviderSnapshot> listed, ProviderSnapshot found) {
        var held = listed.orElseGet(() -> seat.shelf().snapshot());
        var both = held.origin() == Origin.CACHED && found.origin() == Origin.CACHED;
        var joined = both ? join(held, found).from(Origin.CACHED) : join(held, found);
        if (!held.models().isEmpty()) {
            seat.shelf().replace(held, joined);
        }
        return joined;
    }

    private ProviderSnapshot find(Seat seat, String words) throws InterruptedException {
        var idle = ProviderSnapshot.idle(seat.provider().info());
        var context = contexts.of(seat.provider(), seat.key(), Reason.SEARCH);
        try {
            var models = seat.asked(() -> seat.provider().search(words, context));
            return idle.ready(Rows.of(models).inOrder(), timing.clock().instant(), Duration.ZERO, Optional.empty());
        } catch (ProviderException e) {
            return idle.failed(e.problem(), List.of(), Optional.empty(), Duration.ZERO);
        }
    }

    /// The list held with what was found laid over it; a search that failed leaves it and is said.
    private ProviderSnapshot join(ProviderSnapshot held, ProviderSnapshot found) {
        var rows = Rows.of(held.models());
        rows.lay(found.models());
        var all = rows.inOrder();
        var took = held.took().orElse(Duration.ZERO);
        return switch (held.status()) {
            case ProviderStatus.Ready ready ->
                held.ready(all, ready.asOf(), took, found.problem().or(ready::remark));
            case ProviderStatus.Partial partial -> held.partial(all, partial.asOf(), took, partial.why());
            case ProviderStatus.Stale stale -> held.failed(stale.why(), all, Optional.of(stale.asOf()), took);
            case ProviderStatus.Loading loading -> held.loading(loading.loaded(), all);
            case ProviderStatus.Failed failed ->
                all.isEmpty() ? held : held.partial(all, timing.clock().instant(), took, failed.why());
            case ProviderStatus.Idle _, ProviderStatus.NeedsKey _, ProviderStatus.Off _ -> found;
            case ProviderStatus.NotRunning _ -> found;
        };
    }

    /// One model with its settings and inputs; only a success is cached.
    Described describe(Seat seat, String id) throws ProviderException, InterruptedException {
        var key = new DescribedKey(new Model.Id(seat.provider().info().id(), id), seat.identity());
        var held = described.held(key);
        if (held.isPresent()) {
            return new Described(held.get(), Origin.CACHED);
        }
        var context = contexts.of(seat.provider(), seat.key(), Reason.DESCRIBE);
        return new Described(
                described.ask(key, () -> seat.asked(() -> seat.provider().describe(id, context))), Origin.FETCHED);
    }

    /// From now on a description counts as fresh for so long.
    void ttl(Duration time) {
        described.ttl(time);
    }

    /// Drops the descriptions of the models that match.
    void forget(Predicate<ProviderId> which) {
        described.forget(key -> which.test(key.id().provider()));
    }

    private ProviderSnapshot ask(
            Seat seat, CacheKey key, Freshness freshness, Consumer<ProviderSnapshot> progress, Fetches.Work work)
            throws InterruptedException {
        var passenger = Flight.Passenger.of(progress);
        return switch (fetches.ask(key, freshness, passenger, work)) {
            case Fetches.Answer.Held(ProviderSnapshot snapshot) -> snapshot.from(Origin.CACHED);
            case Fetches.Answer.Under(Flight flight) -> arrive(seat, flight, passenger);
        };
    }

    private ProviderSnapshot arrive(Seat seat, Flight flight, Flight.Passenger passenger) throws InterruptedException {
        try {
            return flight.await(passenger);
        } catch (ExecutionException | CancellationException e) {
            LOG.log(Level.ERROR, () -> seat.provider().info().id() + " did not settle", e);
            var held = seat.shelf().snapshot();
            return held.failed(new Problem.Unexpected(), held.models(), held.asOf(), Duration.ZERO);
        }
    }
}
