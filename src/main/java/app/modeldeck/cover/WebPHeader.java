package app.modeldeck.cover;

import app.modeldeck.cover.CoverException.Reason;
import app.modeldeck.cover.Picture.Format;

/// What a WebP says of itself: the canvas, and the frames, which may say otherwise.
final class WebPHeader {
    private static final int CHUNKS = 12;
    private static final int HEAD = 8;
    private static final int FRAME_HEAD = 16;
    private static final int LOSSY_SIZE = 0x3FFF;

    /// Where a chunk stands; a frame within a frame is none.
    private enum Place {
        FILE,
        FRAME
    }

    private final Bytes file;
    private long width;
    private long height;
    private boolean any;

    private WebPHeader(Bytes file) {
        this.file = file;
    }

    static PictureHeader read(Bytes file) throws CoverException {
        var header = new WebPHeader(file);
        header.readChunks(Place.FILE, CHUNKS, file.length());
        if (!header.any) {
            throw new CoverException(Reason.NO_PICTURE);
        }
        return new PictureHeader(Format.WEBP, header.width, header.height, file.length());
    }

    private void readChunks(Place place, long from, long end) throws CoverException {
        long at = from;
        while (at + HEAD <= end) {
            long length = file.fourLittle((int) at + 4);
            readChunk(place, (int) at, Math.min(end, at + HEAD + length));
            at += HEAD + length + (length & 1);
        }
    }

    private void readChunk(Place place, int at, long end) throws CoverException {
        int body = at + HEAD;
        if (file.says(at, "VP8X")) {
            grow(file.threeLittle(body + 4) + 1, file.threeLittle(body + 7) + 1);
        } else if (file.says(at, "VP8 ")) {
            any = true;
            grow(file.twoLittle(body + 6) & LOSSY_SIZE, file.twoLittle(body + 8) & LOSSY_SIZE);
        } else if (file.says(at, "VP8L")) {
            any = true;
            long bits = file.fourLittle(body + 1);
            grow((bits & LOSSY_SIZE) + 1, (bits >> 14 & LOSSY_SIZE) + 1);
        } else if (place == Place.FILE && file.says(at, "ANMF")) {
            grow(file.threeLittle(body + 6) + 1, file.threeLittle(body + 9) + 1);
            readChunks(Place.FRAME, (long) body + FRAME_HEAD, end);
        }
    }

    private void grow(long wide, long high) {
        width = Math.max(width, wide);
        height = Math.max(height, high);
    }
}
