package app.modeldeck.provider.reading;

import app.modeldeck.model.Input.Media;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Follows the references of an OpenAPI document and tells what a schema stands for. Type decides before name.
final class SchemaTypes {
    private static final int DEEPEST = 8;
    /// References that lead back to where they stand, many side by side, would never end.
    private static final int MOST_FIELDS = 1_000_000;
    private static final List<String> TEXT_NAMES = List.of("prompt", "text", "lyrics", "caption", "question");

    private final JsonNode document;
    private int fields;

    SchemaTypes(JsonNode document) {
        this.document = document;
    }

    /// The schema with its references, its `allOf` and its one choice that is not null laid into it; what
    /// it says itself counts more.
    JsonNode resolved(JsonNode schema) {
        return resolved(schema, 0);
    }

    private JsonNode resolved(JsonNode schema, int depth) {
        if (!(schema instanceof ObjectNode own) || depth > DEEPEST || isTooLarge()) {
            return schema;
        }
        fields += 1 + own.size();
        var merged = own.objectNode();
        parts(own).map(part -> resolved(part, depth + 1)).forEach(part -> {
            if (part instanceof ObjectNode object) {
                merged.setAll(object);
            }
        });
        merged.setAll(own);
        merged.remove(List.of("$ref", "allOf"));
        return merged;
    }

    /// Whether it was given up, for its references lead to more than any model takes.
    boolean isTooLarge() {
        return fields > MOST_FIELDS;
    }

    private Stream<JsonNode> parts(ObjectNode schema) {
        var reference = schema.path("$ref").asText();
        var referred =
                reference.startsWith("#/") ? Stream.of(document.at(reference.substring(1))) : Stream.<JsonNode>of();
        var choices = Stream.of("anyOf", "oneOf")
                .flatMap(name -> elements(schema.path(name)))
                .filter(choice -> !"null".equals(choice.path("type").asText()))
                .toList();
        return Stream.of(
                        referred,
                        elements(schema.path("allOf")),
                        choices.stream().limit(1))
                .flatMap(part -> part);
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    /// The JSON type; `string` where only choices are given, `object` where nothing is said.
    String type(JsonNode schema) {
        var type = schema.path("type");
        if (type.isTextual()) {
            return type.asText();
        }
        var several = elements(type)
                .map(JsonNode::asText)
                .filter(t -> !t.equals("null"))
                .findFirst();
        return several.orElse(schema.has("enum") ? "string" : "object");
    }

    /// What a model works on here; empty for a mere setting.
    Optional<Media> media(String name, JsonNode schema) {
        var item = "array".equals(type(schema)) ? resolved(schema.path("items")) : schema;
        var words = name.toLowerCase(Locale.ROOT);
        if (isFile(words, item)) {
            return file(words, item);
        }
        boolean isText = "string".equals(type(item)) && !item.has("enum");
        return isText && TEXT_NAMES.stream().anyMatch(words::contains) ? Optional.of(Media.TEXT) : Optional.empty();
    }

    private boolean isFile(String name, JsonNode item) {
        boolean addressed = "uri".equals(item.path("format").asText()) || name.matches(".*_urls?");
        return ("string".equals(type(item)) && addressed)
                || item.path("properties").has("url");
    }

    private static Optional<Media> file(String name, JsonNode item) {
        var words = name + " " + item.path("title").asText("").toLowerCase(Locale.ROOT);
        if (words.contains("video") || words.contains("movie")) {
            return Optional.of(Media.VIDEO);
        }
        if (words.matches(".*(audio|speech|voice|sound|music|song).*")) {
            return Optional.of(Media.AUDIO);
        }
        boolean picture = words.matches(".*(image|img|mask|photo|picture|frame|face|pose|reference|style).*");
        return picture ? Optional.of(Media.IMAGE) : Optional.empty();
    }
}
