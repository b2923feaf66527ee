package app.modeldeck.rehearsal;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;

/// Puts an answer on the wire, whole or broken on purpose. Blocks its thread while it writes or waits;
/// every wait ends at once when the rehearsal closes.
///
/// @param closed reaches zero when the rehearsal closes
/// @param tempo how slow a whole answer is
record Delivery(CountDownLatch closed, Supplier<Tempo> tempo) {
    private static final int PARTS = 8;

    /// How the bytes leave.
    enum Manner {
        /// All of them, gzipped when the client takes that, in chunks.
        WHOLE,
        /// None, ever.
        NEVER,
        /// Headers and half of the body, then silence.
        STALLED,
        /// Half of the length that the header promises, then the end.
        TRUNCATED,
        /// Half of the body in chunks, then the connection is gone.
        BROKEN
    }

    /// @throws IOException when the connection is gone, or to make it go
    void send(HttpExchange exchange, CannedAnswer answer, Manner manner) throws IOException {
        switch (manner) {
            case WHOLE -> whole(exchange, answer);
            case NEVER -> rest();
            case STALLED -> {
                half(exchange, answer, 0);
                rest();
            }
            case TRUNCATED -> half(exchange, answer, bytes(answer).length);
            case BROKEN -> {
                half(exchange, answer, 0);
                throw new IOException("The connection breaks here on purpose");
            }
        }
    }

    /// Waits before an answer.
    void pause(Duration time) throws IOException {
        try {
            if (closed.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException("The rehearsal is over");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("The rehearsal is over", stop);
        }
    }

    private void rest() throws IOException {
        pause(Duration.ofDays(1));
    }

    private void whole(HttpExchange exchange, CannedAnswer answer) throws IOException {
        Tempo now = tempo.get();
        pause(now.first());
        String accepted = String.join(",", exchange.getRequestHeaders().getOrDefault("Accept-Encoding", List.of()));
        headers(exchange, answer);
        if (accepted.contains("gzip")) {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(answer.status(), 0);
            try (OutputStream body = new GZIPOutputStream(exchange.getResponseBody(), true)) {
                spread(body, bytes(answer), now.body());
            }
        } else {
            exchange.sendResponseHeaders(answer.status(), 0);
            spread(exchange.getResponseBody(), bytes(answer), now.body());
        }
    }

    private void spread(OutputStream body, byte[] bytes, Duration time) throws IOException {
        if (time.isZero()) {
            body.write(bytes);
            return;
        }
        for (int part = 0; part < PARTS; part++) {
            int from = (int) ((long) bytes.length * part / PARTS);
            int until = (int) ((long) bytes.length * (part + 1) / PARTS);
            body.write(bytes, from, until - from);
            body.flush();
            pause(time.dividedBy(PARTS));
        }
    }

    private static void half(HttpExchange exchange, CannedAnswer answer, long promised) throws IOException {
        headers(exchange, answer);
        exchange.sendResponseHeaders(answer.status(), promised);
        byte[] bytes = bytes(answer);
        exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
        exchange.getResponseBody().flush();
    }

    private static void headers(HttpExchange exchange, CannedAnswer answer) {
        exchange.getResponseHeaders().set("Content-Type", answer.contentType());
        exchange.getResponseHeaders().set("Vary", "Accept-Encoding");
        answer.headers().forEach(exchange.getResponseHeaders()::set);
    }

    private static byte[] bytes(CannedAnswer answer) {
        return answer.body().getBytes(StandardCharsets.UTF_8);
    }
}
