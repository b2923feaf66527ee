package app.modeldeck.catalog;

import static app.modeldeck.catalog.Catalogs.load;
import static app.modeldeck.catalog.Catalogs.names;
import static app.modeldeck.catalog.Catalogs.one;
import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.faults.FaultRow;
import app.modeldeck.model.CatalogSnapshot;
import app.modeldeck.model.Problem;
import app.modeldeck.model.ProviderStatus;
import app.modeldeck.secrets.KeyRing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Crowds of callers at bad moments, clocks that leap, and providers that break in ways that nobody foresees.
@Timeout(60)
class StormsTest {
    private static final int CROWD = 1_000;
    private static final Duration TIME_TO_LIVE = Duration.ofMinutes(10);
    private static final Duration TEN_YEARS = Duration.ofDays(3_653);
    private static final Question CACHED = Question.all(Freshness.CACHED);
    private static final Question REFRESH = Question.all(Freshness.REFRESH);

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicLong wallMillis = new AtomicLong(Catalogs.NOW.toEpochMilli());
    private final FakeProvider fal = FakeProvider.open("fal").pages(List.of("a", "b"));
    private final FakeProvider replicate = FakeProvider.open("replicate").pages(List.of("c"));
    private final Catalog catalog = Catalogs.of(
            Timing.usual(nanos::get, () -> Instant.ofEpochMilli(wallMillis.get())), KeyRing.empty(), fal, replicate);

    /// All of them ask these in turn, at the same moment.
    private List<CatalogSnapshot> crowd(Question... questions) throws Exception {
        var together = new CyclicBarrier(CROWD);
        var answers = new ArrayList<Future<CatalogSnapshot>>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CROWD; i++) {
                var question = questions[i % questions.length];
                answers.add(callers.submit(() -> {
                    together.await();
                    return load(catalog, question);
                }));
            }
        }
        return answers.stream().map(Future::resultNow).toList();
    }

    /// The cache learns just after its callers that an answer is complete, and ages it from then on.
    private void passes(Duration time) {
        while (catalog.freshFor(CACHED).compareTo(TIME_TO_LIVE) > 0) {
            Thread.onSpinWait();
        }
        nanos.addAndGet(time.toNanos());
        wallMillis.addAndGet(time.toMillis());
    }

    @Test
    @FaultRow(
            row = 84,
            fault = "1,000 callers when the time is over",
            expected = "one list is fetched, and all have it")
    void aCrowdAfterTheTimeToLiveCostsOneListOfEachProvider() throws Exception {
        load(catalog, CACHED);
        passes(Duration.ofMinutes(11));
        fal.pages(List.of("a", "new"));
        assertThat(crowd(CACHED)).allSatisfy(answer -> assertThat(names(answer)).containsExactly("a", "new", "c"));
        assertThat(List.of(fal.lists(), replicate.lists())).containsExactly(2, 2);
    }

    @Test
    @FaultRow(
            row = 85,
            fault = "1,000 callers, a provider fails",
            expected = "it is asked once; all are told, with the rows held")
    void aCrowdAtAProviderThatFailsAsksItOnceAndIsToldWhy() throws Exception {
        load(catalog, CACHED);
        passes(Duration.ofMinutes(11));
        var why = new Problem.ServerFault(503);
        fal.pages().cutBy(why);
        assertThat(crowd(CACHED)).allSatisfy(answer -> {
            assertThat(names(answer)).containsExactly("a", "b", "c");
            assertThat(one(answer, "fal").status()).isEqualTo(new ProviderStatus.Stale(Catalogs.NOW, why));
        });
        assertThat(fal.lists()).isEqualTo(2);
    }

    @Test
    @FaultRow(
            row = 88,
            fault = "the clock leaps ten years, on or back",
            expected = "the ten minutes stay ten minutes, or are over at once")
    void aClockThatLeapsTenYearsNeverMakesRowsFreshForLonger() throws Exception {
        for (var leap : List.of(TEN_YEARS, TEN_YEARS.negated())) {
            load(catalog, REFRESH);
            int lists = fal.lists();
            wallMillis.addAndGet(leap.toMillis());
            load(catalog, CACHED);
            assertThat(fal.lists()).isBetween(lists, lists + (leap.isNegative() ? 0 : 1));
            load(catalog, CACHED);
            lists = fal.lists();
            passes(Duration.ofSeconds(601));
            load(catalog, CACHED);
            assertThat(fal.lists()).isEqualTo(lists + 1);
        }
    }

    static Stream<Throwable> bugs() {
        return Stream.of(
                new NullPointerException("a bug"),
                new OutOfMemoryError("a page"),
                new StackOverflowError(),
                new NoClassDefFoundError("a library"),
                new AssertionError("a rule"));
    }

    @ParameterizedTest
    @MethodSource("bugs")
    @FaultRow(
            row = 91,
            fault = "a provider's own code breaks",
            expected = "it failed, the others did not, and it can be asked again")
    void whateverBreaksInAProviderItSettlesAndCanBeAskedAgain(Throwable bug) throws Exception {
        load(catalog, CACHED);
        switch (bug) {
            case RuntimeException exception -> fal.throwing(exception);
            case Error error -> fal.breaking(error);
            default -> throw new AssertionError(bug);
        }
        var answer = load(catalog, REFRESH);
        assertThat(names(answer)).containsExactly("a", "b", "c");
        var stale = new ProviderStatus.Stale(Catalogs.NOW, new Problem.Unexpected());
        assertThat(one(answer, "fal").status()).isEqualTo(stale);
        assertThat(one(catalog.current(), "fal").status()).isEqualTo(stale);
        assertThat(one(answer, "replicate").status()).isInstanceOf(ProviderStatus.Ready.class);
        fal.mended();
        assertThat(one(load(catalog, REFRESH), "fal").status()).isInstanceOf(ProviderStatus.Ready.class);
    }
}
