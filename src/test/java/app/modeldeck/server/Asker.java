package app.modeldeck.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// Sends requests byte by byte as they are written, so that nothing tidies them on the way.
record Asker(int port) {

    /// The whole answer to a plain request with these header lines.
    Answered get(String target, String... headers) throws IOException {
        return ask("GET", target, headers);
    }

    Answered ask(String method, String target, String... headers) throws IOException {
        var head = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n");
        for (var header : headers) {
            head.append(header).append("\r\n");
        }
        return raw(head + "Connection: close\r\n\r\n");
    }

    /// The answer to exactly this text.
    Answered raw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return Answered.of(socket.getInputStream().readAllBytes());
        }
    }
}
