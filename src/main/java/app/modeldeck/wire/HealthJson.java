package app.modeldeck.wire;

/// The body of `GET /healthz`: `{"status":"ok"}`.
public final class HealthJson {
    private HealthJson() {}

    /// The body, always the same.
    public static Encoded encode() {
        return JsonDocument.encode(document -> document.text("status", "ok"));
    }
}
