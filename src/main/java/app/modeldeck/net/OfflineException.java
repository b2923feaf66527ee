package app.modeldeck.net;

/// A request was to be made, or was under way, when the person had switched the network off.
public final class OfflineException extends Exception {
    private static final long serialVersionUID = 1L;

    OfflineException() {
        super("the network is switched off");
    }
}
