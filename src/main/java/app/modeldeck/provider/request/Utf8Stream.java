package app.modeldeck.provider.request;

import java.io.CharConversionException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A stream that fails at what is no UTF-8 and passes the JSON parser: a letter that is written in more bytes than it
/// needs, such as a slash in two, and one beyond the last. What is in another encoding passes as it is.
final class Utf8Stream extends FilterInputStream {
    private static final int UNSIGNED = 0xFF;

    private int position;
    private boolean isOther;
    private int before;

    Utf8Stream(InputStream data) {
        super(data);
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) {
            look((byte) read);
        }
        return read;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        for (int i = offset; i < offset + read; i++) {
            look(target[i]);
        }
        return read;
    }

    /// JSON begins with ASCII: a zero among the first two bytes, or one of the marks of UTF-16, tells another encoding.
    private void look(byte next) throws CharConversionException {
        if (position < 2) {
            position++;
            isOther |= next == 0 || (next & UNSIGNED) >= 0xFE;
        } else if (next < 0 && !isOther) {
            follow(next & UNSIGNED);
        }
    }

    private void follow(int next) throws CharConversionException {
        boolean isTooLong =
                next == 0xC0 || next == 0xC1 || (before == 0xE0 && next < 0xA0) || (before == 0xF0 && next < 0x90);
        boolean isBeyond = next > 0xF4 || (before == 0xF4 && next > 0x8F);
        if (isTooLong || isBeyond) {
            throw new CharConversionException("no UTF-8");
        }
        before = next;
    }
}
