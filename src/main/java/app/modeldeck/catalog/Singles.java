package app.modeldeck.catalog;

import app.modeldeck.provider.request.ProviderException;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.function.Predicate;

/// Answers to single questions: each asked once, however many want it at once, and held while it is fresh. A failure
/// is told to all who wait and is not held. Bounded; safe for several threads.
final class Singles<K, V> {
    private final ExecutorService executor;
    private final Cache<K, V> held;
    private final Map<K, CompletableFuture<V>> running = new ConcurrentHashMap<>();

    Singles(ExecutorService executor, Timing timing, int most) {
        this.executor = executor;
        held = Caffeine.newBuilder()
                .executor(executor)
                .ticker(timing.ticker())
                .expireAfterWrite(timing.ttl())
                .maximumSize(most)
                .build();
    }

    /// What asks.
    @FunctionalInterface
    interface Asking<V> {
        V ask() throws ProviderException, InterruptedException;
    }

    /// The answer, if it is held.
    Optional<V> held(K key) {
        return Optional.ofNullable(held.getIfPresent(key));
    }

    /// The answer to a question that is put now, by this caller or another. An interrupt ends the waiting; the question
    /// goes on, and its answer is held for the next.
    V ask(K key, Asking<V> asking) throws ProviderException, InterruptedException {
        var own = new CompletableFuture<V>();
        var other = Optional.ofNullable(running.putIfAbsent(key, own));
        if (other.isEmpty()) {
            executor.execute(() -> run(key, own, asking));
        }
        try {
            return other.orElse(own).get();
        } catch (ExecutionException e) {
            return rethrown(e);
        }
    }

    /// Nobody joins a question that has its answer: it leaves before it is told.
    private void run(K key, CompletableFuture<V> own, Asking<V> asking) {
        try {
            var answer = asking.ask();
            if (running.remove(key, own)) {
                held.put(key, answer);
            }
            own.complete(answer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            fail(key, own, e);
        } catch (ProviderException | RuntimeException | Error e) {
            fail(key, own, e);
        }
    }

    private void fail(K key, CompletableFuture<V> own, Throwable why) {
        running.remove(key, own);
        own.completeExceptionally(why);
    }

    private V rethrown(ExecutionException failed) throws ProviderException, InterruptedException {
        switch (failed.getCause()) {
            case ProviderException e -> throw e;
            case InterruptedException e -> throw e;
            case RuntimeException e -> throw e;
            case null, default -> throw new IllegalStateException("a question broke", failed);
        }
    }

    /// From now on an answer counts as fresh for so long.
    void ttl(Duration time) {
        held.policy().expireAfterWrite().orElseThrow().setExpiresAfter(time);
    }

    /// Drops the answers that match; a question under way answers those who wait for it and is not held.
    void forget(Predicate<K> which) {
        running.keySet().removeIf(which);
        held.asMap().keySet().removeIf(which);
    }
}
