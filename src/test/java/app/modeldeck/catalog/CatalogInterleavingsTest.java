package app.modeldeck.catalog;

import static app.modeldeck.catalog.SteppedCatalog.CACHED;
import static app.modeldeck.catalog.SteppedCatalog.REFRESH;
import static app.modeldeck.catalog.SteppedCatalog.number;
import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.faults.FaultRow;
import app.modeldeck.model.Problem;
import app.modeldeck.model.ProviderStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What holds of the catalogue in whatever order its threads go on: some hundred orders each in the gate, drawn by
/// lot and the same every time; `./mvnw test -Dtest=CatalogInterleavingsTest -Dinterleavings=100000` tries more.
@SuppressWarnings("ThreadPriorityCheck") // where one yields, another may go on: that is the point
@Timeout(600)
final class CatalogInterleavingsTest {
    private static final int ORDERS = Integer.getInteger("interleavings", 300);
    private static final int CLIENTS = 4;
    private static final int STEPS = 60;
    /// The cache logs what it cannot do any more.
    private static final int LOUD = 30;

    /// One order of a story.
    @FunctionalInterface
    private interface Story {
        void happens(SteppedCatalog stage) throws Exception;
    }

    private static void inEveryOrder(Story story) {
        inOrders(ORDERS, story);
    }

    private static void inOrders(int orders, Story story) {
        LongStream.range(0, orders).forEach(seed -> {
            try {
                story.happens(new SteppedCatalog(seed));
            } catch (Exception | AssertionError e) {
                throw new AssertionError("in the order of seed " + seed, e);
            }
        });
    }

    private static <T> T ended(Future<T> one) throws Exception {
        assertThat(one.isDone()).as("nobody waits for ever").isTrue();
        return one.get();
    }

    private static List<Future<List<String>>> clients(SteppedCatalog stage, Question question) {
        return IntStream.range(0, CLIENTS)
                .mapToObj(_ -> stage.client(() -> stage.ask(question)))
                .toList();
    }

    @Test
    void whoeverAsksAtOnceSharesOneList() {
        inEveryOrder(stage -> {
            var asked = clients(stage, CACHED);
            stage.threads.run();
            for (var one : asked) {
                assertThat(number(ended(one))).isEqualTo(1);
            }
            assertThat(stage.begun()).isEqualTo(1);
        });
    }

    @Test
    @FaultRow(row = 86, fault = "refreshes in every order of their threads", expected = "never two lists at once")
    void aStormOfRefreshesNeverRunsTwoListsAtOnce() {
        inEveryOrder(stage -> {
            var asked = new ArrayList<>(clients(stage, REFRESH));
            asked.addAll(clients(stage, CACHED));
            stage.threads.run();
            for (var one : asked) {
                assertThat(number(ended(one))).isPositive();
            }
            assertThat(stage.mostRunning()).isEqualTo(1);
        });
    }

    @Test
    void aProviderThatFailsIsAskedOnce() {
        inEveryOrder(stage -> {
            var asked = clients(stage.failing(new Problem.KeyRejected(401)), CACHED);
            stage.threads.run();
            for (var one : asked) {
                ended(one);
            }
            assertThat(stage.begun()).isEqualTo(1);
            assertThat(stage.catalog.current().providers().getFirst().status())
                    .isInstanceOf(ProviderStatus.Failed.class);
        });
    }

    @Test
    void whoAsksAfterAnEntryWasDroppedGetsAListThatBeganLater() {
        inEveryOrder(stage -> {
            var others = clients(stage, CACHED);
            var dropper = stage.client(() -> {
                int before = stage.begun();
                stage.catalog.invalidate();
                assertThat(number(stage.ask(CACHED))).isGreaterThan(before);
                return number(stage.ask(CACHED));
            });
            stage.threads.run();
            ended(dropper);
            for (var one : others) {
                number(ended(one));
            }
            settles(stage);
        });
    }

