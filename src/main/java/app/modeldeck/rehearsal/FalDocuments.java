package app.modeldeck.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// fal's items, whole: endpoint, metadata and, when asked for, the OpenAPI document with its enterprise status.
/// Field names, order and types are those of a recorded page and of the API's OpenAPI document. Immutable.
final class FalDocuments {
    private static final List<String> FIELDS = List.of(
            "display_name",
            "category",
            "description",
            "status",
            "tags",
            "updated_at",
            "is_favorited",
            "thumbnail_url",
            "thumbnail_animated_url",
            "model_url",
            "github_url",
            "license_type",
            "date",
            "group",
            "highlighted",
            "kind",
            "stream_url",
            "duration_estimate",
            "pinned",
            "training_endpoint_ids",
            "inference_endpoint_ids");
    private static final Pattern REFERENCE = Pattern.compile("#/components/schemas/");

    private final Map<String, JsonNode> tasks = Resources.tasks("fal-tasks.jsonl");

    /// The element as it stands in a list.
    ///
    /// @param keyed whether the request had a key: favourites are unknown without one
    /// @param expand the names of the further fields asked for
    JsonNode element(Sample sample, boolean keyed, List<String> expand) {
        return sample.odd().orElseGet(() -> item(sample, keyed, expand));
    }

    private JsonNode item(Sample sample, boolean keyed, List<String> expand) {
        ObjectNode item = sample.model().deepCopy();
        if (item.path("metadata") instanceof ObjectNode stated) {
            item.set("metadata", metadata(sample, stated, keyed));
        }
        if (expand.contains("openapi-3.0")) {
            item.set("openapi", openApi(sample));
        }
        if (expand.contains("enterprise_status")) {
            item.put("enterprise_status", "ready");
        }
        return item;
    }

    private static JsonNode metadata(Sample sample, ObjectNode stated, boolean keyed) {
        ObjectNode added = Json.object()
                .put("model_url", "https://run.fal.example/" + sample.falId())
                .put("highlighted", false)
                .put("pinned", false);
        added.set("is_favorited", keyed ? BooleanNode.FALSE : NullNode.instance);
        ObjectNode metadata = Json.object();
        FIELDS.stream()
                .filter(field -> stated.has(field) || added.has(field))
                .forEach(field -> metadata.set(field, stated.has(field) ? stated.path(field) : added.path(field)));
        stated.properties().stream()
                .filter(field -> !metadata.has(field.getKey()))
                .forEach(field -> metadata.set(field.getKey(), field.getValue()));
        return metadata;
    }

    private JsonNode openApi(Sample sample) {
        JsonNode task = tasks.getOrDefault(sample.task(), NullNode.instance);
        return task.isNull() ? expansionFailed() : document(sample, task);
    }

    private static JsonNode expansionFailed() {
        return Json.object()
                .set(
                        "error",
                        Json.object()
                                .put("code", "expansion_failed")
                                .put("message", "There is no schema for this endpoint"));
    }

    private static JsonNode document(Sample sample, JsonNode task) {
        String stem = Arrays.stream(sample.falId().split("[^A-Za-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
        ObjectNode schemas = Json.object();
        task.path("schemas").properties().forEach(schema -> {
            boolean own = schema.getKey().equals("Input") || schema.getKey().equals("Output");
            String name = own ? stem + schema.getKey() : schema.getKey();
            schemas.set(name, own ? titled(schema.getValue(), name) : schema.getValue());
        });
        ObjectNode document = Json.object().put("openapi", "3.0.4");
        document.set(
                "info",
                Json.object()
                        .put("title", "Queue OpenAPI for " + sample.falId())
                        .put("version", "1.0.0")
                        .put("description", "The OpenAPI schema for the " + sample.falId() + " queue."));
        document.set("components", components(schemas));
        document.set("paths", paths(sample.falId(), stem));
        document.set("servers", Json.array().add(Json.object().put("url", "https://queue.fal.example")));
        document.set("security", Json.array().add(Json.object().set("apiKeyAuth", Json.array())));
        return document;
    }

    private static JsonNode titled(JsonNode schema, String name) {
        return ((ObjectNode) schema.deepCopy()).put("title", name);
    }

    private static JsonNode components(ObjectNode schemas) {
        JsonNode key = Json.object().put("type", "apiKey").put("in", "header").put("name", "Authorization");
        ObjectNode components = Json.object();
        components.set("securitySchemes", Json.object().set("apiKeyAuth", key));
        return components.set("schemas", schemas);
    }

    private static JsonNode paths(String endpoint, String stem) {
        ObjectNode paths = Json.object();
        JsonNode body = content(stem + "Input");
        paths.set(
                "/" + endpoint,
                Json.object()
                        .set(
                                "post",
                                Json.object()
                                        .<ObjectNode>set("requestBody", ((ObjectNode) body).put("required", true))
                                        .set("responses", responses("The request is queued.", Json.object()))));
        paths.set(
                "/" + endpoint + "/requests/{request_id}",
                Json.object().set("get", Json.object().set("responses", responses("Result of the request.", (ObjectNode)
                        content(stem + "Output")))));
        return paths;
    }

    private static JsonNode responses(String description, ObjectNode content) {
        ObjectNode answer = Json.object().put("description", description);
        return Json.object().set("200", answer.setAll(content));
    }

    private static JsonNode content(String schema) {
        JsonNode reference = Json.object().put("$ref", REFERENCE.pattern() + schema);
        return Json.object()
                .set(
                        "content",
                        Json.object().set("application/json", Json.object().set("schema", reference)));
    }
}
