package app.modeldeck.cover;

import app.modeldeck.cover.CoverException.Reason;
import app.modeldeck.cover.Picture.Format;

/// What a JPEG says of itself. One of many thousand scans is small to send and long to decode, so these are counted.
final class JpegHeader {
    private static final int MOST_SCANS = 100;
    private static final int MARK = 0xFF;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int FIRST_ALONE = 0xD0;

    private JpegHeader() {}

    static PictureHeader read(Bytes file) throws CoverException {
        long width = 0;
        long height = 0;
        int scans = 0;
        int at = 2;
        while (at + 1 < file.length()) {
            int mark = file.one(at + 1);
            if (file.one(at) != MARK || mark == 0 || mark == MARK || (mark >= FIRST_ALONE && mark < END)) {
                at++;
                continue;
            }
            if (mark == END) {
                break;
            }
            if (isFrame(mark)) {
                height = Math.max(height, file.two(at + 5));
                width = Math.max(width, file.two(at + 7));
            }
            scans += mark == SCAN ? 1 : 0;
            at += 2 + file.two(at + 2);
        }
        if (scans == 0) {
            throw new CoverException(Reason.NO_PICTURE);
        }
        if (scans > MOST_SCANS) {
            throw new CoverException(Reason.TOO_MANY_PIXELS);
        }
        return new PictureHeader(Format.JPEG, width, height, file.length());
    }

    /// Frames of every coding, but for the tables that stand between their numbers.
    private static boolean isFrame(int mark) {
        return mark >= 0xC0 && mark <= 0xCF && mark != 0xC4 && mark != 0xC8 && mark != 0xCC;
    }
}
