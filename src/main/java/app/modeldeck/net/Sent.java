package app.modeldeck.net;

import app.modeldeck.model.Problem;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A request that was made, as it stands now. Holds no query, no header and no body.
///
/// @param number counts the requests of the program, from 1
/// @param errand what it was made for
/// @param target where it went
/// @param outcome what came of it
/// @param traffic how much it was
public record Sent(long number, Instant at, Errand errand, Target target, Outcome outcome, Traffic traffic) {

    /// Where a request goes.
    ///
    /// @param host with the port, where it is not the usual one
    /// @param path without the query
    public record Target(String host, String path) {
        private static final int LONGEST = 500;

        /// What may be written down of that address.
        static Target of(URI address) {
            var host = Optional.ofNullable(address.getHost()).orElse("");
            var path = Optional.ofNullable(address.getRawPath())
                    .filter(p -> !p.isEmpty())
                    .orElse("/");
            return new Target(
                    address.getPort() < 0 ? host : host + ":" + address.getPort(),
                    path.length() <= LONGEST ? path : path.substring(0, LONGEST) + "…");
        }
    }

    /// What came of it.
    public sealed interface Outcome {
        /// No answer yet.
        record Waiting() implements Outcome {}

        /// Answered with that status; the body is being read.
        record Arriving(int status) implements Outcome {}

        /// Answered with that status to the end.
        record Answered(int status) implements Outcome {}

        /// It failed, after that status where there was one.
        record Failed(Optional<Integer> status, Problem why) implements Outcome {}
    }

    /// How much it was.
    ///
    /// @param bytes of the body, as they came over the line
    /// @param took until now, or until the end
    public record Traffic(long bytes, Duration took) {}
}
