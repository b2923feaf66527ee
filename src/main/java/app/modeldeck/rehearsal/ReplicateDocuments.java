package app.modeldeck.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Replicate's model objects, whole: the stated fields, the example with its logs, the version with its
/// OpenAPI document. Field names, order and types are those of the recorded lists and of the API's OpenAPI
/// document. Immutable.
final class ReplicateDocuments {
    private static final List<String> FIELDS = List.of(
            "cover_image_url",
            "created_at",
            "default_example",
            "description",
            "github_url",
            "is_official",
            "latest_version",
            "license_url",
            "name",
            "owner",
            "paper_url",
            "run_count",
            "url",
            "visibility");
    private static final int INLINE_BYTES = 40_000;
    private static final int HEAVY_LOGS = 200_000;
    private static final int HUGE_LOGS = 1_000_000;
    private static final int PLAIN_LOG_LINES = 12;

    private final Map<String, JsonNode> tasks = Resources.tasks("replicate-tasks.jsonl");
    private final JsonNode frame =
            Json.read(Resources.lines("replicate-openapi.json").getFirst());

    /// The element as it stands in a list.
    JsonNode element(Sample sample) {
        return sample.odd().orElseGet(() -> model(sample));
    }

    private JsonNode model(Sample sample) {
        ObjectNode model = Json.object();
        FIELDS.stream()
                .filter(field -> !sample.absent().contains(field))
                .forEach(field -> model.set(
                        field, sample.model().has(field) ? sample.model().path(field) : usual(sample, field)));
        sample.model().properties().stream()
                .filter(field -> !model.has(field.getKey()))
                .forEach(field -> model.set(field.getKey(), field.getValue()));
        return model;
    }

    private JsonNode usual(Sample sample, String field) {
        return switch (field) {
            case "created_at" -> Json.text(sample.created());
            case "default_example" -> example(sample);
            case "is_official" -> BooleanNode.FALSE;
            case "latest_version" -> version(sample);
            case "run_count" -> IntNode.valueOf(0);
            case "url" -> Json.text("https://replicate.example/" + sample.replicateId());
            case "visibility" -> Json.text("public");
            default -> NullNode.instance;
        };
    }

    private JsonNode version(Sample sample) {
        ObjectNode version = Json.object()
                .put("id", digest("version " + sample.replicateId()))
                .put("created_at", sample.versioned())
                .put("cog_version", "0.16.9");
        ObjectNode schemas = Json.object();
        schemas.setAll((ObjectNode) task(sample).path("schemas"));
        schemas.setAll((ObjectNode) frame.path("schemas"));
        ObjectNode document = Json.object();
        document.set("info", frame.path("info"));
        document.set("paths", frame.path("paths"));
        document.put("openapi", "3.0.2");
        document.set("components", Json.object().set("schemas", schemas));
        return version.set("openapi_schema", document);
    }

    private JsonNode example(Sample sample) {
        String id = digest("prediction " + sample.replicateId()).substring(0, 26);
        ObjectNode example = Json.object()
                .put("completed_at", sample.versioned())
                .put("created_at", sample.versioned())
                .putNull("error")
                .put("id", id);
        example.set("input", input(sample));
        example.put("logs", logs(sample));
        example.set("metrics", Json.object().put("predict_time", 3.410185).put("total_time", 4.2));
        example.set("output", task(sample).path("output"));
        example.put("started_at", sample.versioned()).put("status", "succeeded");
        String address = "https://api.replicate.example/v1/predictions/" + id;
        example.set("urls", Json.object().put("get", address).put("cancel", address + "/cancel"));
        return example.put("model", sample.replicateId())
                .put("version", digest("version " + sample.replicateId()))
                .putNull("webhook_completed");
    }

    private JsonNode input(Sample sample) {
        JsonNode input = task(sample).path("input");
        return sample.weight() == Sample.Weight.INLINE
                ? ((ObjectNode) input.deepCopy())
                        .put("image", "data:image/png;base64," + "iVBORw0K".repeat(INLINE_BYTES / 8))
                : input;
    }

    private String logs(Sample sample) {
        String line = task(sample).path("log").asText();
        String lines = IntStream.rangeClosed(1, PLAIN_LOG_LINES)
                .mapToObj(number -> line.replaceFirst("%d", "" + number).replaceFirst("%d", "" + number * 7))
                .collect(Collectors.joining("\n", "", "\n"));
        return switch (sample.weight()) {
            case PLAIN, INLINE -> lines;
            case HEAVY -> lines.repeat(HEAVY_LOGS / lines.length() + 1);
            case HUGE -> lines.repeat(HUGE_LOGS / lines.length() + 1);
        };
    }

    private JsonNode task(Sample sample) {
        return tasks.getOrDefault(sample.task(), frame.path("task"));
    }

    private static String digest(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
