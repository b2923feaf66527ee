package app.modeldeck.provider.request;

import app.modeldeck.model.Problem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A stream that fails once it has given more bytes than allowed.
class BoundedStream extends FilterInputStream {
    private final long most;
    private final String what;
    private long count;

    /// @param what the limit in words, for the problem
    BoundedStream(InputStream source, long most, String what) {
        super(source);
        this.most = most;
        this.what = what;
    }

    /// How many bytes it has given.
    long count() {
        return count;
    }

    /// Called after each read, before the bytes are handed on.
    void check(long total) throws TooLargeException {
        if (total > most) {
            throw new TooLargeException(what);
        }
    }

    private int counted(int read, int bytes) throws TooLargeException {
        if (read >= 0) {
            count += bytes;
            check(count);
        }
        return read;
    }

    @Override
    public int read() throws IOException {
        return counted(super.read(), 1);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        return counted(read, read);
    }

    /// A limit was passed.
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;

        private final String what;

        TooLargeException(String what) {
            super(what);
            this.what = what;
        }

        Problem problem() {
            return new Problem.TooLarge(what);
        }
    }
}
