package app.modeldeck;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.catalog.Fetching;
import app.modeldeck.catalog.Freshness;
import app.modeldeck.catalog.Question;
import app.modeldeck.catalog.Timing;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderStatus;
import app.modeldeck.provider.JsonClients;
import app.modeldeck.provider.ModelProvider;
import app.modeldeck.rehearsal.Chaos;
import app.modeldeck.rehearsal.Rehearsal;
import app.modeldeck.secrets.Secret;
import app.modeldeck.secrets.SessionKeys;
import java.time.Clock;
import java.time.Duration;
import java.util.ServiceLoader;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// The catalogue of the demo is refreshed without a pause, now and then while providers fail: afterwards the program
/// holds what it held before.
///
/// Seconds in the gate; `./mvnw test -Dtest=RefreshLoopTest -Dsoak.seconds=300` takes five minutes, and prints what was
/// held.
final class RefreshLoopTest {
    private static final long SECONDS = Long.getLong("soak.seconds", 6);
    private static final long ROOM = 16L << 20;
    private static final int FEW = 16;
    /// The JDK's client keeps connections for half a minute: as many as were in use at once, both ends of which are
    /// here.
    private static final int KEPT_CONNECTIONS = 64;
    private static final int FAILS_EVERY = 10;

    private final AtomicLong passed = new AtomicLong();

    @Test
    void refreshesLeaveThreadsSocketsFilesAndMemoryWhereTheyWere() throws Exception {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor();
                var rehearsal = Rehearsal.start(executor, Chaos.none(), Clock.systemUTC())) {
            var catalog = catalog(rehearsal, executor);
            refreshFor(Duration.ofSeconds(SECONDS).dividedBy(3), catalog, rehearsal);
            var before = Held.now();
            int refreshes = refreshFor(Duration.ofSeconds(SECONDS), catalog, rehearsal);
            var after = Held.now();
            System.out.printf("refreshes: %d in %d s; before %s; after %s%n", refreshes, SECONDS, before, after);
            assertThat(refreshes).isPositive();
            assertThat(after.memory()).isLessThan(before.memory() + ROOM);
            assertThat(after.threads()).isLessThan(before.threads() + FEW);
            assertThat(after.files()).isLessThan(before.files() + KEPT_CONNECTIONS);
            assertThat(after.files() - after.sockets()).isLessThan(before.files() - before.sockets() + FEW);
            assertThat(after.sockets()).isLessThan(before.sockets() + KEPT_CONNECTIONS);
        }
    }

    /// The client waits where a provider wants fewer requests a minute; on this clock a minute has passed each time.
    private Catalog catalog(Rehearsal rehearsal, ExecutorService executor) throws Exception {
        var providers = ServiceLoader.load(ModelProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        var keys = new SessionKeys();
        for (var provider : providers) {
            keys.put(provider.info().id(), Secret.of(Rehearsal.KEY));
        }
        var fetching = new Fetching(
                JsonClients.usualClient(),
                JsonClients.quickRetries(),
                provider -> rehearsal.address(provider.info().id().slug()),
                executor);
        var timing = Timing.usual(() -> System.nanoTime() + passed.get(), Clock.systemUTC());
        return new Catalog(providers, keys, fetching, timing);
    }

    private int refreshFor(Duration time, Catalog catalog, Rehearsal rehearsal) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        int refreshes = 0;
        while (System.nanoTime() < end) {
            boolean fails = refreshes % FAILS_EVERY == 1;
            rehearsal.chaos(fails ? Chaos.parse("fal=html,openrouter=404,replicate=malformed@2") : Chaos.none());
            catalog.invalidate();
            var all = catalog.load(Question.all(Freshness.REFRESH), _ -> {});
            var fal = all.provider(new ProviderId("fal")).orElseThrow();
            assertThat(fal.status() instanceof ProviderStatus.Ready).isNotEqualTo(fails);
            passed.addAndGet(Duration.ofMinutes(1).toNanos());
            refreshes++;
        }
        return refreshes;
    }
}
