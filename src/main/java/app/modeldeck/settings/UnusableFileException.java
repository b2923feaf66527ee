package app.modeldeck.settings;

/// What a file of the user holds cannot be used.
public final class UnusableFileException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Trouble.Reason reason;

    /// @param reason why
    public UnusableFileException(Trouble.Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /// Why.
    public Trouble.Reason reason() {
        return reason;
    }
}
