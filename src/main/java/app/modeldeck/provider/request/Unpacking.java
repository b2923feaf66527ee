package app.modeldeck.provider.request;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.net.http.HttpHeaders;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// Unpacks an answer within limits: of its size as sent, of its size unpacked, and of the ratio of the two.
final class Unpacking {
    private static final int BUFFER = 16 * 1024;
    private static final long RATIO_FROM = 1L << 20;

    private Unpacking() {}

    static InputStream of(HttpHeaders headers, InputStream body, Limits limits) throws IOException {
        var packed = new BoundedStream(body, limits.packedBytes(), "the size of the answer");
        var encoding = headers.firstValue("Content-Encoding")
                .orElse("identity")
                .strip()
                .toLowerCase(Locale.ROOT);
        return switch (encoding) {
            case "identity", "" -> new BoundedStream(packed, limits.unpackedBytes(), "the size of the answer");
            case "gzip", "x-gzip" -> new UnpackedStream(unzipped(packed), packed, limits);
            default -> throw new ZipException("an encoding that was not asked for");
        };
    }

    /// Nothing at all stays nothing; to Java it is a beginning that broke off.
    private static InputStream unzipped(InputStream packed) throws IOException {
        var pushback = new PushbackInputStream(packed);
        int first = pushback.read();
        if (first < 0) {
            return InputStream.nullInputStream();
        }
        pushback.unread(first);
        return new GZIPInputStream(pushback, BUFFER);
    }

    private static final class UnpackedStream extends BoundedStream {
        private final BoundedStream packed;
        private final int ratio;

        UnpackedStream(InputStream unpacked, BoundedStream packed, Limits limits) {
            super(unpacked, limits.unpackedBytes(), "the unpacked size of the answer");
            this.packed = packed;
            this.ratio = limits.ratio();
        }

        @Override
        void check(long total) throws TooLargeException {
            super.check(total);
            if (total > RATIO_FROM && total / Math.max(1, packed.count()) > ratio) {
                throw new TooLargeException("the unpacked size of the answer");
            }
        }
    }
}
