package app.modeldeck.server.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Comparator;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

/// The thread that serves every connection: it takes them in, reads, writes, and ends those that stall.
final class Loop implements Runnable {
    private static final System.Logger LOG = System.getLogger(Loop.class.getName());
    private static final long TURN_MILLIS = 250;
    private static final long LINGER = 2_000_000_000L;
    private static final long REST_WHEN_STOPPING = 250_000_000L;
    private static final int ACCEPTED_AT_ONCE = 128;
    private static final int SHARE_THAT_MAKES_ROOM = 16;

    private final ServerSocketChannel listening;
    private final Selector selector;
    private final Site site;
    private final EndpointLimits limits;
    private final Surroundings around;
    private final Dating dating;
    private final SelectionKey doorbell;
    private final byte[] room;
    private final ByteBuffer scratch;
    private final Queue<Answered> answered = new ConcurrentLinkedQueue<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private int connections;
    private long swept;
    private volatile long stopsAt = Long.MAX_VALUE;

    private record Answered(HttpConnection connection, Response response) {}

    Loop(ServerSocketChannel listening, Site site, EndpointLimits limits, Surroundings around) throws IOException {
        this.listening = listening;
        this.site = site;
        this.limits = limits;
        this.around = around;
        this.dating = new Dating(around.clock());
        this.selector = Selector.open();
        this.room = new byte[2 * limits.headBytes()];
        this.scratch = ByteBuffer.wrap(room);
        listening.configureBlocking(false);
        this.doorbell = listening.register(selector, SelectionKey.OP_ACCEPT);
        this.swept = now();
    }

    @Override
    public void run() {
        try {
            while (!isOver()) {
                turn();
            }
        } catch (IOException e) {
            LOG.log(Level.ERROR, "the endpoint has ended", e);
        } finally {
            closeAll();
            ended.countDown();
        }
    }

    private boolean isOver() {
        return isStopping() && !doorbell.isValid() && (connections == 0 || stopsAt - now() <= 0);
    }

    private boolean isStopping() {
        return stopsAt != Long.MAX_VALUE;
    }

    private void turn() throws IOException {
        selector.select(this::ready, TURN_MILLIS);
        for (var next = answered.poll(); next != null; next = answered.poll()) {
            var one = next;
            guarded(one.connection(), () -> one.connection().answered(one.response()));
        }
        if (isStopping() && doorbell.isValid()) {
            beginToStop();
        }
        if (now() - swept > TURN_MILLIS * 1_000_000) {
            sweep();
        }
    }

    private void ready(SelectionKey key) {
        scratch.clear();
        if (key.attachment() instanceof HttpConnection connection) {
            guarded(connection, connection::ready);
        } else {
            accept();
        }
    }

    /// A step of one connection.
    @FunctionalInterface
    private interface Step {
        void take() throws IOException;
    }

    /// What goes wrong on one connection ends that one only.
    private void guarded(HttpConnection connection, Step step) {
        try {
            step.take();
        } catch (IOException _) {
            connection.close();
        } catch (RuntimeException | Error e) {
            LOG.log(Level.ERROR, "a connection was ended", e);
            connection.close();
        }
    }

    private void accept() {
        try {
            for (int i = 0; i < ACCEPTED_AT_ONCE; i++) {
                var channel = listening.accept();
                if (channel == null) {
                    return;
                }
                enter(channel);
            }
        } catch (IOException _) {
            doorbell.interestOps(0);
            makeRoom();
        }
    }

    private void enter(SocketChannel channel) throws IOException {
        if (connections >= limits.connections()) {
            makeRoom();
        }
        if (connections >= limits.connections()) {
            channel.close();
            return;
        }
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        var key = channel.register(selector, SelectionKey.OP_READ);
        key.attach(new HttpConnection(this, channel, key));
        connections++;
    }

    /// Ends those that have rested longest.
    private void makeRoom() {
        connections()
                .filter(HttpConnection::isWaiting)
                .sorted(Comparator.comparingLong(connection -> connection.since() - swept))
                .limit(Math.max(1, connections / SHARE_THAT_MAKES_ROOM))
                .forEach(HttpConnection::close);
    }

    private void sweep() {
        swept = now();
        connections().filter(connection -> connection.isLate(swept)).forEach(HttpConnection::close);
        if (doorbell.isValid()) {
            doorbell.interestOps(SelectionKey.OP_ACCEPT);
        }
    }

    private Stream<HttpConnection> connections() {
        return selector.keys().stream()
                .filter(SelectionKey::isValid)
                .flatMap(key -> key.attachment() instanceof HttpConnection one ? Stream.of(one) : Stream.empty())
                .toList()
                .stream();
    }

    /// A connection has closed.
    void left() {
        connections--;
    }

    /// Takes in who has knocked already, and nobody else.
    private void beginToStop() throws IOException {
        accept();
        listening.close();
        long until = now() + REST_WHEN_STOPPING;
        connections().forEach(connection -> connection.stop(until));
    }

    private void closeAll() {
        try (selector;
                listening) {
            connections().forEach(HttpConnection::close);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Answers what has begun and ends; returns at once.
    ///
    /// @param grace how long an answer may still take
    void stop(long grace) {
        stopsAt = now() + grace;
        selector.wakeup();
    }

    void awaitEnd() throws InterruptedException {
        ended.await();
    }

    /// A worker has made this answer.
    void answered(HttpConnection connection, Response response) {
        answered.add(new Answered(connection, response));
        selector.wakeup();
    }

    ByteBuffer head(String lines, String further) {
        return dating.head(lines, further);
    }

    /// Room to read into, empty.
    ByteBuffer scratch() {
        return scratch;
    }

    /// What was read, from its beginning.
    byte[] room() {
        return room;
    }

    Site site() {
        return site;
    }

    EndpointLimits limits() {
        return limits;
    }

    Executor workers() {
        return around.workers();
    }

    /// How long a client may take to read a last answer.
    long linger() {
        return isStopping() ? REST_WHEN_STOPPING : LINGER;
    }

    long now() {
        return around.ticker().getAsLong();
    }
}
