package app.modeldeck.provider.request;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/// Keeps the requests to one provider within the rate that it documents, and silent while it asks to slow down.
/// A burst of ten seconds' worth goes at once. Safe for several threads.
public final class Pace {
    private static final long BURST = Duration.ofSeconds(10).toNanos();

    private final LongSupplier nanoTime;
    private final long interval;
    private long free;
    private long silentUntil;

    /// A rate of so many requests a minute.
    ///
    /// @param nanoTime a monotonic clock in nanoseconds
    public Pace(int perMinute, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.interval = Duration.ofMinutes(1).toNanos() / perMinute;
        this.free = nanoTime.getAsLong() - BURST;
        this.silentUntil = nanoTime.getAsLong();
    }

    /// Blocks until the next request may be sent. An interrupt gives the place in the queue to those behind.
    ///
    /// @param patience how long at a time; where the turn is further off, also because the provider asks to slow
    /// down meanwhile, nothing is awaited and no place kept
    /// @return how far off it is where that is too far
    Optional<Duration> await(Duration patience) throws InterruptedException {
        var turn = next(patience);
        if (turn.compareTo(patience) > 0) {
            return Optional.of(turn);
        }
        try {
            for (var wait = turn; wait.isPositive(); wait = silence()) {
                if (wait.compareTo(patience) > 0) {
                    leave();
                    return Optional.of(wait);
                }
                Thread.sleep(wait);
            }
            return Optional.empty();
        } catch (InterruptedException e) {
            leave();
            throw e;
        }
    }

    /// Nobody asks the provider for that long.
    synchronized void hold(Duration time) {
        silentUntil = Math.max(silentUntil, nanoTime.getAsLong() + time.toNanos());
    }

    private synchronized void leave() {
        free -= interval;
    }

    /// How long the next request has to wait. This takes its place, unless that is longer than somebody waits.
    synchronized Duration next(Duration patience) {
        long now = nanoTime.getAsLong();
        long place = Math.max(free, now - BURST) + interval;
        var wait = Duration.ofNanos(Math.max(place - now, silentUntil - now));
        if (wait.compareTo(patience) <= 0) {
            free = place;
        }
        return wait;
    }

    private synchronized Duration silence() {
        return Duration.ofNanos(silentUntil - nanoTime.getAsLong());
    }
}
