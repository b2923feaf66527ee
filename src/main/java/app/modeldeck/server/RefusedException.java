package app.modeldeck.server;

import app.modeldeck.server.http.Standing;
import app.modeldeck.wire.ErrorJson;
import java.util.Map;

/// A request is answered with an error. Its words are fixed: they hold nothing of what was sent.
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    static final int BAD_REQUEST = 400;
    static final int UNAUTHORIZED = 401;
    static final int FORBIDDEN = 403;
    static final int NOT_FOUND = 404;
    static final int METHOD_NOT_ALLOWED = 405;
    static final int HEADERS_TOO_LARGE = 431;
    static final int SERVER_ERROR = 500;

    private final int status;

    RefusedException(int status, String words) {
        super(words);
        this.status = status;
    }

    static RefusedException badRequest(String words) {
        return new RefusedException(BAD_REQUEST, words);
    }

    static RefusedException notFound() {
        return new RefusedException(NOT_FOUND, "Not found.");
    }

    static RefusedException headersTooLarge() {
        return new RefusedException(HEADERS_TOO_LARGE, "The headers are too large.");
    }

    Reply reply() {
        var body = Packed.once(ErrorJson.encode(words()), false);
        return new Reply(status, body, Reply.Caching.NO_STORE, headers(), status == SERVER_ERROR, Standing.ONCE);
    }

    private String words() {
        var words = getMessage();
        return words == null ? "" : words;
    }

    private Map<String, String> headers() {
        return switch (status) {
            case METHOD_NOT_ALLOWED -> Map.of("Allow", "GET, HEAD");
            case UNAUTHORIZED -> Map.of("WWW-Authenticate", "Bearer");
            default -> Map.of();
        };
    }
}
