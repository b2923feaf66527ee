package app.modeldeck.net;

/// What a request is made for.
///
/// @param who whom it asks, as people call it; blank where it is nobody of theirs
/// @param why what is wanted
public record Errand(String who, Reason why) {
    /// What is wanted.
    public enum Reason {
        LIST,
        SEARCH,
        DESCRIBE,
        PRICES,
        KEY_TEST,
        TRY_OUT,
        COVER,
        UPDATE
    }
}
