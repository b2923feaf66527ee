package app.modeldeck.provider.reading;

import app.modeldeck.model.Input;
import app.modeldeck.model.JsonText;
import app.modeldeck.model.Parameter;
import app.modeldeck.model.Schema;
import app.modeldeck.provider.request.UnknownShapeException;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// What a model takes, read from its OpenAPI document.
///
/// Replicate names the schema `Input`; fal.ai refers to it from the POST operation of the path that is the model's id.
/// References, `allOf`, and `anyOf` with null are followed; the provider's own order is kept where it states one.
public final class InputSchema {
    private static final int LONGEST_TEXT = 8192;
    private static final int LONGEST_TYPE = 64;
    private static final int LONGEST_NAME = 512;
    private static final int MOST_CHOICES = 1_000;

    private InputSchema() {}

    /// Reads the document: every property is a parameter, and those that a model works on, prompts, pictures,
    /// films and recordings, are inputs as well.
    ///
    /// @throws UnknownShapeException when it has no input schema that could be found; that is never an empty
    /// one
    public static Schema.Stated of(JsonNode document, String id) throws UnknownShapeException {
        var types = new SchemaTypes(document);
        var input = types.resolved(operation(document, id).orElse(document.at("/components/schemas/Input")));
        if (!input.path("properties").isObject()) {
            throw new UnknownShapeException("an input schema");
        }
        var required = StreamSupport.stream(input.path("required").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
        var parameters = new ArrayList<Parameter>();
        var inputs = new ArrayList<Input>();
        for (var property : ordered(input, types)) {
            var schema = property.getValue();
            boolean isRequired = required.contains(property.getKey());
            CleanText.line(property.getKey(), LONGEST_NAME).ifPresent(name -> {
                parameters.add(parameter(name, schema, types, isRequired));
                types.media(name, schema).ifPresent(media -> inputs.add(input(name, schema, media, isRequired)));
            });
        }
        if (types.isTooLarge()) {
            throw new UnknownShapeException("an input schema that ends");
        }
        return new Schema.Stated(parameters, inputs);
    }

    private static Optional<JsonNode> operation(JsonNode document, String id) {
        var paths = document.path("paths");
        var own = paths.path("/" + id).at("/post/requestBody/content/application~1json/schema");
        if (own.isObject()) {
            return Optional.of(own);
        }
        var first = StreamSupport.stream(paths.spliterator(), false)
                .map(path -> path.at("/post/requestBody/content/application~1json/schema"))
                .filter(JsonNode::isObject)
                .findFirst();
        return document.at("/components/schemas/Input").isObject() ? Optional.empty() : first;
    }

    /// Its properties, resolved, in the provider's order.
    private static List<Map.Entry<String, JsonNode>> ordered(JsonNode input, SchemaTypes types) {
        var order = new HashMap<String, Integer>();
        input.path("x-fal-order-properties").forEach(name -> order.putIfAbsent(name.asText(), order.size()));
        return input.path("properties").properties().stream()
                .map(property -> Map.entry(property.getKey(), types.resolved(property.getValue())))
                .sorted(Comparator.comparingInt(property -> place(property, order)))
                .toList();
    }

    private static int place(Map.Entry<String, JsonNode> property, Map<String, Integer> order) {
        int stated = property.getValue().path("x-order").asInt(Integer.MAX_VALUE);
        return order.getOrDefault(property.getKey(), stated);
    }

    private static Parameter parameter(String name, JsonNode schema, SchemaTypes types, boolean isRequired) {
        return new Parameter(
                name,
                CleanText.line(types.type(schema), LONGEST_TYPE).orElse("object"),
                text(schema, "description"),
                value(schema.path("default")),
                number(schema, "minimum"),
                number(schema, "maximum"),
                choices(schema.path("enum")),
                isRequired,
                value(schema.path("examples").path(0)).or(() -> value(schema.path("example"))));
    }

    /// A list that nobody could choose from is not known: a part of it would pass for the whole.
    private static List<JsonText> choices(JsonNode list) {
        return list.size() > MOST_CHOICES
                ? List.of()
                : StreamSupport.stream(list.spliterator(), false)
                        .map(value -> new JsonText(value.toString()))
                        .toList();
    }

    /// The value, where one is stated that can be read.
    public static Optional<JsonText> value(JsonNode value) {
        return Optional.of(value)
                .filter(stated -> !stated.isMissingNode() && !stated.isNull())
                .map(JsonNode::toString)
                .filter(text -> text.length() <= LONGEST_TEXT)
                .map(JsonText::new);
    }

    private static Input input(String name, JsonNode schema, Input.Media media, boolean isRequired) {
        return new Input(
                name,
                media,
                isRequired,
                text(schema, "title").orElseGet(() -> label(name)),
                text(schema, "description"),
                "array".equals(schema.path("type").asText()));
    }

    private static String label(String name) {
        return CleanText.line(name.replace('_', ' '), LONGEST_TEXT)
                .map(words -> words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1))
                .orElse(name);
    }

    private static Optional<String> text(JsonNode schema, String field) {
        return CleanText.lines(schema.path(field).asText(""), LONGEST_TEXT);
    }

    private static Optional<BigDecimal> number(JsonNode schema, String field) {
        return Optional.of(schema.path(field))
                .filter(JsonNode::isNumber)
                .map(JsonNode::decimalValue)
                .filter(AnswerEntry::isShort);
    }
}
