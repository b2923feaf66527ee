package app.modeldeck.cover;

/// A picture that may be decoded: a kind that is known, and no more pixels than are taken. Of several frames only the
/// first is in it.
///
/// @param format its kind, by its own bytes and not by what was said of it
/// @param width in pixels, as its header says
/// @param height in pixels
/// @param bytes the file; not changed any more
@SuppressWarnings("ArrayRecordComponent")
public record Picture(Format format, int width, int height, byte[] bytes) {
    /// The kinds of pictures that are shown.
    public enum Format {
        PNG,
        JPEG,
        GIF,
        WEBP
    }
}
