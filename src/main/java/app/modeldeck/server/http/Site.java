package app.modeldeck.server.http;

import java.util.Optional;

/// Whoever answers.
public interface Site {
    /// The answer, where it can be given without waiting for anything. Runs on the thread of all connections.
    Optional<Response> atOnce(Head head);

    /// The answer. Runs on a worker and may block.
    Response answer(Head head);

    /// The answer to what is no request that can be read.
    Response refusal(Fault fault);

    /// Why a request cannot be read.
    enum Fault {
        /// It is not HTTP/1.1, or not in one of the forms that every server reads alike.
        MALFORMED,
        /// Its first line is too long.
        LINE_TOO_LONG,
        /// Its headers are too long.
        HEADERS_TOO_LONG,
        /// It has a body, and none is read here.
        HAS_BODY
    }
}
