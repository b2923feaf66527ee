package app.modeldeck.files;

/// What a file of the user holds cannot be used.
public final class UnusableFileException extends Exception {
    private static final long serialVersionUID = 1L;

    private final FileTrouble.Reason reason;

    /// @param reason why
    public UnusableFileException(FileTrouble.Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /// Why.
    public FileTrouble.Reason reason() {
        return reason;
    }
}
