package app.modeldeck.server;

import app.modeldeck.wire.Encoded;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/// A body ready to be sent any number of times: plain, and compressed where that is worth it.
///
/// @param plain its bytes; nobody moves the position
/// @param zipped the same compressed
/// @param tag what tells it from another, `W/"…"`
record Packed(ByteBuffer plain, Optional<ByteBuffer> zipped, String tag) {
    private static final int WORTH_COMPRESSING = 1_024;

    /// A body that is sent once, compressed where that is wanted.
    static Packed once(Encoded body, boolean isZipped) {
        var plain = body.body();
        var zipped = isZipped && plain.length >= WORTH_COMPRESSING
                ? Optional.of(ByteBuffer.wrap(compressed(plain)))
                : Optional.<ByteBuffer>empty();
        return new Packed(ByteBuffer.wrap(plain), zipped, tag(body));
    }

    /// A body that is sent often: it lies outside of Java's heap, from where it is written without a copy.
    static Packed kept(Encoded body) {
        var plain = body.body();
        var zipped = plain.length >= WORTH_COMPRESSING
                ? Optional.of(outside(compressed(plain)))
                : Optional.<ByteBuffer>empty();
        return new Packed(outside(plain), zipped, tag(body));
    }

    private static String tag(Encoded body) {
        return "W/\"" + body.fingerprint() + "\"";
    }

    private static ByteBuffer outside(byte[] bytes) {
        return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
    }

    private static byte[] compressed(byte[] plain) {
        var bytes = new ByteArrayOutputStream(plain.length / 4);
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    /// How much room it takes.
    int bytes() {
        return plain.limit() + zipped.map(ByteBuffer::limit).orElse(0);
    }
}
