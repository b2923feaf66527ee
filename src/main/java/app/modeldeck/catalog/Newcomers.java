package app.modeldeck.catalog;

/// Finds providers that nobody here knows yet. Called from any thread.
@FunctionalInterface
public interface Newcomers {
    /// There are none.
    Newcomers NONE = _ -> {};

    /// Looks for some; when it returns, the catalogue has those that were found by this look or by one meanwhile.
    /// Blocks; to find none is no failure.
    void look(Freshness freshness) throws InterruptedException;
}
