package app.modeldeck.catalog;

import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderSnapshot;
import app.modeldeck.model.ProviderStatus;
import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The cache and the fetches that fill it: one fetch for a key, however many ask.
///
/// Only an answer that came whole stays in the cache. An entry that is dropped while its fetch runs answers
/// those who wait for it and never enters the cache again. Bounded, because search words are what people
/// type.
final class Fetches {
    private static final int MOST_ROWS = 250_000;

    private final AsyncCache<CacheKey, ProviderSnapshot> cache;
    private final ExecutorService executor;
    private final Edition edition;
    private final Map<Flight, CacheKey> running = new ConcurrentHashMap<>();
    private long flights;

    Fetches(Timing timing, ExecutorService executor, Edition edition) {
        this.executor = executor;
        this.edition = edition;
        this.cache = Caffeine.newBuilder()
                .executor(executor)
                .ticker(timing.ticker())
                .expireAfterWrite(timing.ttl())
                .maximumWeight(MOST_ROWS)
                .weigher(
                        (CacheKey _, ProviderSnapshot held) -> 1 + held.models().size())
                .removalListener(
                        (@Nullable CacheKey _, @Nullable ProviderSnapshot _, RemovalCause _) -> edition.moveOn())
                .recordStats()
                .buildAsync();
    }

    /// How a question is answered.
    sealed interface Answer {
        /// The cache holds it.
        record Held(ProviderSnapshot snapshot) implements Answer {}

        /// A fetch brings it; the passenger has boarded.
        record Under(Flight flight) implements Answer {}
    }

    /// Finds the entry, boards the fetch that is bringing it, or starts one.
    ///
    /// @param work what a fetch does, given itself to announce its progress with; runs on its own thread
    Answer ask(CacheKey key, Freshness freshness, Flight.Passenger passenger, Work work) {
        while (true) {
            var seen = cache.getIfPresent(key);
            var found = Optional.ofNullable(seen).flatMap(f -> usable(f, freshness, passenger));
            if (found.isPresent()) {
                return found.get();
            }
            var entered = enter(key, seen == null ? Optional.empty() : Optional.of(seen), passenger);
            if (entered.isPresent()) {
                var flight = entered.get();
                var _ = flight.whenComplete((snapshot, _) ->
                        dropUnlessWhole(key, flight, snapshot == null ? Optional.empty() : Optional.of(snapshot)));
                edition.moveOn();
                running.put(flight, key);
                var _ = flight.whenComplete((_, _) -> running.remove(flight));
                flight.depart(executor, () -> work.fetch(flight));
                return new Answer.Under(flight);
            }
        }
    }

    /// The work of a fetch.
    @FunctionalInterface
    interface Work {
        ProviderSnapshot fetch(Flight flight) throws InterruptedException;
    }

    private static Optional<Answer> usable(
            CompletableFuture<ProviderSnapshot> seen, Freshness freshness, Flight.Passenger passenger) {
        if (!seen.isDone() && seen instanceof Flight flight && flight.board(passenger)) {
            return Optional.of(new Answer.Under(flight));
        }
        if (freshness == Freshness.CACHED
                && seen.isDone()
                && !seen.isCompletedExceptionally()
                && isWhole(seen.join())) {
            return Optional.of(new Answer.Held(seen.join()));
        }
        return Optional.empty();
    }

    /// A flight in place of what was seen, unless another was quicker. Flights are numbered in the order in which
    /// they enter.
    private synchronized Optional<Flight> enter(
            CacheKey key, Optional<CompletableFuture<ProviderSnapshot>> seen, Flight.Passenger passenger) {
        var flight = new Flight(++flights);
        flight.board(passenger);
        boolean isIn = seen.map(old -> cache.asMap().replace(key, old, flight))
                .orElseGet(() -> cache.asMap().putIfAbsent(key, flight) == null);
        return isIn ? Optional.of(flight) : Optional.empty();
    }

    private void dropUnlessWhole(CacheKey key, Flight flight, Optional<ProviderSnapshot> snapshot) {
        if (snapshot.filter(Fetches::isWhole).isEmpty()) {
            cache.asMap().remove(key, flight);
        }
        edition.moveOn();
    }

    private static boolean isWhole(ProviderSnapshot snapshot) {
        return snapshot.status() instanceof ProviderStatus.Ready;
    }

    /// Whether a fetch is bringing this entry now.
    boolean isUnderWay(CacheKey key) {
        return Optional.ofNullable(cache.getIfPresent(key))
                .filter(f -> !f.isDone())
                .isPresent();
    }

    /// Drops the entries that match; a fetch under way answers those who wait for it and no others.
    void drop(Predicate<CacheKey> which) {
        cache.asMap().keySet().removeIf(which);
        edition.moveOn();
    }

    /// Stops every fetch from that provider, also one whose entry was dropped, drops its entries, and answers
    /// those who wait.
    ///
    /// @param answer what they are told
    void end(ProviderId provider, ProviderSnapshot answer) {
        drop(key -> key.provider().equals(provider));
        running.forEach((flight, key) -> {
            if (key.provider().equals(provider)) {
                flight.end(answer);
            }
        });
    }

    /// From now on entries, also those held, count as fresh for so long.
    void ttl(Duration time) {
        cache.synchronous().policy().expireAfterWrite().orElseThrow().setExpiresAfter(time);
        edition.moveOn();
    }

    /// How long the entry stays fresh; empty when it is not there.
    Optional<Duration> freshFor(CacheKey key) {
        var policy = cache.synchronous().policy().expireAfterWrite().orElseThrow();
        return policy.ageOf(key).map(age -> policy.getExpiresAfter().minus(age)).filter(Duration::isPositive);
    }

    CacheReport report() {
        var stats = cache.synchronous().stats();
        var entries =
                cache.asMap().keySet().stream().map(CacheKey::entry).sorted().toList();
        return new CacheReport(stats.hitCount(), stats.missCount(), entries);
    }
}
