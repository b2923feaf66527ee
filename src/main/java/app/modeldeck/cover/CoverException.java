package app.modeldeck.cover;

/// There is no cover to be had from an address, and why. It says nothing of what the server sent.
public final class CoverException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public CoverException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /// Why not.
    public Reason reason() {
        return reason;
    }

    /// Why a cover is not shown.
    public enum Reason {
        /// The address, or one that it leads to, is not one that covers are fetched from.
        FORBIDDEN_ADDRESS,
        /// The person has switched the network off.
        OFFLINE,
        /// No connection, or no such host.
        UNREACHABLE,
        /// The server took too long.
        TIMED_OUT,
        /// The server answered something else than 200.
        REFUSED,
        /// It leads from address to address.
        TOO_MANY_REDIRECTS,
        /// More bytes than a cover may have.
        TOO_MANY_BYTES,
        /// More pixels than a cover may have, or a shape that no cover has.
        TOO_MANY_PIXELS,
        /// It is no picture of a kind that is shown, or a damaged one.
        NO_PICTURE,
        /// It failed a while ago, and is not asked again yet.
        FAILED_BEFORE
    }
}
