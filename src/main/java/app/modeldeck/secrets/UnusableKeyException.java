package app.modeldeck.secrets;

/// A text cannot be an API key. The text itself is never part of it.
public final class UnusableKeyException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    UnusableKeyException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /// Why it cannot be one.
    public Reason reason() {
        return reason;
    }

    /// What is wrong with the text.
    public enum Reason {
        /// There is nothing left after trimming.
        EMPTY,
        /// More than 4,096 characters.
        TOO_LONG,
        /// A line break, a space inside, a control character or a letter outside ASCII: no header may carry it.
        ODD_CHARACTERS
    }
}
