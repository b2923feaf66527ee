package app.modeldeck.provider.request;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/// A body that is cut off when it is silent for too long or takes too long as a whole: the JDK's own
/// timeout ends with the headers.
///
/// Silence counts while a read waits for bytes, not while the reader works on them. The watch closes the
/// stream from its own thread, which ends a blocked read and closes the connection.
final class WatchedStream extends FilterInputStream {
    private static final int LOOKS = 10;

    private final Duration idle;
    private final Duration whole;
    private final long began = System.nanoTime();
    private final ScheduledFuture<?> watch;
    private volatile Optional<Long> waitingSince = Optional.empty();
    private volatile Optional<Duration> cutOffAfter = Optional.empty();

    WatchedStream(InputStream body, Duration idle, Duration whole, ScheduledExecutorService watchers) {
        super(body);
        this.idle = idle;
        this.whole = whole;
        long look = Math.max(1, Math.min(idle.toMillis(), whole.toMillis()) / LOOKS);
        this.watch = watchers.scheduleWithFixedDelay(this::look, look, look, TimeUnit.MILLISECONDS);
    }

    private void look() {
        long now = System.nanoTime();
        if (now - began > whole.toNanos()) {
            cutOff(whole);
        } else if (waitingSince.filter(since -> now - since > idle.toNanos()).isPresent()) {
            cutOff(idle);
        }
    }

    private void cutOff(Duration after) {
        cutOffAfter = Optional.of(after);
        closeQuietly();
    }

    private void closeQuietly() {
        try {
            close();
        } catch (IOException _) {
            // The connection is being given up; the reader is told by its own read.
        }
    }

    /// The limit that the watch ended it for.
    Optional<Duration> cutOffAfter() {
        return cutOffAfter;
    }

    @Override
    public int read() throws IOException {
        waitingSince = Optional.of(System.nanoTime());
        try {
            return super.read();
        } finally {
            waitingSince = Optional.empty();
        }
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        waitingSince = Optional.of(System.nanoTime());
        try {
            return super.read(target, offset, length);
        } finally {
            waitingSince = Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        watch.cancel(false);
        super.close();
    }
}
