package app.modeldeck.server.http;

/// Tells whether an answer still is the answer to the same request. Runs on the thread of all connections; never
/// blocks.
@FunctionalInterface
public interface Standing {
    /// It was good for one request.
    Standing ONCE = () -> false;

    /// It is good for as long as the endpoint runs.
    Standing ALWAYS = () -> true;

    /// Whether the same bytes, asked now, get this answer.
    boolean holds();
}
