package app.modeldeck.cover;

import app.modeldeck.cover.Picture.Format;

/// What a picture says of itself.
///
/// @param width the largest that the file speaks of
/// @param height the largest that the file speaks of
/// @param end where its first frame ends
record PictureHeader(Format format, long width, long height, int end) {}
