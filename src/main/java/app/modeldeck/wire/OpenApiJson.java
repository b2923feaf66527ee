package app.modeldeck.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/// The body of `GET /openapi.json`: the contract of the endpoint as an OpenAPI 3.1 document.
public final class OpenApiJson {
    private OpenApiJson() {}

    /// The document, always the same. Reads a resource.
    public static Encoded encode() {
        try (var document = OpenApiJson.class.getResourceAsStream("openapi.json")) {
            return JsonDocument.finished(
                    Objects.requireNonNull(document, "openapi.json").readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("a resource of the program cannot be read", e);
        }
    }
}
