package app.modeldeck.server.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Arrays;
import java.util.concurrent.RejectedExecutionException;

/// One client. It answers one request after the other, in the order sent. For the thread of all connections only.
final class HttpConnection {
    private static final byte[] NOTHING = new byte[0];
    private static final String CLOSE = "Connection: close\r\n";
    private static final int HEAP_PART = 262_144;
    private static final int MOST_LINGERING = 4_194_304;

    private final Loop loop;
    private final SocketChannel channel;
    private final SelectionKey key;
    private final Memo memo = new Memo();
    private State state = State.READING;
    private byte[] pending = NOTHING;
    private ByteBuffer[] out = {};
    private boolean isLast;
    private int lingered;
    private long since;
    private long deadline;

    /// What it does.
    private enum State {
        /// It waits for a request, or for the rest of one.
        READING,
        /// A worker makes the answer.
        ANSWERING,
        /// The client takes the answer.
        WRITING,
        /// The last answer has gone; what the client still sends is thrown away, so that it can read the answer.
        LINGERING
    }

    HttpConnection(Loop loop, SocketChannel channel, SelectionKey key) {
        this.loop = loop;
        this.channel = channel;
        this.key = key;
        since = loop.now();
        deadline = since + loop.limits().head().toNanos();
    }

    /// Since when it has rested; the longest rest is over first when there are too many connections.
    long since() {
        return since;
    }

    boolean isWaiting() {
        return state == State.READING || state == State.LINGERING;
    }

    boolean isLate(long now) {
        return state != State.ANSWERING && deadline - now < 0;
    }

    /// The endpoint stops: it ends now, or after the answer that is under way.
    void stop(long until) {
        isLast = true;
        if (state == State.READING && deadline - until > 0) {
            deadline = until;
        }
    }

    void ready() throws IOException {
        switch (state) {
            case READING -> read();
            case WRITING -> write();
            case LINGERING -> linger();
            case ANSWERING -> {}
        }
    }

    private void read() throws IOException {
        var scratch = loop.scratch();
        scratch.put(pending);
        if (channel.read(scratch) < 0) {
            close();
            return;
        }
        if (pending.length > 0) {
            take(loop.room(), scratch.position());
            return;
        }
        var known = memo.recall(loop.room(), scratch.position());
        if (known.isPresent()) {
            send(known.get());
        } else {
            deadline = loop.now() + loop.limits().head().toNanos();
            take(loop.room(), scratch.position());
        }
    }

    /// Answers what stands in these bytes, until an answer must wait.
    private void take(byte[] bytes, int length) throws IOException {
        int from = 0;
        boolean more = true;
        while (more && state == State.READING) {
            switch (HeadReader.read(bytes, from, length, loop.limits().headBytes())) {
                case HeadReader.Found.Part _ -> more = false;
                case HeadReader.Found.Bad(var fault) -> {
                    from = length;
                    send(loop.site().refusal(fault).last());
                }
                case HeadReader.Found.Whole(var head, int next) -> {
                    var asked = ByteBuffer.wrap(bytes, from, next - from);
                    from = next;
                    answer(head, asked);
                }
            }
        }
        pending = from == length ? NOTHING : Arrays.copyOfRange(bytes, from, length);
    }

    private void answer(Head head, ByteBuffer asked) throws IOException {
        isLast |= head.isLast();
        var atOnce = loop.site().atOnce(head);
        if (head.hasBody()) {
            var refusal = loop.site().refusal(Site.Fault.HAS_BODY);
            send((head.isQuestion() ? refusal : atOnce.orElse(refusal)).last());
        } else if (atOnce.isPresent()) {
            if (!isLast) {
                memo.keep(asked, atOnce.get());
            }
            send(atOnce.get());
        } else {
            state = State.ANSWERING;
            key.interestOps(0);
            handOver(head);
        }
    }

    private void handOver(Head head) throws IOException {
        try {
            loop.workers().execute(() -> loop.answered(this, loop.site().answer(head)));
        } catch (RejectedExecutionException _) {
            close();
        }
    }

    /// A worker has made the answer.
    void answered(Response response) throws IOException {
        if (state == State.ANSWERING) {
            send(response);
            takePending();
        }
    }

    private void takePending() throws IOException {
        if (state == State.READING && pending.length > 0) {
            take(pending, pending.length);
        }
    }

    private void send(Response response) throws IOException {
        isLast |= response.isLast();
        var head = loop.head(response.head(), isLast ? CLOSE : "");
        out = new ByteBuffer[] {head, response.body().duplicate()};
        state = State.WRITING;
        deadline = loop.now() + loop.limits().stall().toNanos();
        push();
    }

    private void write() throws IOException {
        push();
        takePending();
    }

    private void push() throws IOException {
        long written = out[1].isDirect() ? channel.write(out) : writePart();
        if (out[1].hasRemaining() || out[0].hasRemaining()) {
            if (written > 0) {
                deadline = loop.now() + loop.limits().stall().toNanos();
            }
            key.interestOps(SelectionKey.OP_WRITE);
            return;
        }
        out = new ByteBuffer[0];
        since = loop.now();
        if (isLast) {
            state = State.LINGERING;
            deadline = since + loop.linger();
            channel.shutdownOutput();
        } else {
            state = State.READING;
            deadline = since + loop.limits().idle().toNanos();
        }
        key.interestOps(SelectionKey.OP_READ);
    }

    /// Java copies what lies on its heap before it writes it, and keeps room for the copy: for a part at a time.
    private long writePart() throws IOException {
        var body = out[1];
        int part = Math.min(HEAP_PART, body.remaining());
        var slice = body.slice(body.position(), part);
        long written = channel.write(new ByteBuffer[] {out[0], slice});
        body.position(body.position() + slice.position());
        return written;
    }

    private void linger() throws IOException {
        var scratch = loop.scratch();
        int read = channel.read(scratch);
        lingered += Math.max(0, read);
        if (read < 0 || lingered > MOST_LINGERING) {
            close();
        }
    }

    /// Ends it; once.
    void close() {
        if (!channel.isOpen()) {
            return;
        }
        loop.left();
        try {
            channel.close();
        } catch (IOException _) {
            // The client is gone, and the socket with it.
        }
    }
}
