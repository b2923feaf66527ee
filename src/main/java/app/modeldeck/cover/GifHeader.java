package app.modeldeck.cover;

import app.modeldeck.cover.Picture.Format;

/// What a GIF says of itself: its screen, and its first frame, which may be larger than that.
final class GifHeader {
    private static final int SCREEN = 6;
    private static final int BLOCKS = 13;
    private static final int EXTENSION = 0x21;
    private static final int FRAME = 0x2C;
    private static final int FRAME_LENGTH = 10;

    private GifHeader() {}

    static PictureHeader read(Bytes file) throws CoverException {
        int at = BLOCKS + colours(file.one(SCREEN + 4));
        while (file.one(at) == EXTENSION) {
            at = afterBlocks(file, at + 2);
        }
        if (file.one(at) != FRAME) {
            throw new CoverException(CoverException.Reason.NO_PICTURE);
        }
        int right = file.twoLittle(at + 1) + file.twoLittle(at + 5);
        int bottom = file.twoLittle(at + 3) + file.twoLittle(at + 7);
        int end = afterBlocks(file, at + FRAME_LENGTH + colours(file.one(at + FRAME_LENGTH - 1)) + 1);
        return new PictureHeader(
                Format.GIF, Math.max(file.twoLittle(SCREEN), right), Math.max(file.twoLittle(SCREEN + 2), bottom), end);
    }

    /// How long the table of colours is of which these bits speak.
    private static int colours(int bits) {
        return (bits & 0x80) == 0 ? 0 : 3 << ((bits & 0x07) + 1);
    }

    private static int afterBlocks(Bytes file, int from) throws CoverException {
        int at = from;
        while (file.one(at) != 0) {
            at += file.one(at) + 1;
        }
        return at + 1;
    }
}
