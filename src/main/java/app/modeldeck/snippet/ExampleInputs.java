package app.modeldeck.snippet;

import app.modeldeck.model.Input;
import app.modeldeck.model.JsonText;
import app.modeldeck.model.Parameter;
import app.modeldeck.model.Schema;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A value for every input that a request must have: the provider's default, its example, the first of its choices,
/// else one of the right type and in the range.
final class ExampleInputs {
    static final String PROMPT = "A lighthouse by the sea at dawn";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private ExampleInputs() {}

    /// What is required; where nothing is, the first that the model works on, for a call without any input shows
    /// nothing.
    static ObjectNode of(Schema.Stated schema) {
        var media = schema.inputs().stream()
                .collect(Collectors.toMap(Input::name, Function.identity(), (first, _) -> first));
        var values = NODES.objectNode();
        shown(schema)
                .forEach(parameter -> values.set(
                        parameter.name(), value(parameter, Optional.ofNullable(media.get(parameter.name())))));
        return values;
    }

    private static List<Parameter> shown(Schema.Stated schema) {
        var required = schema.parameters().stream().filter(Parameter::required).toList();
        return required.isEmpty()
                ? schema.inputs().stream()
                        .limit(1)
                        .flatMap(input -> schema.parameters().stream()
                                .filter(p -> p.name().equals(input.name())))
                        .toList()
                : required;
    }

    private static JsonNode value(Parameter parameter, Optional<Input> input) {
        return Stream.of(parameter.initial().stream(), parameter.example().stream(), parameter.choices().stream())
                .flatMap(stated -> stated.map(ExampleInputs::parse))
                .filter(stated -> !stated.isNull() && !isBlank(stated))
                .findFirst()
                .orElseGet(() -> ofType(parameter, input));
    }

    /// A text that is empty by default is there to be filled.
    private static boolean isBlank(JsonNode value) {
        return value.isTextual() && value.asText().isBlank();
    }

    private static JsonNode parse(JsonText value) {
        try {
            return JSON.readTree(value.text());
        } catch (JsonProcessingException _) {
            return NODES.textNode(value.text());
        }
    }

    private static JsonNode ofType(Parameter parameter, Optional<Input> input) {
        return switch (parameter.type()) {
            case "integer" ->
                NODES.numberNode(
                        number(parameter).setScale(0, RoundingMode.CEILING).toBigInteger());
            case "number" -> NODES.numberNode(number(parameter));
            case "boolean" -> NODES.booleanNode(true);
            case "array" -> {
                var list = NODES.arrayNode();
                input.ifPresent(it -> list.add(text(it)));
                yield list;
            }
            case "object" -> {
                var object = NODES.objectNode();
                input.ifPresent(it -> object.put("url", text(it)));
                yield object;
            }
            default -> NODES.textNode(input.map(ExampleInputs::text).orElse("text"));
        };
    }

    private static BigDecimal number(Parameter parameter) {
        return parameter
                .minimum()
                .orElseGet(() -> parameter.maximum().map(BigDecimal.ONE::min).orElse(BigDecimal.ONE));
    }

    private static String text(Input input) {
        return switch (input.media()) {
            case TEXT -> PROMPT;
            case IMAGE -> "https://example.com/picture.png";
            case VIDEO -> "https://example.com/film.mp4";
            case AUDIO -> "https://example.com/sound.mp3";
        };
    }
}
