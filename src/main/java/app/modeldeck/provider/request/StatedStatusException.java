package app.modeldeck.provider.request;

/// An answer with HTTP status 200 states another status in its body.
public final class StatedStatusException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;

    public StatedStatusException(int status) {
        super("status " + status);
        this.status = status;
    }

    int status() {
        return status;
    }
}
