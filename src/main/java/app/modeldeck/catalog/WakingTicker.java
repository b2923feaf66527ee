package app.modeldeck.catalog;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/// A monotonic clock that also counts the time for which the computer slept, when many a monotonic clock stands
/// still: what the wall clock gains over it at once is taken for sleep. So nothing looks fresher than it is. A
/// wall clock that is put forward makes everything look older, once; put back, it changes nothing. Safe for
/// several threads; never blocks.
final class WakingTicker implements Ticker {
    private static final long NANOS_OF_A_MILLI = 1_000_000;
    private static final long NOTICED = 1_000_000_000L;
    private static final long LOOKED_AGAIN = 10 * NOTICED;
    private static final long MOST_MILLIS = 10L * 366 * 24 * 60 * 60 * 1_000;

    private final Ticker monotonic;
    private final InstantSource wall;
    private final AtomicReference<Look> last;

    /// Both clocks at one moment.
    ///
    /// @param slept what the wall clock had gained until then, in nanoseconds
    private record Look(long ticks, long millis, long slept) {}

    WakingTicker(Ticker monotonic, InstantSource wall) {
        this.monotonic = monotonic;
        this.wall = wall;
        last = new AtomicReference<>(new Look(monotonic.read(), wall.millis(), 0));
    }

    @Override
    public long read() {
        while (true) {
            var before = last.get();
            long ticks = monotonic.read();
            long millis = wall.millis();
            long gained = gained(before, ticks, millis);
            boolean isSteady = Math.abs(gained) < NOTICED;
            if (isSteady && ticks - before.ticks() < LOOKED_AGAIN) {
                return ticks + before.slept();
            }
            long slept = before.slept() + (isSteady ? 0 : Math.max(0, gained));
            if (last.compareAndSet(before, new Look(ticks, millis, slept))) {
                return ticks + slept;
            }
        }
    }

    private static long gained(Look before, long ticks, long millis) {
        long passed = Math.clamp(millis - before.millis(), -MOST_MILLIS, MOST_MILLIS);
        return passed * NANOS_OF_A_MILLI - (ticks - before.ticks());
    }
}
