package app.modeldeck.rehearsal;

/// OpenRouter, as far as a catalogue needs it: `/models` in one document, and `/key`, which only a key opens
/// (openrouter.ai/docs/api-reference).
final class OpenRouterApi {
    private OpenRouterApi() {}

    static PlainApi api() {
        return PlainApi.of(
                        "models",
                        Resources.document("openrouter.json"),
                        new PlainApi.Shape.Listed("data"),
                        OpenRouterApi::error)
                .keys(PlainApi.Need.OPTIONAL, "Bearer")
                .keyed("key", Json.object().set("data", Json.object().put("label", "rehearsal")));
    }

    private static CannedAnswer error(int status) {
        String message = switch (status) {
            case 401 -> "No auth credentials found";
            case 403 -> "This key may not read the list of models";
            case 404 -> "Not Found";
            case 405 -> "This address is read with GET";
            case 429 -> "Rate limit exceeded";
            default -> "Something broke on our side";
        };
        return CannedAnswer.error(
                status,
                "application/json",
                Json.object().set("error", Json.object().put("message", message).put("code", status)));
    }
}
