package app.modeldeck.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// Asks one question after the other over the same connection.
record OneConnection(Socket socket, int port) implements AutoCloseable {
    static OneConnection to(int port) throws IOException {
        var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port);
        socket.setSoTimeout(10_000);
        socket.setTcpNoDelay(true);
        return new OneConnection(socket, port);
    }

    Answered get(String target, String... headers) throws IOException {
        var lines = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return raw("GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n" + lines + "\r\n");
    }

    /// The answer to exactly this text.
    Answered raw(String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        return next();
    }

    /// The next answer, by the length that it states.
    Answered next() throws IOException {
        var in = socket.getInputStream();
        var bytes = new ByteArrayOutputStream();
        int end = 0;
        while (end < 4) {
            int one = in.read();
            if (one < 0) {
                throw new IOException("the connection has ended");
            }
            bytes.write(one);
            end = one == (end % 2 == 0 ? '\r' : '\n') ? end + 1 : 0;
        }
        var head = Answered.of(bytes.toByteArray());
        bytes.write(in.readNBytes(Integer.parseInt("0" + head.header("content-length"))));
        return Answered.of(bytes.toByteArray());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
