package app.modeldeck.rehearsal;

import java.time.Duration;

/// How slow the rehearsal answers when nothing is wrong. Immutable.
///
/// @param first the wait before the first byte
/// @param body the time over which a body comes
public record Tempo(Duration first, Duration body) {
    /// As fast as it can.
    public static final Tempo AT_ONCE = new Tempo(Duration.ZERO, Duration.ZERO);
}
