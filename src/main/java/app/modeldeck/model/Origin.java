package app.modeldeck.model;

/// Where the rows of a provider came from for the question that was asked.
public enum Origin {
    /// Nothing was asked, or nothing was found.
    NONE,
    /// A fetch brought them, or tried to.
    FETCHED,
    /// They were in the cache.
    CACHED
}
