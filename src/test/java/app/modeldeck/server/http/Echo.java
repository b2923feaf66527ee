package app.modeldeck.server.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/// Answers `/now` at once with its path, `/large` at once with a large body, `/throw` not at all, and everything else
/// on a worker once the gate is open.
final class Echo implements Site {
    static final int LARGE = 64 << 20;

    final CountDownLatch arrived = new CountDownLatch(1);
    final CountDownLatch gate = new CountDownLatch(1);

    @Override
    public Optional<Response> atOnce(Head head) {
        return switch (head.target()) {
            case "/now" -> Optional.of(text(200, head.target()));
            case "/large" -> Optional.of(large());
            case "/throw" -> throw new IllegalStateException("a bug");
            default -> Optional.empty();
        };
    }

    @Override
    public Response answer(Head head) {
        arrived.countDown();
        try {
            gate.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return text(200, head.target());
    }

    @Override
    public Response refusal(Fault fault) {
        return text(400, fault.name());
    }

    private static Response text(int status, String body) {
        var bytes = body.getBytes(StandardCharsets.US_ASCII);
        return new Response(
                "HTTP/1.1 " + status + " -\r\nContent-Length: " + bytes.length + "\r\n",
                ByteBuffer.wrap(bytes),
                false,
                Standing.ONCE);
    }

    private static Response large() {
        return new Response(
                "HTTP/1.1 200 -\r\nContent-Length: " + LARGE + "\r\n",
                ByteBuffer.allocate(LARGE),
                false,
                Standing.ONCE);
    }
}
