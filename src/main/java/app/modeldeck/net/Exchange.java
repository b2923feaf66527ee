package app.modeldeck.net;

import app.modeldeck.model.Problem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/// One request under way. Whoever makes it tells how it goes, and closes this when it is over; it is told in turn
/// when the request must end. Safe for several threads.
public final class Exchange implements AutoCloseable {
    private final Sent begun;
    private final long start = System.nanoTime();
    private final Consumer<Exchange> ended;
    private Sent.Outcome outcome = new Sent.Outcome.Waiting();
    private Optional<Duration> took = Optional.empty();
    private Optional<Runnable> stop = Optional.empty();
    private boolean stopped;
    private long bytes;

    /// @param ended told once, when it is over
    Exchange(long number, Instant at, Errand errand, Sent.Target target, Consumer<Exchange> ended) {
        this.begun = new Sent(number, at, errand, target, outcome, new Sent.Traffic(0, Duration.ZERO));
        this.ended = ended;
    }

    /// From now on this ends it, from another thread and without blocking for long; at once where it was stopped
    /// already.
    public void stopsBy(Runnable way) {
        boolean late;
        synchronized (this) {
            stop = Optional.of(way);
            late = stopped;
        }
        if (late) {
            way.run();
        }
    }

    /// The head of an answer has come.
    public synchronized void answered(int status) {
        outcome = new Sent.Outcome.Arriving(status);
    }

    /// Whether the head of an answer has come, and not yet its end.
    synchronized boolean isArriving() {
        return outcome instanceof Sent.Outcome.Arriving;
    }

    /// The body as it comes over the line, counted. Where the network is switched off meanwhile, it breaks off.
    public InputStream body(InputStream from) {
        var counted = new Counted(from);
        stopsBy(counted::breakOff);
        return counted;
    }

    /// So many more bytes of its body have come, for whoever does not read by [#body].
    void received(int more) {
        count(more);
    }

    /// It failed. The first reason stays.
    public synchronized void failed(Problem why) {
        outcome = switch (outcome) {
            case Sent.Outcome.Waiting _ -> new Sent.Outcome.Failed(Optional.empty(), why);
            case Sent.Outcome.Arriving(int status) -> new Sent.Outcome.Failed(Optional.of(status), why);
            case Sent.Outcome.Answered(int status) -> new Sent.Outcome.Failed(Optional.of(status), why);
            case Sent.Outcome.Failed failed -> failed;
        };
    }

    /// Whether the person has stopped it.
    public synchronized boolean isStopped() {
        return stopped;
    }

    /// The person has switched the network off.
    void stop() {
        Optional<Runnable> way;
        synchronized (this) {
            stopped = true;
            way = stop;
        }
        way.ifPresent(Runnable::run);
    }

    private synchronized void count(int more) {
        bytes += Math.max(0, more);
    }

    /// How it stands now.
    synchronized Sent now() {
        var traffic = new Sent.Traffic(bytes, took.orElseGet(this::elapsed));
        return new Sent(begun.number(), begun.at(), begun.errand(), begun.target(), outcome, traffic);
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /// It is over. Without effect when it was before.
    @Override
    public void close() {
        synchronized (this) {
            if (took.isPresent()) {
                return;
            }
            took = Optional.of(elapsed());
            stop = Optional.empty();
            outcome = switch (outcome) {
                case Sent.Outcome.Waiting _ ->
                    new Sent.Outcome.Failed(Optional.empty(), stopped ? new Problem.Offline() : new Problem.Stopped());
                case Sent.Outcome.Arriving(int status) -> new Sent.Outcome.Answered(status);
                case Sent.Outcome.Answered answered -> answered;
                case Sent.Outcome.Failed failed -> failed;
            };
        }
        ended.accept(this);
    }

    /// A body that counts what is read of it.
    private final class Counted extends FilterInputStream {
        Counted(InputStream from) {
            super(from);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            count(read);
            return read;
        }

        private void breakOff() {
            try {
                close();
            } catch (IOException _) {
                // the reader is told by its own read
            }
        }
    }
}
