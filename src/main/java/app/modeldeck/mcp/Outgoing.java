package app.modeldeck.mcp;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/// Writes messages, each whole and on a line of its own. Safe for several threads.
final class Outgoing {
    private static final System.Logger LOG = System.getLogger(Outgoing.class.getName());

    private final McpJsonMapper json;
    private final PrintStream out;
    private final ReentrantLock writing = new ReentrantLock();

    Outgoing(McpJsonMapper json, PrintStream out) {
        this.json = json;
        this.out = out;
    }

    /// Blocks until the message is written. What the other side no longer reads is lost, and [#isOpen] says so.
    void send(JSONRPCMessage message) {
        write(text(message));
    }

    private String text(JSONRPCMessage message) {
        try {
            return json.writeValueAsString(message);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
    }

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
