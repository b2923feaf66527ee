package app.modeldeck.provider.request;

import java.time.Duration;
import java.util.Optional;

/// Whether a request that failed may succeed when it is sent again.
///
/// @param most how often it is worth it
/// @param pause what the provider asks to wait before, where it says so
record Repeat(int most, Optional<Duration> pause) {
    /// It would fail again.
    static final Repeat NEVER = new Repeat(0, Optional.empty());
    /// One more try tells an accident from a habit.
    static final Repeat ONCE = new Repeat(1, Optional.empty());
    /// Accidents of the network and of busy servers.
    static final Repeat TWICE = new Repeat(2, Optional.empty());

    /// The same after the time that the provider asks for.
    Repeat after(Optional<Duration> asked) {
        return new Repeat(most, asked);
    }
}
