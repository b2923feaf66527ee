package app.modeldeck.rehearsal;

/// models.dev, as far as a catalogue needs it: `/api.json`, one document of providers with their models. It takes no
/// keys (github.com/anomalyco/models.dev).
final class ModelsDevApi {
    private ModelsDevApi() {}

    static PlainApi api() {
        return PlainApi.of(
                "api.json",
                Resources.document("models-dev.json"),
                new PlainApi.Shape.Nested("models"),
                status -> CannedAnswer.error(
                        status,
                        "application/json",
                        Json.object().put("error", status == 404 ? "Not Found" : "Something broke on our side")));
    }
}
