package app.modeldeck.snippet;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A JSON value as it is written in a language, one field to a line.
///
/// What does not show, or turns the text around it, is written as an escape, so that a snippet holds nothing that a
/// person cannot see.
enum Literal {
    JSON("true", "false", "null", 2),
    PYTHON("True", "False", "None", 4),
    JAVASCRIPT("true", "false", "null", 2);

    private static final int LAST_OF_BASIC_PLANE = 0xFFFF;
    /// What cannot be sent stands as what it would be read as.
    private static final String HALF_A_CHARACTER = "\\ufffd";

    private final String yes;
    private final String no;
    private final String nothing;
    private final int step;

    Literal(String yes, String no, String nothing, int step) {
        this.yes = yes;
        this.no = no;
        this.nothing = nothing;
        this.step = step;
    }

    /// The value; its lines but the first are indented by so many steps.
    String of(JsonNode value, int depth) {
        return switch (value.getNodeType()) {
            case OBJECT ->
                block(
                        "{",
                        value.properties().stream()
                                .map(field -> key(field.getKey()) + ": " + of(field.getValue(), depth + 1))
                                .toList(),
                        "}",
                        depth);
            case ARRAY ->
                block(
                        "[",
                        elements(value).map(element -> of(element, depth + 1)).toList(),
                        "]",
                        depth);
            case BOOLEAN -> value.booleanValue() ? yes : no;
            case NULL, MISSING -> nothing;
            case STRING -> text(value.asText());
            case NUMBER -> value.asText();
            case BINARY, POJO -> throw new IllegalArgumentException("no JSON: " + value.getNodeType());
        };
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        return IntStream.range(0, list.size()).mapToObj(list::path);
    }

    private String block(String open, List<String> lines, String close, int depth) {
        if (lines.isEmpty()) {
            return open + close;
        }
        var margin = String.join("", Collections.nCopies((depth + 1) * step, " "));
        return lines.stream()
                .collect(Collectors.joining(
                        ",\n" + margin, open + "\n" + margin, "\n" + margin.substring(step) + close));
    }

    /// In JavaScript `__proto__` as it stands would be no field.
    private String key(String name) {
        return this == JAVASCRIPT && name.equals("__proto__") ? "[" + text(name) + "]" : text(name);
    }

    /// A text in double quotes.
    String text(String value) {
        return value.codePoints().mapToObj(this::escaped).collect(Collectors.joining("", "\"", "\""));
    }

    private String escaped(int character) {
        return switch (character) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> isSeen(character) ? Character.toString(character) : hidden(character);
        };
    }

    private static boolean isSeen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> false;
            default -> true;
        };
    }

    private String hidden(int character) {
        if (Character.getType(character) == Character.SURROGATE) {
            return HALF_A_CHARACTER;
        }
        if (this == PYTHON && character > LAST_OF_BASIC_PLANE) {
            return String.format(Locale.ROOT, "\\U%08x", character);
        }
        return Character.toString(character)
                .chars()
                .mapToObj(unit -> String.format(Locale.ROOT, "\\u%04x", unit))
                .collect(Collectors.joining());
    }
}
