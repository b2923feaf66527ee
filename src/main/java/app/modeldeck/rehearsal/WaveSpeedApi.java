package app.modeldeck.rehearsal;

/// WaveSpeed, as far as a catalogue needs it: `/models` in one document, which only a key opens, its errors with the
/// status in `code` as in every answer (wavespeed.ai/docs/rest-api).
final class WaveSpeedApi {
    private WaveSpeedApi() {}

    static PlainApi api() {
        return PlainApi.of(
                        "models",
                        Resources.document("wavespeed.json"),
                        new PlainApi.Shape.Listed("data"),
                        WaveSpeedApi::error)
                .keys(PlainApi.Need.REQUIRED, "Bearer");
    }

    private static CannedAnswer error(int status) {
        String message = switch (status) {
            case 401 -> "Invalid API key";
            case 403 -> "This key may not read the list of models";
            case 404 -> "Not Found";
            case 405 -> "This address is read with GET";
            case 429 -> "Too many requests";
            default -> "Something broke on our side";
        };
        return CannedAnswer.error(
                status, "application/json", Json.object().put("code", status).put("message", message));
    }
}
