package app.modeldeck.provider.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Set;

/// Copies out of a stream only the fields that are wanted; what is not wanted is skipped without being bound,
/// however big it is.
///
/// @param names names of fields to keep, at any depth
/// @param whole names of fields to keep with all that they contain
public record Sieve(Set<String> names, Set<String> whole) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    public Sieve {
        names = Set.copyOf(names);
        whole = Set.copyOf(whole);
    }

    /// Reads the value that begins at the current token, and stops at its last token.
    public JsonNode read(JsonParser parser) throws IOException {
        return read(parser, false);
    }

    private JsonNode read(JsonParser parser, boolean everything) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, everything);
            case START_ARRAY -> array(parser, everything);
            case VALUE_STRING -> NODES.textNode(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
            case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(parser.getBooleanValue());
            default -> NODES.nullNode();
        };
    }

    /// The number, or null for one that no field could mean: NaN, or an exponent of eleven digits.
    private static JsonNode number(JsonParser parser) throws IOException {
        try {
            return parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                    ? NODES.numberNode(parser.getBigIntegerValue())
                    : NODES.numberNode(parser.getDecimalValue());
        } catch (NumberFormatException _) {
            return NODES.nullNode();
        }
    }

    private ObjectNode object(JsonParser parser, boolean everything) throws IOException {
        var object = NODES.objectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            parser.nextToken();
            if (everything || whole.contains(name)) {
                object.set(name, read(parser, true));
            } else if (names.contains(name)) {
                object.set(name, read(parser, false));
            } else {
                parser.skipChildren();
            }
        }
        return object;
    }

    private ArrayNode array(JsonParser parser, boolean everything) throws IOException {
        var array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(read(parser, everything));
        }
        return array;
    }
}
