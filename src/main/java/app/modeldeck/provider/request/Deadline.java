package app.modeldeck.provider.request;

import java.time.Duration;
import java.util.function.LongSupplier;

/// The end of the time that a whole question to a provider may take, on a monotonic clock.
public final class Deadline {
    private final LongSupplier nanoTime;
    private final long end;
    private final Duration whole;

    /// A deadline that far from now.
    ///
    /// @param nanoTime a monotonic clock in nanoseconds
    /// @param whole the time from now to the end
    public Deadline(LongSupplier nanoTime, Duration whole) {
        this.nanoTime = nanoTime;
        this.whole = whole;
        this.end = nanoTime.getAsLong() + whole.toNanos();
    }

    /// What is left of it; zero when it has passed.
    public Duration remaining() {
        return Duration.ofNanos(Math.max(0, end - nanoTime.getAsLong()));
    }

    /// Whether it has passed.
    public boolean passed() {
        return remaining().isZero();
    }

    /// How long it was in all.
    public Duration whole() {
        return whole;
    }
}
