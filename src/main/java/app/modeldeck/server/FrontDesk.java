package app.modeldeck.server;

import app.modeldeck.secrets.Masked;
import app.modeldeck.server.http.Head;
import app.modeldeck.server.http.Response;
import app.modeldeck.server.http.Site;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Takes every request, whatever its path, and answers it, whatever happens.
///
/// @param gate who comes in
/// @param routes who answers
record FrontDesk(Gate gate, Router routes) implements Site {
    private static final System.Logger LOG = System.getLogger(FrontDesk.class.getName());
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,;=:\"]+");

    /// Shorter words are too common in what is logged to be taken for a key.
    private static final int KEY = 8;

    @Override
    public Optional<Response> atOnce(Head head) {
        var request = Optional.<Request>empty();
        try {
            var read = Request.of(head);
            request = Optional.of(read);
            gate.check(read);
            return routes.atOnce(read).map(reply -> ContentNegotiation.of(Optional.of(read), guarded(reply)));
        } catch (RefusedException e) {
            return Optional.of(ContentNegotiation.of(request, e.reply()));
        } catch (RuntimeException e) {
            return Optional.of(broken(head, e));
        }
    }

    @Override
    public Response answer(Head head) {
        try {
            var request = Request.of(head);
            return answer(request);
        } catch (RefusedException e) {
            return ContentNegotiation.of(Optional.empty(), e.reply());
        } catch (RuntimeException | Error e) {
            return broken(head, e);
        }
    }

    private Response answer(Request request) {
        try {
            return ContentNegotiation.of(Optional.of(request), guarded(routes.answer(request)));
        } catch (RefusedException e) {
            return ContentNegotiation.of(Optional.of(request), e.reply());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return ContentNegotiation.of(
                    Optional.of(request),
                    new RefusedException(RefusedException.SERVER_ERROR, "The server is stopping.").reply());
        }
    }

    private Reply guarded(Reply reply) {
        return gate.token().isPresent() ? reply.forTheAskerAlone() : reply;
    }

    private static Response broken(Head head, Throwable why) {
        LOG.log(Level.ERROR, "a request could not be answered", Masked.of(why, unspoken(head)));
        var words = new RefusedException(RefusedException.SERVER_ERROR, "Something went wrong here.");
        return ContentNegotiation.of(Optional.empty(), words.reply());
    }

    /// The values of the headers, and their longer words, of which one may be a key.
    static List<String> unspoken(Head head) {
        var words = head.values().stream().flatMap(BETWEEN_WORDS::splitAsStream).filter(word -> word.length() >= KEY);
        return Stream.concat(head.values().stream(), words).toList();
    }

    @Override
    public Response refusal(Fault fault) {
        var refused = switch (fault) {
            case MALFORMED -> RefusedException.badRequest("The request cannot be read.");
            case LINE_TOO_LONG -> RefusedException.badRequest("The address is too long.");
            case HEADERS_TOO_LONG -> RefusedException.headersTooLarge();
            case HAS_BODY -> RefusedException.badRequest("A request here has no body.");
        };
        return ContentNegotiation.of(Optional.empty(), refused.reply());
    }
}
