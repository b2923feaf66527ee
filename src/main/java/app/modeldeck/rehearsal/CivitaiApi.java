package app.modeldeck.rehearsal;

/// Civitai, as far as a catalogue needs it: the most downloaded of `/models`, its search, and `/me`, which only a key
/// opens (developer.civitai.com/site/reference/models). Some of what it serves is not for everybody.
final class CivitaiApi {
    private CivitaiApi() {}

    static PlainApi api() {
        return PlainApi.of(
                        "models",
                        Resources.document("civitai.json"),
                        new PlainApi.Shape.Listed("items"),
                        CivitaiApi::error)
                .keys(PlainApi.Need.OPTIONAL, "Bearer")
                .keyed("me", Json.object().put("id", 1).put("username", "rehearsal"))
                .searchedBy("query");
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
