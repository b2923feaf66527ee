package app.modeldeck.server.http;

import java.time.Duration;

/// How patient an endpoint is, and how much it takes on.
///
/// @param head how long a client may take to send the head of a request
/// @param idle how long a connection may rest between two requests
/// @param stall how long a client may take nothing of an answer
/// @param connections how many connections are open at most; the one that has rested longest makes room
/// @param headBytes how long the head of a request may be
public record EndpointLimits(Duration head, Duration idle, Duration stall, int connections, int headBytes) {
    /// The usual ones.
    public static EndpointLimits usual() {
        return new EndpointLimits(
                Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofSeconds(20), 8_192, 32_768);
    }
}
