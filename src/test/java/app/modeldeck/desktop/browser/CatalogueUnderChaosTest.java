package app.modeldeck.desktop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.catalog.Catalogs;
import app.modeldeck.catalog.Fetching;
import app.modeldeck.catalog.Freshness;
import app.modeldeck.catalog.Question;
import app.modeldeck.catalog.Timing;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.model.CatalogSnapshot;
import app.modeldeck.model.Model;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderSnapshot;
import app.modeldeck.model.ProviderStatus;
import app.modeldeck.provider.JsonClient;
import app.modeldeck.provider.JsonClients;
import app.modeldeck.provider.Limits;
import app.modeldeck.provider.ModelProvider;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
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

    private final Random random = new Random(20261127);
    private final Words words = Words.in(Locale.US);
    private final AtomicLong passed = new AtomicLong();
    private final List<ModelProvider> providers = ServiceLoader.load(ModelProvider.class).stream()
            .map(ServiceLoader.Provider::get)
            .toList();
    private final Map<ProviderId, Set<Model.Id>> whole = new HashMap<>();
    private final Map<ProviderId, Set<Model.Id>> held = new HashMap<>();
    private final Set<ProviderBadge.Mark> seen = EnumSet.noneOf(ProviderBadge.Mark.class);
    private Map<String, Fault> faults = Map.of();
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
        everything(catalog(JsonClients.usualClient())).forEach(provider -> whole.put(id(provider), ids(provider)));
        var catalog = catalog(JsonClients.with(IMPATIENT));
        for (int round = 0; round < ROUNDS; round++) {
            faults = round == 0 ? Map.of() : anyFaults();
            rehearsal.chaos(new Chaos(faults));
            refreshWatched(catalog);
            passed.addAndGet(BETWEEN_ROUNDS.toNanos());
        }
        assertThat(seen).contains(ProviderBadge.Mark.CHECK, ProviderBadge.Mark.CLOCK, ProviderBadge.Mark.HALF);
    }

    private static List<ProviderSnapshot> everything(Catalog catalog) throws InterruptedException {
        var all = catalog.load(Question.all(Freshness.CACHED), _ -> {}).providers();
        assertThat(all).extracting(ProviderSnapshot::status).hasOnlyElementsOfType(ProviderStatus.Ready.class);
        return all;
    }

    /// For about every other provider a fault, on one page or on all.
    private Map<String, Fault> anyFaults() {
        return providers.stream()
                .filter(_ -> random.nextBoolean())
                .collect(Collectors.toMap(provider -> provider.info().id().slug(), _ -> anyFault()));
    }

    private Fault anyFault() {
        var kinds = Fault.Kind.values();
        var page = random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(1 + random.nextInt(3));
        return new Fault(kinds[random.nextInt(kinds.length)], page, Duration.ofMillis(random.nextInt(50)));
    }

    private void refreshWatched(Catalog catalog) throws InterruptedException {
        var settled = catalog.load(Question.all(Freshness.CACHED), published -> {
            check(published);
            check(catalog.current());
        });
        check(settled);
        settled.providers().forEach(this::hold);
    }

    private void hold(ProviderSnapshot settled) {
        assertThat(settled.status()).isNotInstanceOf(ProviderStatus.Loading.class);
        held.put(id(settled), ids(settled));
        seen.add(badge(settled).mark());
    }

    private void check(CatalogSnapshot snapshot) {
        assertThat(snapshot.providers()).allSatisfy(provider -> {
            rowsAreGoodOrFresh(provider);
            badgeFits(provider);
        });
    }

    private void rowsAreGoodOrFresh(ProviderSnapshot provider) {
        var before = held.getOrDefault(id(provider), Set.of());
        var rows = ids(provider);
        switch (provider.status()) {
            case ProviderStatus.Ready _ -> isFresh(provider, rows);
            case ProviderStatus.Loading _, ProviderStatus.Partial _ ->
                assertThat(rows).containsAll(before);
            case ProviderStatus.Stale stale -> {
                assertThat(rows).isEqualTo(before);
                assertThat(stale.asOf()).isBefore(now());
            }
            case ProviderStatus.Failed _, ProviderStatus.Idle _, ProviderStatus.NeedsKey _ ->
                assertThat(before).isEmpty();
            case ProviderStatus.NotRunning _, ProviderStatus.Off _ ->
                assertThat(rows).isEmpty();
        }
    }

    /// A list is whole, unless its server says with an empty page that it ends there.
    private void isFresh(ProviderSnapshot provider, Set<Model.Id> rows) {
        var all = whole.getOrDefault(id(provider), Set.of());
        var fault = faults.get(id(provider).slug());
        if (fault != null && fault.kind() == Fault.Kind.EMPTY) {
            assertThat(all).containsAll(rows);
        } else if (!rows.equals(held.get(id(provider)))) {
            assertThat(rows).isEqualTo(all);
        }
    }

    private void badgeFits(ProviderSnapshot provider) {
        var badge = badge(provider);
        int rows = provider.models().size();
        switch (badge.mark()) {
            case CHECK, HALF -> assertThat(number(badge, provider)).isEqualTo(rows);
            case CLOCK -> assertThat(rows).isPositive();
            case CROSS, BAR, KEY -> assertThat(rows).isZero();
            case RING, TRIANGLE, OCTAGON ->
                assertThat(badge.text()).startsWith(provider.info().name());
        }
    }

    private static int number(ProviderBadge badge, ProviderSnapshot provider) {
        var behindName = badge.text().substring(provider.info().name().length());
        return Integer.parseInt(behindName.replaceAll("\\D", ""));
    }

    private ProviderBadge badge(ProviderSnapshot provider) {
        return ProviderBadge.of(provider, now(), words);
    }

    private static ProviderId id(ProviderSnapshot provider) {
        return provider.info().id();
    }

    private static Set<Model.Id> ids(ProviderSnapshot provider) {
        return provider.models().stream().map(Model::id).collect(Collectors.toCollection(HashSet::new));
    }
}
