package app.modeldeck.provider;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;

/// A server on the loopback address that reads a request and then does to the connection what a test tells it to.
public final class RawServer implements AutoCloseable {
    private final ServerSocket server;
    private final AtomicReference<Behaviour> behaviour;
    private final AtomicInteger asked = new AtomicInteger();

    /// What happens to a connection after its request has been read.
    @FunctionalInterface
    public interface Behaviour {
        void answer(OutputStream out, Socket socket) throws Exception;

        /// This the first few times, then that.
        default Behaviour times(int count, Behaviour then) {
            var left = new AtomicInteger(count);
            return (out, socket) -> (left.getAndDecrement() > 0 ? this : then).answer(out, socket);
        }
    }

    public RawServer(Behaviour first) throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        behaviour = new AtomicReference<>(first);
        Thread.ofVirtual().start(this::serve);
    }

    /// From now on it does this.
    public void become(Behaviour next) {
        behaviour.set(next);
        asked.set(0);
    }

    /// How many requests came since it became what it is.
    public int asked() {
        return asked.get();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/v1");
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                Thread.ofVirtual().start(() -> converse(socket));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void converse(Socket socket) {
        try (socket) {
            readHead(socket);
            asked.incrementAndGet();
            behaviour.get().answer(socket.getOutputStream(), socket);
        } catch (Exception _) {
            // the client went away, or the test has ended
        }
    }

    private static void readHead(Socket socket) throws IOException {
        int newlines = 0;
        while (newlines < 2) {
            int read = socket.getInputStream().read();
            if (read < 0) {
                throw new IOException("no request");
            }
            newlines = read == '\n' ? newlines + 1 : read == '\r' ? newlines : 0;
        }
    }

    /// These characters; a newline becomes CRLF.
    public static Behaviour says(String answer) {
        return bytes(answer.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    public static Behaviour bytes(byte[] answer) {
        return (out, _) -> out.write(answer);
    }

    public static Behaviour status(int status, String headers, String body) {
        return says("HTTP/1.1 " + status + " X\n" + headers + "Connection: close\nContent-Length: " + body.length()
                + "\n\n" + body);
    }

    public static Behaviour json(String body) {
        return body(body.getBytes(StandardCharsets.UTF_8), "");
    }

    /// Status 200 with this body and these further headers.
    public static Behaviour body(byte[] body, String headers) {
        return (out, _) -> {
            var head = "HTTP/1.1 200 OK\nContent-Type: application/json\nConnection: close\n" + headers
                    + "Content-Length: " + body.length + "\n\n";
            out.write(head.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
            out.write(body);
        };
    }

    /// These characters, then silence until the client goes.
    public static Behaviour silentAfter(String before) {
        return (out, socket) -> {
            says(before).answer(out, socket);
            out.flush();
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        };
    }

    public static byte[] gzip(byte[] plain) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        }
        return packed.toByteArray();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
