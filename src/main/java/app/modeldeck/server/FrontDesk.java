package app.modeldeck.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.lang.System.Logger.Level;

/// Takes every request, whatever its path, and answers it, whatever happens.
///
/// @param gate who comes in
/// @param routes who answers
record FrontDesk(Gate gate, Routes routes) implements HttpHandler {
    private static final System.Logger LOG = System.getLogger(FrontDesk.class.getName());

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request =
                    new Request(exchange.getRequestMethod(), exchange.getRequestURI(), exchange.getRequestHeaders());
            Delivery.send(exchange, request, reply(request));
        }
    }

    private Reply reply(Request request) {
        try {
            gate.check(request);
            return routes.answer(request);
        } catch (RefusedException e) {
            return e.reply();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new RefusedException(RefusedException.SERVER_ERROR, "The server is stopping.").reply();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "a request could not be answered", e);
            return new RefusedException(RefusedException.SERVER_ERROR, "Something went wrong here.").reply();
        }
    }
}
