package app.modeldeck.desktop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.catalog.Catalogs;
import app.modeldeck.catalog.Fetching;
import app.modeldeck.catalog.Freshness;
import app.modeldeck.catalog.Question;
import app.modeldeck.catalog.Timing;
import app.modeldeck.chaos.AnyFaults;
import app.modeldeck.desktop.badges.ProviderBadge;
import app.modeldeck.model.ProviderSnapshot;
import app.modeldeck.model.ProviderStatus;
import app.modeldeck.provider.JsonClients;
import app.modeldeck.provider.ModelProvider;
import app.modeldeck.provider.request.JsonClient;
import app.modeldeck.provider.request.Limits;
import app.modeldeck.rehearsal.Chaos;
import app.modeldeck.rehearsal.Fault;
import app.modeldeck.rehearsal.Rehearsal;
import app.modeldeck.secrets.Secret;
import app.modeldeck.secrets.SessionKeys;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The catalogue over all providers while they fail at random, round after round: at every moment the rows of each are
/// its last good ones and marked so, or fresh, and no badge contradicts its rows.
///
/// A dozen rounds in the gate; `./mvnw test -Dtest=CatalogueUnderChaosTest -Dchaos.rounds=600` takes some minutes.
class CatalogueUnderChaosTest {
    private static final int ROUNDS = Integer.getInteger("chaos.rounds", 12);
    private static final Duration BETWEEN_ROUNDS = Duration.ofMinutes(11);
    private static final Limits IMPATIENT = new Limits(
            Duration.ofSeconds(1),
            Duration.ofMillis(250),
            Duration.ofMillis(150),
            Duration.ofMillis(600),
            8 << 20,
            16 << 20,
            200);

    private final Random random = new Random(Long.getLong("chaos.seed", 20261127));
    private final AtomicLong passed = new AtomicLong();
    private final List<ModelProvider> providers = ServiceLoader.load(ModelProvider.class).stream()
            .map(ServiceLoader.Provider::get)
            .toList();
    private final SnapshotJudge judge = new SnapshotJudge(this::now);
    private Rehearsal rehearsal;

    @BeforeEach
    void rehearse() throws IOException {
        rehearsal = Rehearsal.start(Executors.newVirtualThreadPerTaskExecutor(), Chaos.none(), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        rehearsal.close();
    }

    private Instant now() {
        return Catalogs.NOW.plusNanos(passed.get());
    }

    private Catalog catalog(JsonClient client) throws Exception {
        var keys = new SessionKeys();
        for (var provider : providers) {
            keys.put(provider.info().id(), Secret.of(Rehearsal.KEY));
        }
        var fetching = new Fetching(
                client,
                JsonClients.quickRetries(),
                provider -> rehearsal.address(provider.info().id().slug()),
                Executors.newVirtualThreadPerTaskExecutor());
        var timing = Timing.usual(() -> System.nanoTime() + passed.get(), this::now);
        return new Catalog(providers, keys, fetching, timing);
    }

    @Test
    void rowsAreTheLastGoodOnesOrFreshAndEveryBadgeFitsThem() throws Exception {
        everything(catalog(JsonClients.usualClient())).forEach(judge::whole);
        var catalog = catalog(JsonClients.with(IMPATIENT));
        for (int round = 0; round < ROUNDS; round++) {
            var faults = round == 0 ? new AnyFaults(Map.of()) : anyFaults();
            judge.begin(faults.faults());
            rehearsal.chaos(faults.chaos());
            refreshWatched(catalog);
            passed.addAndGet(BETWEEN_ROUNDS.toNanos());
        }
        assertThat(judge.seen()).contains(ProviderBadge.Mark.CHECK, ProviderBadge.Mark.CLOCK, ProviderBadge.Mark.HALF);
    }

    private static List<ProviderSnapshot> everything(Catalog catalog) throws InterruptedException {
        var all = catalog.load(Question.all(Freshness.CACHED), _ -> {}).providers();
        assertThat(all).extracting(ProviderSnapshot::status).hasOnlyElementsOfType(ProviderStatus.Ready.class);
        return all;
    }

    private AnyFaults anyFaults() {
        var ids = providers.stream().map(provider -> provider.info().id()).toList();
        return AnyFaults.draw(ids, EnumSet.allOf(Fault.Kind.class), random);
    }

    private void refreshWatched(Catalog catalog) throws InterruptedException {
        var settled = catalog.load(Question.all(Freshness.CACHED), published -> {
            judge.check(published);
            judge.check(catalog.current());
        });
        judge.check(settled);
        settled.providers().forEach(judge::hold);
    }
}
