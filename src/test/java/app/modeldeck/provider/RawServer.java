package app.modeldeck.provider;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLServerSocket;

/// A server on the loopback address that reads a request and then does to the connection what a test tells it to.
public final class RawServer implements AutoCloseable {
    private final ServerSocket server;
    private final AtomicReference<Behaviour> behaviour;
    private final AtomicInteger connections = new AtomicInteger();
    private final List<String> paths = new CopyOnWriteArrayList<>();

    /// What happens to a connection after its request has been read.
    @FunctionalInterface
    public interface Behaviour {
        void answer(OutputStream out, Socket socket) throws Exception;

        /// The same where it depends on the path that was asked for.
        default void answer(String path, OutputStream out, Socket socket) throws Exception {
            answer(out, socket);
        }

        /// This the first few times, then that.
        default Behaviour times(int count, Behaviour then) {
            var left = new AtomicInteger(count);
            return (out, socket) -> (left.getAndDecrement() > 0 ? this : then).answer(out, socket);
        }
    }

    public RawServer(Behaviour first) throws IOException {
        this(new ServerSocket(0, 10, InetAddress.getLoopbackAddress()), first);
    }

    /// @param server what it accepts connections with; it belongs to this from now on
    public RawServer(ServerSocket server, Behaviour first) {
        this.server = server;
        behaviour = new AtomicReference<>(first);
        Thread.ofVirtual().start(this::serve);
    }

    /// From now on it does this.
    public void become(Behaviour next) {
        behaviour.set(next);
        paths.clear();
    }

    /// How many requests came since it became what it is.
    public int asked() {
        return paths.size();
    }

    /// How many connections were made.
    public int connections() {
        return connections.get();
    }

    /// Their paths, in the order in which they came.
    public List<String> paths() {
        return List.copyOf(paths);
    }

    public URI address() {
        var scheme = server instanceof SSLServerSocket ? "https" : "http";
        return URI.create(scheme + "://127.0.0.1:" + server.getLocalPort() + "/v1");
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> converse(socket));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void converse(Socket socket) {
        try (socket) {
            var path = readPath(socket);
            paths.add(path);
            behaviour.get().answer(path, socket.getOutputStream(), socket);
        } catch (Exception _) {
            // the client went away, or the test has ended
        }
    }

    /// Reads the head of a request.
    ///
    /// @return the path that it asks for
    public static String readPath(Socket socket) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int read = socket.getInputStream().read();
            if (read < 0) {
                throw new IOException("no request");
            }
            head.append((char) read);
        }
        return head.toString().split(" ", -1)[1];
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
