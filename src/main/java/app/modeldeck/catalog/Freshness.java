package app.modeldeck.catalog;

/// How fresh an answer must be.
public enum Freshness {
    /// What the cache holds will do.
    CACHED,
    /// Go round the cache; join a fetch that is under way.
    REFRESH
}
