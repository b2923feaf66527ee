package app.modeldeck.server;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/// Sends a reply: not at all when the asker holds it already, compressed when that is welcome.
final class Delivery {
    private static final int NOT_MODIFIED = 304;
    private static final int WORTH_COMPRESSING = 1_024;
    private static final int NO_BODY = -1;

    private Delivery() {}

    static void send(HttpExchange exchange, Request request, Reply reply) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        reply.headers().forEach(headers::set);
        if (isHeld(request, reply, headers)) {
            exchange.sendResponseHeaders(NOT_MODIFIED, NO_BODY);
            return;
        }
        headers.set("Content-Type", "application/json; charset=utf-8");
        var body = encoded(request, reply, headers);
        if (request.isHead()) {
            headers.set("Content-Length", Integer.toString(body.length));
            exchange.sendResponseHeaders(reply.status(), NO_BODY);
            return;
        }
        exchange.sendResponseHeaders(reply.status(), body.length);
        exchange.getResponseBody().write(body);
    }

    /// Sets the headers for caches.
    ///
    /// @return whether the asker holds this very answer
    private static boolean isHeld(Request request, Reply reply, Headers headers) {
        return switch (reply.caching()) {
            case Reply.Caching.Private(var control) -> {
                headers.set("Cache-Control", control);
                yield false;
            }
            case Reply.Caching.Shared shared -> {
                var tag = "W/\"" + reply.body().fingerprint() + "\"";
                headers.set("ETag", tag);
                headers.set("Cache-Control", shared.control());
                headers.set("Vary", String.join(", ", shared.vary()));
                yield Preferences.holds(request.all("If-None-Match"), tag);
            }
        };
    }

    private static byte[] encoded(Request request, Reply reply, Headers headers) {
        var plain = reply.body().body();
        if (plain.length < WORTH_COMPRESSING || !Preferences.takesGzip(request.all("Accept-Encoding"))) {
            return plain;
        }
        headers.set("Content-Encoding", "gzip");
        return compressed(plain);
    }

    private static byte[] compressed(byte[] plain) {
        var bytes = new ByteArrayOutputStream(plain.length / 4);
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }
}
