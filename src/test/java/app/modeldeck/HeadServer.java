package app.modeldeck;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A server on the loopback address that keeps the head of every request and then does what a test wants.
final class HeadServer implements AutoCloseable {
    private static final int LONGEST = 16 * 1024;

    private final ServerSocket server;
    private final Then then;
    private final List<String> heads = new CopyOnWriteArrayList<>();

    /// What comes after the head.
    @FunctionalInterface
    interface Then {
        void answer(String head, Socket socket) throws IOException, InterruptedException;
    }

    HeadServer(ServerSocket server, Then then) {
        this.server = server;
        this.then = then;
        Thread.ofVirtual().start(this::serve);
    }

    /// Answers every request with that JSON.
    static HeadServer of(ServerSocket server, String json) {
        return new HeadServer(
                server,
                (_, socket) -> say(
                        socket,
                        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
                                + json.length() + "\r\n\r\n" + json));
    }

    /// A proxy that makes tunnels, all to that port of this computer, whatever host is named.
    ///
    /// @param signIn what it wants as the value of `Proxy-Authorization`; blank for nothing
    static HeadServer proxy(int port, String signIn) throws IOException {
        return new HeadServer(loopback(), (head, socket) -> {
            if (!signIn.isEmpty() && !head.contains("\r\nProxy-Authorization: " + signIn + "\r\n")) {
                say(
                        socket,
                        "HTTP/1.1 407 X\r\nProxy-Authenticate: Basic realm=\"net\"\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                return;
            }
            say(socket, "HTTP/1.1 200 OK\r\n\r\n");
            try (var origin = new Socket(InetAddress.getLoopbackAddress(), port)) {
                var back = Thread.ofVirtual().start(() -> pump(origin, socket));
                pump(socket, origin);
                back.join();
            }
        });
    }

    static ServerSocket loopback() throws IOException {
        return new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    }

    private static void pump(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException _) {
            // one of them went away
        }
    }

    private static void say(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    int port() {
        return server.getLocalPort();
    }

    /// The heads of the requests so far.
    List<String> heads() {
        return List.copyOf(heads);
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
            var head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0 && head.length() < LONGEST) {
                int read = socket.getInputStream().read();
                if (read < 0) {
                    return;
                }
                head.append((char) read);
            }
            heads.add(head.toString());
            then.answer(head.toString(), socket);
        } catch (IOException | InterruptedException _) {
            // the client went away, or the test has ended
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