    /// In the end what is shown is what the cache holds, and nothing runs.
    private static void settles(SteppedCatalog stage) throws Exception {
        int begun = stage.begun();
        var last = stage.client(() -> stage.ask(CACHED));
        stage.threads.run();
        assertThat(Catalogs.names(stage.catalog.current())).isEqualTo(ended(last));
        assertThat(stage.running()).isZero();
        assertThat(stage.begun() - begun).isLessThanOrEqualTo(1);
    }

    @Test
    @FaultRow(row = 73, fault = "a key changes while it is used", expected = "what the old key saw is shown to nobody")
    void afterAKeyHasChangedNobodySeesWhatTheOldOneSaw() {
        inEveryOrder(stage -> {
            stage.key("old");
            var changed = new AtomicBoolean();
            var asked = new ArrayList<>(clients(stage, CACHED));
            for (int i = 0; i < CLIENTS; i++) {
                asked.add(stage.client(() -> {
                    Thread.yield();
                    boolean isNew = changed.get();
                    var names = stage.ask(CACHED);
                    assertThat(names).allMatch(name -> !isNew || name.contains("-new-"));
                    return names;
                }));
            }
            var changer = stage.client(() -> {
                stage.key("new");
                changed.set(true);
                assertThat(Catalogs.names(stage.catalog.current())).noneMatch(name -> name.contains("-old-"));
                return stage.ask(CACHED);
            });
            stage.threads.run();
            for (var one : asked) {
                number(ended(one));
            }
            assertThat(ended(changer)).allMatch(name -> name.contains("-new-"));
            settles(stage);
        });
    }

    @Test
    @FaultRow(row = 87, fault = "one who waits goes away", expected = "the others get their answer")
    void whoLeavesCostsTheOthersNothing() {
        inEveryOrder(stage -> {
            var leaving = stage.client(() -> stage.ask(CACHED));
            var staying = clients(stage, CACHED);
            for (int i = stage.threads.lot().nextInt(STEPS); i > 0; i--) {
                stage.threads.step();
            }
            leaving.cancel(true);
            stage.threads.run();
            for (var one : staying) {
                number(ended(one));
            }
            settles(stage);
        });
    }

    @Test
    void whenAllHaveLeftNothingRuns() {
        inEveryOrder(stage -> {
            var leaving = clients(stage, CACHED);
            for (int i = stage.threads.lot().nextInt(STEPS); i > 0; i--) {
                stage.threads.step();
            }
            leaving.forEach(one -> one.cancel(true));
            stage.threads.run();
            assertThat(stage.running()).isZero();
            settles(stage);
        });
    }

    @Test
    void aProviderThatIsSwitchedOffWhileItIsAskedStops() {
        inEveryOrder(stage -> {
            var asked = clients(stage, CACHED);
            var off = new Roster(List.of(stage), Set.of(stage.info().id()));
            var switching = stage.client(() -> {
                stage.catalog.use(off);
                return stage.catalog.current().providers().getFirst().status();
            });
            stage.threads.run();
            assertThat(ended(switching)).isInstanceOf(ProviderStatus.Off.class);
            for (var one : asked) {
                ended(one);
            }
            assertThat(stage.running()).isZero();
            assertThat(Catalogs.names(stage.catalog.current())).isEmpty();
        });
    }

    @Test
    @FaultRow(row = 90, fault = "the program ends while providers are asked", expected = "nothing runs any more")
    void theProgramCanEndWhileItIsAsked() {
        inOrders(ORDERS / LOUD, stage -> {
            var asked = clients(stage, CACHED);
            for (int i = stage.threads.lot().nextInt(STEPS); i > 0; i--) {
                stage.threads.step();
            }
            stage.threads.executor().shutdownNow();
            stage.threads.run();
            assertThat(asked).allMatch(Future::isDone);
            assertThat(stage.running()).isZero();
            assertThat(stage.threads.executor().isTerminated()).isTrue();
        });
    }
}
