package app.modeldeck.wire;

/// The body of every answer that is none: `{"success":false,"error":"…"}`.
public final class ErrorJson {
    private ErrorJson() {}

    /// The body with these words.
    ///
    /// @param words fixed words; never a text of the asker or of a provider
    public static Encoded encode(String words) {
        return JsonDocument.encode(document -> {
            document.json().writeBooleanField("success", false);
            document.text("error", words);
        });
    }
}
