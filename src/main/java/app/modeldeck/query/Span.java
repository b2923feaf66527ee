package app.modeldeck.query;

/// A stretch of a text.
///
/// @param start where it begins, counted in `char`s from zero
/// @param end where it has ended; not before the start
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("a span does not end before it begins");
        }
    }
}
