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

    private final AtomicLong now = new AtomicLong();
    private final Pace pace = new Pace(60, now::get);

    private void burst() {
        assertThat(IntStream.range(0, BURST).mapToObj(_ -> pace.next())).noneMatch(Duration::isPositive);
    }

    @Test
    void aBurstGoesAtOnceAndTheRestAtTheRate() {
        burst();
        assertThat(pace.next()).isEqualTo(Duration.ofSeconds(1));
        assertThat(pace.next()).isEqualTo(Duration.ofSeconds(2));
        now.set(Duration.ofMinutes(1).toNanos());
        burst();
    }

    @Test
    void whoStopsWaitingKeepsNobodyBehindWaiting() throws Exception {
        burst();
        var waiting = new FutureTask<>(() -> {
            pace.await();
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
        assertThat(pace.next()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void nobodyIsAskedWhileTheProviderIsLeftInPeace() {
        pace.hold(Duration.ofSeconds(30));
        assertThat(pace.next()).isEqualTo(Duration.ofSeconds(30));
    }
}
