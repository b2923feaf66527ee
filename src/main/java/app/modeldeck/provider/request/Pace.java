package app.modeldeck.provider.request;

import java.time.Duration;
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
    void await() throws InterruptedException {
        var wait = next();
        try {
            while (wait.isPositive()) {
                Thread.sleep(wait);
                wait = silence();
            }
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

    /// How long the next request, whose place this takes, has to wait.
    synchronized Duration next() {
        long now = nanoTime.getAsLong();
        free = Math.max(free, now - BURST) + interval;
        return Duration.ofNanos(Math.max(free - now, silentUntil - now));
    }

    private synchronized Duration silence() {
        return Duration.ofNanos(silentUntil - nanoTime.getAsLong());
    }
}
