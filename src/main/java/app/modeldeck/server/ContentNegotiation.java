package app.modeldeck.server;

import app.modeldeck.server.http.Response;
import java.nio.ByteBuffer;
import java.util.Optional;

/// Makes a reply ready to be sent: without its body when the asker holds it already, compressed when that is
/// welcome.
final class ContentNegotiation {
    private static final int NOT_MODIFIED = 304;
    private static final ByteBuffer NOTHING = ByteBuffer.allocateDirect(0);

    private ContentNegotiation() {}

    /// @param request what was asked; absent where it could not be read
    static Response of(Optional<Request> request, Reply reply) {
        boolean held = request.filter(asked -> isHeld(asked, reply)).isPresent();
        var head = head(held ? NOT_MODIFIED : reply.status(), reply);
        if (held) {
            return new Response(head.toString(), NOTHING, false, reply.standing());
        }
        var zipped = reply.body()
                .zipped()
                .filter(_ -> request.filter(ContentNegotiation::takesGzip).isPresent());
        head.append("Content-Type: application/json; charset=utf-8\r\n");
        if (zipped.isPresent()) {
            head.append("Content-Encoding: gzip\r\n");
        }
        var body = zipped.orElse(reply.body().plain());
        head.append("Content-Length: ").append(body.limit()).append("\r\n");
        boolean isBare = request.filter(Request::isHead).isPresent();
        return new Response(head.toString(), isBare ? NOTHING : body, reply.isLast(), reply.standing());
    }

    static boolean takesGzip(Request request) {
        return Preferences.takesGzip(request.all("accept-encoding"));
    }

    private static boolean isHeld(Request request, Reply reply) {
        return reply.caching() instanceof Reply.Caching.Kept
                && Preferences.holds(request.all("if-none-match"), reply.body().tag());
    }

    private static StringBuilder head(int status, Reply reply) {
        var head = new StringBuilder(512)
                .append("HTTP/1.1 ")
                .append(status)
                .append(' ')
                .append(Reply.reason(status))
                .append("\r\nX-Content-Type-Options: nosniff\r\nCross-Origin-Resource-Policy: same-origin\r\n");
        reply.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        if (reply.caching() instanceof Reply.Caching.Kept kept) {
            head.append("ETag: ").append(reply.body().tag()).append("\r\n");
            head.append("Vary: ").append(kept.vary()).append("\r\n");
        }
        return head.append("Cache-Control: ").append(reply.caching().control()).append("\r\n");
    }
}
