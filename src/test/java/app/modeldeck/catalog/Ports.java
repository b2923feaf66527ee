package app.modeldeck.catalog;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/// Ports of the loopback address on which nobody answers.
public final class Ports {
    private static final int MORE_THAN_WAIT = 64;

    private Ports() {}

    /// An address that refuses every connection.
    public static URI refused() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return address(socket);
        }
    }

    private static URI address(ServerSocket socket) {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    /// A port that neither takes nor refuses a connection: its queue is full and nobody takes from it.
    public static final class BlackHole implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final List<SocketChannel> waiting = new ArrayList<>();

        public BlackHole() throws IOException {
            for (int i = 0; i < MORE_THAN_WAIT; i++) {
                var channel = SocketChannel.open();
                waiting.add(channel);
                channel.configureBlocking(false);
                channel.connect(socket.getLocalSocketAddress());
            }
        }

        public URI address() {
            return Ports.address(socket);
        }

        @Override
        public void close() throws IOException {
            for (var channel : waiting) {
                channel.close();
            }
            socket.close();
        }
    }
}
