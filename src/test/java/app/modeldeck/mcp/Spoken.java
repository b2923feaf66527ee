package app.modeldeck.mcp;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// An input whose lines are said one after the other while the conversation goes on.
final class Spoken extends InputStream {
    private static final int END = -1;

    private final BlockingQueue<Integer> bytes = new LinkedBlockingQueue<>();

    void say(String line) {
        for (var each : (line + "\n").getBytes(StandardCharsets.UTF_8)) {
            bytes.add(Byte.toUnsignedInt(each));
        }
    }

    void end() {
        bytes.add(END);
    }

    @Override
    public int read() {
        try {
            return bytes.take();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public int read(byte[] into, int from, int most) {
        int next = read();
        if (next == END) {
            return END;
        }
        into[from] = (byte) next;
        return 1;
    }
}
