package app.modeldeck.query;

/// What a model can be marked as.
public enum Mark {
    /// It wins ties, and `is:favourite` finds it.
    FAVOURITE,
    /// Only `is:hidden` finds it.
    HIDDEN
}
