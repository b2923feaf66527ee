package app.modeldeck.cli;

/// The program was called in a way that it does not understand. The message is half a sentence that names
/// the wrong word, for standard error; it never holds what could be a key.
public final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    /// Says what is wrong.
    ///
    /// @param words what is wrong, without a full stop: `unknown option --foo`
    public UsageException(String words) {
        super(words);
    }

    String words() {
        var words = getMessage();
        return words == null ? "" : CellText.clean(words);
    }
}
