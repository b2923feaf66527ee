package app.modeldeck.server;

import app.modeldeck.secrets.Masked;
import app.modeldeck.server.http.Head;
import app.modeldeck.server.http.Response;
import app.modeldeck.server.http.Site;
import java.lang.System.Logger.Level;
import java.util.Optional;

/// Takes every request, whatever its path, and answers it, whatever happens.
///
/// @param gate who comes in
/// @param routes who answers
record FrontDesk(Gate gate, Routes routes) implements Site {
    private static final System.Logger LOG = System.getLogger(FrontDesk.class.getName());

    @Override
    public Optional<Response> atOnce(Head head) {
        var request = Optional.<Request>empty();
        try {
            var read = Request.of(head);
            request = Optional.of(read);
            gate.check(read);
            return routes.atOnce(read).map(reply -> Delivery.of(Optional.of(read), reply));
        } catch (RefusedException e) {
            return Optional.of(Delivery.of(request, e.reply()));
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
            return Delivery.of(Optional.empty(), e.reply());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return broken(head, e);
        }
    }

    private Response answer(Request request) {
        try {
            return Delivery.of(Optional.of(request), routes.answer(request));
        } catch (RefusedException e) {
            return Delivery.of(Optional.of(request), e.reply());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Delivery.of(
                    Optional.of(request),
                    new RefusedException(RefusedException.SERVER_ERROR, "The server is stopping.").reply());
        }
    }

    private static Response broken(Head head, Throwable why) {
        LOG.log(Level.ERROR, "a request could not be answered", Masked.of(why, head.values()));
        var words = new RefusedException(RefusedException.SERVER_ERROR, "Something went wrong here.");
        return Delivery.of(Optional.empty(), words.reply());
    }

    @Override
    public Response refusal(Fault fault) {
        var refused = switch (fault) {
            case MALFORMED -> RefusedException.badRequest("The request cannot be read.");
            case LINE_TOO_LONG -> RefusedException.badRequest("The address is too long.");
            case HEADERS_TOO_LONG -> RefusedException.headersTooLarge();
            case HAS_BODY -> RefusedException.badRequest("A request here has no body.");
        };
        return Delivery.of(Optional.empty(), refused.reply());
    }
}
