package app.modeldeck.catalog;

/// Whether the cache may answer a question.
public enum Freshness {
    /// It may, and a provider that failed is left in peace for a while.
    CACHED,
    /// It may not; only a provider that has said when to come again is not asked before.
    REFRESH,
    /// It may not, whatever the provider has said: a person insists.
    INSIST
}
