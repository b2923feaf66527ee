package app.modeldeck.catalog;

import static app.modeldeck.catalog.Catalogs.load;
import static app.modeldeck.catalog.Catalogs.names;
import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.faults.FaultRow;
import app.modeldeck.model.Origin;
import app.modeldeck.secrets.KeyRing;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// What is held ages also while the monotonic clock stands still, and no jump of the wall clock makes it younger.
final class WakingTickerTest {
    private static final Question CACHED = Question.all(Freshness.CACHED);
    private static final Duration TIME_TO_LIVE = Duration.ofMinutes(10);

    private final AtomicLong ticks = new AtomicLong();
    private final AtomicLong millis = new AtomicLong(Catalogs.NOW.toEpochMilli());
    private final InstantSource wall = () -> Instant.ofEpochMilli(millis.get());
    private final FakeProvider fal = FakeProvider.open("fal").pages(List.of("before"));
    private final Catalog catalog = Catalogs.of(Timing.usual(ticks::get, wall), KeyRing.empty(), fal);

    /// The cache learns just after its callers that an answer is complete, and ages it from then on.
    private void settle() {
        while (catalog.freshFor(CACHED).compareTo(TIME_TO_LIVE) > 0) {
            Thread.onSpinWait();
        }
    }

    private void awake(Duration time) {
        settle();
        ticks.addAndGet(time.toNanos());
        millis.addAndGet(time.toMillis());
    }

    private void put(Duration time) {
        settle();
        millis.addAndGet(time.toMillis());
    }

    private Origin origin() throws InterruptedException {
        return load(catalog, CACHED).providers().getFirst().origin();
    }

    @Test
    @FaultRow(row = 89, fault = "eight hours asleep", expected = "the old rows at once, and a refresh")
    void whatWasHeldBeforeANightIsAskedForAgainAfterIt() throws InterruptedException {
        assertThat(names(load(catalog, CACHED))).containsExactly("before");
        fal.pages(List.of("after"));
        awake(Duration.ofMinutes(1));
        assertThat(names(load(catalog, CACHED))).containsExactly("before");
        put(Duration.ofHours(8));
        assertThat(names(catalog.current())).containsExactly("before");
        assertThat(names(load(catalog, CACHED))).containsExactly("after");
    }

    @Test
    void severalShortSleepsAddUp() throws InterruptedException {
        load(catalog, CACHED);
        for (int i = 0; i < 9; i++) {
            put(Duration.ofMinutes(1));
            assertThat(origin()).isEqualTo(Origin.CACHED);
        }
        put(Duration.ofSeconds(61));
        assertThat(origin()).isEqualTo(Origin.FETCHED);
    }

    @Test
    @FaultRow(row = 88, fault = "the clock is put back", expected = "nothing counts as fresh for longer")
    void aClockThatIsPutBackLetsNothingLiveLonger() throws InterruptedException {
        load(catalog, CACHED);
        put(Duration.ofDays(-3_650));
        assertThat(origin()).isEqualTo(Origin.CACHED);
        awake(Duration.ofSeconds(599));
        assertThat(origin()).isEqualTo(Origin.CACHED);
        awake(Duration.ofSeconds(1));
        assertThat(origin()).isEqualTo(Origin.FETCHED);
    }

    @Test
    void aClockThatIsPutBackHidesNoSleep() throws InterruptedException {
        load(catalog, CACHED);
        put(Duration.ofDays(-3_650));
        assertThat(origin()).isEqualTo(Origin.CACHED);
        put(Duration.ofHours(8));
        assertThat(origin()).isEqualTo(Origin.FETCHED);
    }

    @Test
    @FaultRow(row = 88, fault = "the clock is put forward", expected = "one request more, once")
    void aClockThatIsPutForwardCostsOneRequest() throws InterruptedException {
        load(catalog, CACHED);
        put(Duration.ofDays(36_500));
        assertThat(origin()).isEqualTo(Origin.FETCHED);
        awake(Duration.ofSeconds(599));
        assertThat(origin()).isEqualTo(Origin.CACHED);
    }

    @Test
    void clocksThatDriftApartSlowlyChangeNothing() throws InterruptedException {
        load(catalog, CACHED);
        for (int i = 0; i < 59; i++) {
            awake(Duration.ofSeconds(10));
            put(Duration.ofMillis(400));
            assertThat(origin()).isEqualTo(Origin.CACHED);
        }
        awake(Duration.ofSeconds(10));
        assertThat(origin()).isEqualTo(Origin.FETCHED);
    }
}
