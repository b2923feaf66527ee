package app.modeldeck.settings;

/// What a settings file holds cannot be used.
final class UnusableSettingsException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Trouble.Reason reason;

    UnusableSettingsException(Trouble.Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    Trouble.Reason reason() {
        return reason;
    }
}
