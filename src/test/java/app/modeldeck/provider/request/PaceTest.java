package app.modeldeck.provider.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class PaceTest {
    private static final int BURST = 10;
    private static final Duration PATIENT = Duration.ofMinutes(2);

    private final AtomicLong now = new AtomicLong();
    private final Pace pace = new Pace(60, now::get);

    private void burst() {
        assertThat(IntStream.range(0, BURST).mapToObj(_ -> pace.next(PATIENT))).noneMatch(Duration::isPositive);
    }

    @Test
    void aBurstGoesAtOnceAndTheRestAtTheRate() {
        burst();
        assertThat(pace.next(PATIENT)).isEqualTo(Duration.ofSeconds(1));
        assertThat(pace.next(PATIENT)).isEqualTo(Duration.ofSeconds(2));
        now.set(Duration.ofMinutes(1).toNanos());
        burst();
    }

    @Test
    void whoStopsWaitingKeepsNobodyBehindWaiting() throws Exception {
        burst();
        var waiting = new FutureTask<>(() -> {
            pace.await(PATIENT);
            return true;
        });
        var thread = Thread.ofVirtual().unstarted(waiting);
        thread.start();
        while (thread.getState() != Thread.State.TIMED_WAITING && thread.isAlive()) {
            Thread.onSpinWait();
        }
        thread.interrupt();
        thread.join();
        assertThat(waiting.state()).isEqualTo(FutureTask.State.FAILED);
        assertThat(pace.next(PATIENT)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void whoDoesNotWaitThatLongLeavesWhenTheProviderAsksToSlowDownMeanwhile() throws Exception {
        burst();
        var waiting = new FutureTask<>(() -> pace.await(Duration.ofSeconds(3)));
        var thread = Thread.ofVirtual().start(waiting);
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        pace.hold(Duration.ofSeconds(4));
        assertThat(waiting.get()).contains(Duration.ofSeconds(4));
        now.set(Duration.ofSeconds(4).toNanos());
        assertThat(pace.next(PATIENT)).isZero();
    }

    @Test
    void nobodyIsAskedWhileTheProviderIsLeftInPeace() {
        pace.hold(Duration.ofSeconds(30));
        assertThat(pace.next(PATIENT)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void whoDoesNotWaitThatLongTakesNoPlace() throws Exception {
        burst();
        var brief = Duration.ofSeconds(3);
        assertThat(IntStream.range(0, 20).mapToObj(_ -> pace.next(brief)).filter(wait -> wait.compareTo(brief) <= 0))
                .hasSize(3);
        assertThat(pace.await(brief)).contains(Duration.ofSeconds(4));
        assertThat(pace.next(PATIENT)).isEqualTo(Duration.ofSeconds(4));
    }
}
