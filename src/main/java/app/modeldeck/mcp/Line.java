package app.modeldeck.mcp;

/// What stands between two line breaks of the input.
sealed interface Line {
    /// A line that is short enough.
    record Text(String text) implements Line {}

    /// A line that is not; nothing of it is held.
    record TooLong() implements Line {}

    /// There are no more.
    record End() implements Line {}
}
