package app.modeldeck.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/// Hugging Face, as far as a catalogue needs it: `/models` with its search, its choice of fields and its `Link` to the
/// next page, and `/whoami-v2`, which only a key opens (huggingface.co/docs/hub/api).
final class HuggingFaceApi {
    private static final int USUAL = 1_000;

    private HuggingFaceApi() {}

    static PlainApi api() {
        return PlainApi.of(
                        "models",
                        Resources.document("huggingface.json"),
                        new PlainApi.Shape.Listed(""),
                        HuggingFaceApi::error)
                .keys(PlainApi.Need.OPTIONAL, "Bearer")
                .keyed("whoami-v2", Json.object().put("type", "user").put("name", "rehearsal"))
                .searchedBy("search")
                .cut(new PlainApi.Pages("limit", USUAL, USUAL, "cursor", HuggingFaceApi::page))
                .selecting(HuggingFaceApi::fields);
    }

    private static CannedAnswer page(JsonNode models, Optional<PlainApi.Next> next) {
        CannedAnswer answer = CannedAnswer.json(models);
        return next.map(page -> answer.with("Link", "<" + page.address() + ">; rel=\"next\""))
                .orElse(answer);
    }

    /// The fields that are asked for, and those that always come.
    private static JsonNode fields(Ask ask, JsonNode model) {
        List<String> asked = ask.all("expand[]");
        if (asked.isEmpty() || !(model instanceof ObjectNode object)) {
            return model;
        }
        ObjectNode chosen = object.deepCopy();
        return chosen.retain(List.of("_id", "id", "modelId")).setAll(all(object, asked));
    }

    private static ObjectNode all(ObjectNode model, List<String> names) {
        ObjectNode wanted = model.deepCopy();
        return wanted.retain(names);
    }

    private static CannedAnswer error(int status) {
        String message = switch (status) {
            case 401 -> "Invalid credentials in Authorization header";
            case 403 -> "This token may not read the list of models";
            case 404 -> "Sorry, we can't find the page you are looking for.";
            case 405 -> "This address is read with GET";
            case 429 -> "We had to rate limit you";
            default -> "Something broke on our side";
        };
        CannedAnswer answer =
                CannedAnswer.error(status, "application/json", Json.object().put("error", message));
        return status == 429 ? answer.with("RateLimit", "\"api\";r=0;t=30") : answer;
    }
}
