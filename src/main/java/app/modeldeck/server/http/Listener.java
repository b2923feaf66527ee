package app.modeldeck.server.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import java.util.Optional;

/// An endpoint: it listens from the beginning and answers once it has a site.
public final class Listener implements AutoCloseable {
    private static final int BACKLOG = 4_096;
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final ServerSocketChannel channel;
    private final EndpointLimits limits;
    private final Surroundings around;
    private final InetSocketAddress bound;
    private Optional<Loop> loop = Optional.empty();

    private Listener(ServerSocketChannel channel, EndpointLimits limits, Surroundings around) throws IOException {
        this.channel = channel;
        this.limits = limits;
        this.around = around;
        this.bound = (InetSocketAddress) channel.getLocalAddress();
    }

    /// Begins to listen.
    ///
    /// @param port 0 picks a free one
    /// @throws IOException when the port is taken or the address is not this computer's
    public static Listener bind(InetAddress address, int port, EndpointLimits limits, Surroundings around)
            throws IOException {
        var channel = ServerSocketChannel.open();
        try {
            channel.bind(new InetSocketAddress(address, port), BACKLOG);
            return new Listener(channel, limits, around);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /// Begins to answer; returns at once.
    public synchronized void serve(Site site) throws IOException {
        var started = new Loop(channel, site, limits, around);
        loop = Optional.of(started);
        around.threads().newThread(started).start();
    }

    /// Where it listens.
    public InetSocketAddress address() {
        return bound;
    }

    /// Takes no more requests, answers those that have begun for at most ten seconds, and ends. Blocks until then.
    @Override
    public synchronized void close() {
        try {
            if (loop.isPresent()) {
                loop.get().stop(GRACE.toNanos());
                loop.get().awaitEnd();
            } else {
                channel.close();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (IOException _) {
            // It does not listen any more, which is what was wanted.
        }
    }
}
