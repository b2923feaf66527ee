package app.modeldeck.rehearsal;

/// Ollama, as far as a catalogue needs it: `/api/tags` (docs.ollama.com/api/tags), from servers old and new.
final class OllamaApi {
    private OllamaApi() {}

    static PlainApi api() {
        return PlainApi.of(
                "api/tags", Resources.document("ollama.json"), new PlainApi.Shape.Listed("models"), OllamaApi::error);
    }

    private static CannedAnswer error(int status) {
        String message = switch (status) {
            case 401 -> "Unauthorized";
            case 403 -> "This key may not read the list of models";
            case 404 -> "Not Found";
            case 405 -> "This address is read with GET";
            case 429 -> "Too many requests";
            default -> "Something broke on our side";
        };
        return CannedAnswer.error(status, "application/json", Json.object().put("error", message));
    }
}
