package app.modeldeck.provider.request;

import java.util.Locale;
import java.util.stream.Stream;

/// The fixed words with which providers say in the body of an error that the key is wrong, where the status does
/// not: Google and xAI answer 400. Pure.
final class KeyRefusals {
    private KeyRefusals() {}

    /// Whether the body of an error says that the key is wrong.
    static boolean says(String body) {
        var text = body.toLowerCase(Locale.ROOT);
        return Stream.of(
                        "api_key_invalid",
                        "api key not valid",
                        "incorrect api key",
                        "invalid api key",
                        "invalid_api_key",
                        "invalid authentication",
                        "authentication_error",
                        "authentication failed",
                        "authentication required")
                .anyMatch(text::contains);
    }
}
