package app.modeldeck.rehearsal;

/// DeepInfra, as far as a catalogue needs it: `/models/list` in one page, which refuses a wrong key although it needs
/// none, and `/v1/me`, which only a key opens (docs.deepinfra.com).
final class DeepInfraApi {
    private DeepInfraApi() {}

    static PlainApi api() {
        return PlainApi.of(
                        "models/list",
                        Resources.document("deepinfra.json"),
                        new PlainApi.Shape.Listed(""),
                        DeepInfraApi::error)
                .keys(PlainApi.Need.OPTIONAL, "Bearer")
                .keyed("v1/me", Json.object().put("uid", "rehearsal"));
    }

    private static CannedAnswer error(int status) {
        String detail = switch (status) {
            case 401 -> "User unauthorized";
            case 403 -> "This token may not read the list of models";
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 429 -> "Rate limited";
            default -> "Internal Server Error";
        };
        return CannedAnswer.error(
                status,
                "application/json",
                Json.object().set("detail", Json.object().put("error", detail)));
    }
}
