package app.modeldeck.provider.request;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/// How patient we are with a provider that fails.
///
/// @param budget how many requests of one question may be sent again, so that an outage is not made worse
/// @param base the longest wait before the first repetition; it doubles with each
/// @param cap the longest wait before any
/// @param longestWait the longest wait that a provider may ask for and still be waited for
/// @param chance numbers from 0 to 1 that spread the waits; any thread may ask for one
public record RetryPolicy(int budget, Duration base, Duration cap, Duration longestWait, DoubleSupplier chance) {

    /// The policy of the released program.
    public static RetryPolicy usual(DoubleSupplier chance) {
        return new RetryPolicy(10, Duration.ofMillis(500), Duration.ofSeconds(8), Duration.ofSeconds(60), chance);
    }

    /// How long to wait before a repetition, anywhere between nothing and the longest.
    ///
    /// @param before how many repetitions there were
    Duration backoff(int before) {
        long longest = Math.min(cap.toNanos(), base.toNanos() << Math.min(before, 20));
        return Duration.ofNanos((long) (longest * chance.getAsDouble()));
    }
}
