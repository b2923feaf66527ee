package app.modeldeck.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Optional;

/// Where results go. Knows of one that could not be written whether its reader had gone, which is no failure of
/// this program: `modeldeck list | head -1`.
public final class ResultStream extends PrintStream {
    private final Watched target;

    private ResultStream(Watched target, Charset charset) {
        super(target, true, charset);
        this.target = target;
    }

    /// Results that are written there at once.
    static ResultStream into(OutputStream target, Charset charset) {
        return new ResultStream(new Watched(target), charset);
    }

    /// Standard output of this process.
    public static ResultStream ofThisProcess(Charset charset) {
        return into(new FileOutputStream(FileDescriptor.out), charset);
    }

    /// Whether what was written last went into a pipe that nobody reads any more.
    boolean hasLostItsReader() {
        return target.hasLostItsReader();
    }

    private static final class Watched extends FilterOutputStream {
        /// Systems say it in their own language, and leave this word as it is.
        private static final String PIPE = "pipe";

        private volatile boolean lost;

        Watched(OutputStream target) {
            super(target);
        }

        boolean hasLostItsReader() {
            return lost;
        }

        @Override
        public void write(int letter) throws IOException {
            write(new byte[] {(byte) letter}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            try {
                out.write(bytes, from, count);
            } catch (IOException e) {
                lost = Optional.ofNullable(e.getMessage())
                        .filter(why -> why.contains(PIPE))
                        .isPresent();
                throw e;
            }
        }
    }
}
