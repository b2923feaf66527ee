package app.modeldeck.provider.request;

/// An answer is JSON, but not of the shape that the provider documents.
public final class UnknownShapeException extends Exception {
    private static final long serialVersionUID = 1L;

    /// Made from what it works with.
    ///
    /// @param expected what was expected, in our own words
    public UnknownShapeException(String expected) {
        super(expected);
    }
}
