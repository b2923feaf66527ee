package app.modeldeck.mcp;

import java.io.PrintStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/// Writes messages, each whole and on a line of its own. Safe for several threads.
final class Outgoing {
    private static final System.Logger LOG = System.getLogger(Outgoing.class.getName());

    private final PrintStream out;
    private final ReentrantLock writing = new ReentrantLock();

    Outgoing(PrintStream out) {
        this.out = out;
    }

    /// Blocks until the message is written. What the other side no longer reads is lost, and [#isOpen] says so.
    void write(String text) {
        var line = (text + "\n").getBytes(StandardCharsets.UTF_8);
        writing.lock();
        try {
            out.write(line, 0, line.length);
            out.flush();
        } finally {
            writing.unlock();
        }
    }

    /// Whether the other side still reads, as far as is known.
    boolean isOpen() {
        return !out.checkError();
    }

    /// Lets a line that has begun be finished, and no other begin. Gives up where the other side does not read.
    void finish(Duration most) {
        try {
            boolean done = writing.tryLock(most.toMillis(), TimeUnit.MILLISECONDS);
            LOG.log(Level.DEBUG, done ? "the last line is whole" : "nobody reads the last line");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
