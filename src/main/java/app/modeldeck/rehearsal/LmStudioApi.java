package app.modeldeck.rehearsal;

/// LM Studio, as far as a catalogue needs it: `/api/v0/models` (lmstudio.ai/docs, "REST API v0").
final class LmStudioApi {
    private LmStudioApi() {}

    static PlainApi api() {
        return PlainApi.of(
                "api/v0/models",
                Resources.document("lmstudio.json"),
                new PlainApi.Shape.Listed("data"),
                LmStudioApi::error);
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
