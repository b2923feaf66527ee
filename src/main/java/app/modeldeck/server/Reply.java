package app.modeldeck.server;

import app.modeldeck.server.http.Standing;
import java.time.Duration;
import java.util.Map;

/// What is answered, before it is known whether the asker holds it already and takes it compressed.
///
/// @param status the HTTP status
/// @param body the JSON
/// @param caching who may keep it
/// @param headers further headers; fixed text, nothing of it was sent here
/// @param isLast whether the connection ends with it
/// @param standing for how long the same request gets it
record Reply(int status, Packed body, Caching caching, Map<String, String> headers, boolean isLast, Standing standing) {
    static final int OK = 200;

    Reply {
        headers = Map.copyOf(headers);
    }

    static Reply ok(Packed body, Caching caching) {
        return standing(body, caching, Standing.ONCE);
    }

    static Reply standing(Packed body, Caching caching, Standing standing) {
        return new Reply(OK, body, caching, Map.of(), false, standing);
    }

    /// The same where only those who show the token are answered: no cache between keeps it for anyone else.
    Reply forTheAskerAlone() {
        return caching instanceof Caching.Kept kept
                ? new Reply(status, body, kept.by(Keeper.ASKER), headers, isLast, standing)
                : this;
    }

    /// What the status means, for the first line of an answer.
    static String reason(int status) {
        return switch (status) {
            case OK -> "OK";
            case 304 -> "Not Modified";
            case RefusedException.BAD_REQUEST -> "Bad Request";
            case RefusedException.UNAUTHORIZED -> "Unauthorized";
            case RefusedException.FORBIDDEN -> "Forbidden";
            case RefusedException.NOT_FOUND -> "Not Found";
            case RefusedException.METHOD_NOT_ALLOWED -> "Method Not Allowed";
            case RefusedException.HEADERS_TOO_LARGE -> "Request Header Fields Too Large";
            default -> "Internal Server Error";
        };
    }

    /// Who keeps what may be kept.
    enum Keeper {
        /// Also a cache that many share.
        ANYBODY(""),
        /// The asker's own cache.
        ASKER("private, ");

        private final String word;

        Keeper(String word) {
            this.word = word;
        }
    }

    /// Who may keep an answer, and how an asker can tell that it did not change.
    sealed interface Caching {
        /// Nobody keeps it.
        Caching NO_STORE = new Private("no-store");
        /// Made for this asker alone.
        Caching PRIVATE = new Private("private, no-store");

        /// The whole `Cache-Control` header.
        String control();

        /// Nobody else keeps it.
        record Private(String control) implements Caching {}

        /// The same for every asker that sends the same of these headers.
        ///
        /// @param keeper who may keep it
        /// @param fresh how long it need not be asked for again
        /// @param vary the headers that make a difference, as a list
        record Kept(Keeper keeper, Duration fresh, String vary) implements Caching {
            Kept by(Keeper other) {
                return new Kept(other, fresh, vary);
            }

            @Override
            public String control() {
                return keeper.word + "max-age=" + fresh.toSeconds()
                        + ", stale-while-revalidate=60, stale-if-error=86400";
            }
        }
    }
}
