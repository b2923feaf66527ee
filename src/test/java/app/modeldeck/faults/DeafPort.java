package app.modeldeck.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/// A port at which nobody answers a connection: its queue is full, and nobody takes from it.
///
/// @param server takes nothing
/// @param waiting fill its queue
record DeafPort(ServerSocket server, List<SocketChannel> waiting) {
    private static final int ENOUGH = 8;

    static DeafPort open() {
        try {
            var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            var waiting = new ArrayList<SocketChannel>();
            for (int i = 0; i < ENOUGH; i++) {
                var channel = SocketChannel.open();
                channel.configureBlocking(false);
                channel.connect(server.getLocalSocketAddress());
                waiting.add(channel);
            }
            return new DeafPort(server, waiting);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return server.getLocalPort();
    }
}
