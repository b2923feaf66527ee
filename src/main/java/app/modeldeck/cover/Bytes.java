package app.modeldeck.cover;

import java.nio.charset.StandardCharsets;

/// Numbers and words at places of a file. A place outside of it is a damaged file.
///
/// @param all the file; not changed any more
@SuppressWarnings("ArrayRecordComponent")
record Bytes(byte[] all) {
    int length() {
        return all.length;
    }

    boolean says(int at, String word) {
        return at >= 0
                && at + word.length() <= all.length
                && new String(all, at, word.length(), StandardCharsets.ISO_8859_1).equals(word);
    }

    int one(int at) throws CoverException {
        if (at < 0 || at >= all.length) {
            throw new CoverException(CoverException.Reason.NO_PICTURE);
        }
        return all[at] & 0xFF;
    }

    int two(int at) throws CoverException {
        return one(at) << 8 | one(at + 1);
    }

    long four(int at) throws CoverException {
        return (long) two(at) << 16 | two(at + 2);
    }

    int twoLittle(int at) throws CoverException {
        return one(at) | one(at + 1) << 8;
    }

    int threeLittle(int at) throws CoverException {
        return twoLittle(at) | one(at + 2) << 16;
    }

    long fourLittle(int at) throws CoverException {
        return twoLittle(at) | (long) twoLittle(at + 2) << 16;
    }
}
