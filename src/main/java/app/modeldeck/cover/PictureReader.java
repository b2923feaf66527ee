package app.modeldeck.cover;

import app.modeldeck.cover.CoverException.Reason;
import app.modeldeck.cover.Picture.Format;
import java.util.Arrays;

/// Reads what a picture says of itself, before anything of it is decoded.
///
/// @param limits how much is taken
record PictureReader(CoverLimits limits) {
    private static final byte GIF_END = 0x3B;

    /// The picture in these bytes.
    ///
    /// @throws CoverException when there is none that may be decoded
    Picture read(byte[] file) throws CoverException {
        var header = header(new Bytes(file));
        long longer = Math.max(header.width(), header.height());
        long shorter = Math.min(header.width(), header.height());
        if (shorter <= 0) {
            throw new CoverException(Reason.NO_PICTURE);
        }
        if (longer > limits.pixels() / shorter || longer / shorter > limits.stretch()) {
            throw new CoverException(Reason.TOO_MANY_PIXELS);
        }
        return new Picture(header.format(), (int) header.width(), (int) header.height(), cut(file, header));
    }

    private static PictureHeader header(Bytes file) throws CoverException {
        if (file.says(0, "\u0089PNG\r\n\u001A\n") && file.says(12, "IHDR")) {
            return new PictureHeader(Format.PNG, file.four(16), file.four(20), file.length());
        }
        if (file.says(0, "GIF87a") || file.says(0, "GIF89a")) {
            return GifHeader.read(file);
        }
        if (file.says(0, "RIFF") && file.says(8, "WEBP")) {
            return WebPHeader.read(file);
        }
        if (file.says(0, "\u00FF\u00D8\u00FF")) {
            return JpegHeader.read(file);
        }
        throw new CoverException(Reason.NO_PICTURE);
    }

    /// A file that ends after its first frame has no thousand others to decode.
    private static byte[] cut(byte[] file, PictureHeader header) {
        if (header.format() != Format.GIF || header.end() >= file.length) {
            return file;
        }
        var first = Arrays.copyOf(file, header.end() + 1);
        first[header.end()] = GIF_END;
        return first;
    }
}
