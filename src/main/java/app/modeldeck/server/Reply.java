package app.modeldeck.server;

import app.modeldeck.wire.Encoded;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// What is answered, before it is known whether the asker holds it already and takes it compressed.
///
/// @param status the HTTP status
/// @param body the JSON
/// @param caching who may keep it
/// @param headers further headers
record Reply(int status, Encoded body, Caching caching, Map<String, String> headers) {
    static final int OK = 200;

    Reply {
        headers = Map.copyOf(headers);
    }

    static Reply ok(Encoded body, Caching caching) {
        return new Reply(OK, body, caching, Map.of());
    }

    /// Who may keep an answer, and how an asker can tell that it did not change.
    sealed interface Caching {
        /// Nobody keeps it.
        Caching NO_STORE = new Private("no-store");

        /// Made for this asker alone.
        Caching PRIVATE = new Private("private, no-store");

        /// Nobody else keeps it.
        ///
        /// @param control the whole header
        record Private(String control) implements Caching {}

        /// The same for every asker that sends the same of these headers.
        ///
        /// @param fresh how long it need not be asked for again
        /// @param vary the headers that make a difference
        record Shared(Duration fresh, List<String> vary) implements Caching {
            public Shared {
                vary = List.copyOf(vary);
            }

            String control() {
                return "max-age=" + fresh.toSeconds() + ", stale-while-revalidate=60, stale-if-error=86400";
            }
        }
    }
}
