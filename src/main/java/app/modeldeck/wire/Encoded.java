package app.modeldeck.wire;

/// A finished body with the fingerprint of what it says.
public final class Encoded {
    private final byte[] body;
    private final String fingerprint;

    Encoded(byte[] body, String fingerprint) {
        this.body = body;
        this.fingerprint = fingerprint;
    }

    /// The bytes, UTF-8; not to be changed.
    public byte[] body() {
        return body;
    }

    /// Hexadecimal digits, the same for two bodies that differ only in their `cached` members.
    public String fingerprint() {
        return fingerprint;
    }
}
