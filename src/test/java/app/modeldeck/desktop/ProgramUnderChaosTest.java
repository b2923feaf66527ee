package app.modeldeck.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.catalog.Fetching;
import app.modeldeck.catalog.Freshness;
import app.modeldeck.catalog.Question;
import app.modeldeck.catalog.Timing;
import app.modeldeck.chaos.AnyFaults;
import app.modeldeck.chaos.Judge;
import app.modeldeck.chaos.Sight;
import app.modeldeck.desktop.browser.WindowReading;
import app.modeldeck.model.Model;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.model.ProviderStatus;
import app.modeldeck.provider.JsonClients;
import app.modeldeck.provider.ModelProvider;
import app.modeldeck.provider.request.JsonClient;
import app.modeldeck.provider.request.Limits;
import app.modeldeck.rehearsal.Chaos;
import app.modeldeck.rehearsal.Fault;
import app.modeldeck.rehearsal.Rehearsal;
import app.modeldeck.rehearsal.RehearsalLibrary;
import app.modeldeck.server.ModelServer;
import app.modeldeck.server.ServerSettings;
import app.modeldeck.server.http.Surroundings;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// The window and the endpoint over one catalogue while all providers fail at random, round after round: what either
/// shows of a provider at any moment is its last good rows and said to be so, or fresh; badges fit the rows, answers
/// agree with themselves, and the window answers throughout.
///
/// Some rounds in the gate; `./mvnw test -Dtest=ProgramUnderChaosTest -Dchaos.seconds=600` takes ten minutes, and
/// `-Dchaos.seed=…` draws other faults.
class ProgramUnderChaosTest {
    private static final long SECONDS = Long.getLong("chaos.seconds", 12);
    private static final long SEED = Long.getLong("chaos.seed", 20261127);
    /// Only what is frozen takes so long, on whatever machine; the figures are printed.
    private static final long FROZEN_MILLIS = 60_000;
    private static final int READERS = 3;
    private static final int READS = 4;
    private static final Duration BETWEEN_ROUNDS = Duration.ofMinutes(11);
    /// An empty page says properly that the list ends there, so that rows are lost rightly.
    private static final Set<Fault.Kind> KINDS = EnumSet.complementOf(EnumSet.of(Fault.Kind.EMPTY));
    private static final Limits IMPATIENT = new Limits(
            Duration.ofSeconds(1),
            Duration.ofMillis(250),
            Duration.ofMillis(150),
            Duration.ofMillis(600),
            8 << 20,
            16 << 20,
            200);

