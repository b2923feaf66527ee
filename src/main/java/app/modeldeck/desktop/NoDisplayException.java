package app.modeldeck.desktop;

/// There is no screen to open a window on, or the toolkit could not start.
public final class NoDisplayException extends Exception {
    private static final long serialVersionUID = 1L;

    NoDisplayException(Throwable cause) {
        super("no window can be opened", cause);
    }
}