    private final Random random = new Random(SEED);
    private final AtomicLong passed = new AtomicLong();
    private final Deck deck = new Deck();
    private final List<ModelProvider> providers = ServiceLoader.load(ModelProvider.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(provider -> !provider.info().is(ProviderInfo.Trait.LOCAL))
            .toList();
    private final List<Rehearsal> stages = new ArrayList<>();
    private final AtomicReference<Rehearsal> stage = new AtomicReference<>();
    private final Map<Rehearsal, Map<ProviderId, Set<Model.Id>>> lists = new HashMap<>();
    private final Judge judge = new Judge();
    private final Queue<Throwable> complaints = new ConcurrentLinkedQueue<>();
    private final EnumSet<Sight.Claim> seen = EnumSet.noneOf(Sight.Claim.class);
    private Catalog catalog;
    private ModelServer server;
    private EndpointWatch endpoint;
    private Optional<AnimationTimer> watch = Optional.empty();
    private int looks;

    /// The time, which leaps from round to round.
    private final class Leaping extends Clock {
        @Override
        public Instant instant() {
            return Instant.now().plusNanos(passed.get());
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @BeforeEach
    void open() throws Exception {
        var clock = new Leaping();
        for (int more : List.of(0, 20)) {
            var library = RehearsalLibrary.generated(110 + more, 150 + more);
            var made = Rehearsal.start(deck.executor, Chaos.none(), library, clock);
            stages.add(made);
            stage.set(made);
            lists.put(made, everything());
        }
        deck.at(clock);
        deck.settings.providers(providers);
        providers.forEach(provider -> deck.keys.put(provider.info().id(), Deck.secret(Rehearsal.KEY)));
        catalog = over(JsonClients.with(IMPATIENT), clock);
        var around = new Surroundings(
                deck.executor, Thread.ofPlatform().daemon().factory(), clock, () -> System.nanoTime() + passed.get());
        server = ModelServer.start(ServerSettings.loopback(0), catalog, deck.marks, around);
        endpoint = new EndpointWatch(server.address(), judge);
    }

    @AfterEach
    void close() {
        Deck.onFx(() -> {
            watch.ifPresent(AnimationTimer::stop);
            return true;
        });
        deck.close();
        endpoint.close();
        server.close();
        stages.forEach(Rehearsal::close);
    }

    private Catalog over(JsonClient client, InstantSource clock) {
        var fetching = new Fetching(
                client,
                JsonClients.quickRetries(),
                provider -> stage.get().address(provider.info().id().slug()),
                deck.executor);
        return new Catalog(providers, deck.keys, fetching, Timing.usual(() -> System.nanoTime() + passed.get(), clock));
    }

    /// The whole list of every provider, as a patient program sees it.
    private Map<ProviderId, Set<Model.Id>> everything() throws InterruptedException {
        providers.forEach(provider -> deck.keys.put(provider.info().id(), Deck.secret(Rehearsal.KEY)));
        var all = over(JsonClients.usualClient(), Clock.systemUTC()).load(Question.all(Freshness.CACHED), _ -> {});
        return all.providers().stream()
                .collect(Collectors.toMap(provider -> provider.info().id(), provider -> {
                    assertThat(provider.status()).isInstanceOf(ProviderStatus.Ready.class);
                    return provider.models().stream().map(Model::id).collect(Collectors.toSet());
                }));
    }

    @Test
    void windowAndEndpointShowTheLastGoodRowsOrFreshOnesThroughout() throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
        begin(new AnyFaults(Map.of()));
        deck.open(catalog, Optional.empty());
        watch = Optional.of(Deck.onFx(this::watch));
        try (var heartbeat = new Heartbeat()) {
            settle();
            int rounds = 1;
            while (rounds < 3 || System.nanoTime() < end) {
                passed.addAndGet(BETWEEN_ROUNDS.toNanos());
                endpoint.reconnect();
                begin(AnyFaults.draw(
                        providers.stream().map(provider -> provider.info().id()).toList(), KINDS, random));
                playRound();
                rounds++;
            }
            System.out.printf(
                    "chaos: seed %d, %d rounds, %d looks at the window, %d answers; FX thread: %s%n",
                    SEED, rounds, looks, endpoint.answers(), heartbeat.said());
            assertThat(heartbeat.longest()).isLessThan(FROZEN_MILLIS);
        }
        assertThat(seen).contains(Sight.Claim.FRESH, Sight.Claim.KEPT, Sight.Claim.OLD);
    }

    private void begin(AnyFaults faults) {
        stage.set(stages.get(random.nextInt(stages.size())));
        stage.get().chaos(faults.chaos());
        judge.begin(
                new Judge.Round(lists.getOrDefault(stage.get(), Map.of()), faults.failing(), new Leaping().instant()));
    }

    private void playRound() throws Exception {
        new FxRobot().type(KeyCode.F5);
        Deck.onFx(this::wander);
        var readers = new ArrayList<Future<?>>();
        for (int i = 0; i < READERS; i++) {
            var refreshing = random.nextInt(4) == 0 ? "?refresh=true" : "";
            readers.add(deck.executor.submit(() -> read(refreshing)));
        }
        for (var reader : readers) {
            await(reader);
        }
        settle();
    }

    private Void read(String query) throws IOException, InterruptedException {
        for (int i = 0; i < READS; i++) {
            endpoint.look(query);
        }
        return null;
    }

    private static void await(Future<?> reader) throws InterruptedException {
        try {
            reader.get();
        } catch (ExecutionException e) {
            throw new AssertionError("an answer was wrong", e.getCause());
        }
    }

    /// When everybody has had an answer: window, endpoint and catalogue say the same.
    private void settle() throws Exception {
        Deck.until(this::isQuiet);
        var shown = Deck.onFx(() -> WindowReading.sights(table().getItems()));
        shown.forEach(judge::settle);
        shown.forEach(sight -> seen.add(sight.claim()));
        for (var told : endpoint.settle()) {
            assertThat(shown)
                    .filteredOn(sight -> sight.provider().equals(told.provider()))
                    .singleElement()
                    .satisfies(sight -> assertThat(sight.rows()).isEqualTo(told.rows()));
        }
        assertThat(complaints).isEmpty();
    }

    /// Whether nothing is under way and the table shows all of it.
    private boolean isQuiet() {
        var bar = deck.stage.getScene().getRoot().lookupAll(".badge-bar .badge").stream()
                .map(node -> ((Labeled) node).getText())
                .toList();
        return lookup("#cancel").filter(Node::isVisible).isEmpty()
                && lookup("#models").isPresent()
                && catalog.current().providers().stream()
                        .noneMatch(provider -> provider.status() instanceof ProviderStatus.Loading)
                && WindowReading.badges(table().getItems()).equals(bar)
                && WindowReading.sights(table().getItems()).stream()
                        .allMatch(sight -> sight.rows().equals(held(sight.provider())));
    }

    private Set<Model.Id> held(ProviderId provider) {
        return catalog.current().provider(provider).stream()
                .flatMap(held -> held.models().stream())
                .map(Model::id)
                .collect(Collectors.toSet());
    }

    private Optional<Node> lookup(String query) {
        return Optional.ofNullable(deck.stage.getScene().getRoot().lookup(query));
    }

    private TableView<?> table() {
        return (TableView<?>) lookup("#models").orElseThrow();
    }

    /// What a person does meanwhile: goes somewhere in the list and looks at a model.
    private boolean wander() {
        int rows = table().getItems().size();
        if (rows > 0) {
            table().scrollTo(random.nextInt(rows));
            table().getSelectionModel().select(random.nextInt(rows));
        }
        return true;
    }

    /// Looks at the table with every pulse.
    private AnimationTimer watch() {
        var timer = new AnimationTimer() {
            private List<?> before = List.of();

            @Override
            public void handle(long now) {
                try {
                    var lines = lookup("#models")
                            .<List<?>>map(_ -> List.copyOf(table().getItems()))
                            .orElse(List.of());
                    if (!lines.equals(before)) {
                        before = lines;
                        looks++;
                        WindowReading.sights(lines).forEach(judge::look);
                    }
                } catch (AssertionError | RuntimeException e) {
                    complaints.add(e);
                }
            }
        };
        timer.start();
        return timer;
    }
}
