package app.modeldeck.provider.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/// Keeps what is wanted of the plain fields around the entries. For one page and one thread.
public final class EnvelopeReader {
    private static final int LONGEST_FIELD = 4096;
    private static final Set<String> ERRORS = Set.of("error", "errors");
    private static final String SUCCESS = "success";
    private static final Pattern STATUS = Pattern.compile("[0-9]{3}");

    private final Envelope envelope;
    private final Set<String> wanted;
    private final Map<String, String> values = new HashMap<>();
    private final Set<String> odd = new HashSet<>();
    private boolean error;

    public EnvelopeReader(Envelope envelope) {
        this(envelope, envelope.wanted());
    }

    /// @param wanted the paths that are read
    public EnvelopeReader(Envelope envelope, Set<String> wanted) {
        this.envelope = envelope;
        this.wanted = wanted;
    }

    /// Takes the value that begins at the current token, or skips it.
    ///
    /// @param path where it stands
    void take(String path, JsonParser parser) throws IOException {
        var token = parser.currentToken();
        if (token == JsonToken.START_OBJECT && wanted.stream().anyMatch(w -> w.startsWith(path + "."))) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var name = parser.currentName();
                parser.nextToken();
                take(path + "." + name, parser);
            }
        } else if (wanted.contains(path)) {
            keep(path, parser);
        } else if (ERRORS.contains(path)) {
            error |= isFilled(parser);
        } else {
            error |= path.equals(SUCCESS) && token == JsonToken.VALUE_FALSE;
            parser.skipChildren();
        }
    }

    private static boolean isFilled(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> !parser.getText().isBlank();
            case START_OBJECT -> hasAny(parser, JsonToken.END_OBJECT);
            case START_ARRAY -> hasAny(parser, JsonToken.END_ARRAY);
            case VALUE_TRUE -> true;
            default -> false;
        };
    }

    private static boolean hasAny(JsonParser parser, JsonToken end) throws IOException {
        boolean any = false;
        while (parser.nextToken() != end) {
            any = true;
            parser.skipChildren();
        }
        return any;
    }

    /// Of a field that comes twice the later counts, also where it is null.
    private void keep(String path, JsonParser parser) throws IOException {
        values.remove(path);
        odd.remove(path);
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        if (parser.currentToken().isScalarValue() && parser.getTextLength() <= LONGEST_FIELD) {
            values.put(path, parser.getText());
        } else {
            odd.add(path);
            parser.skipChildren();
        }
    }

    public void put(String name, String value) {
        values.put(name, value);
    }

    public boolean has(String path) {
        return values.containsKey(path);
    }

    /// Whether it is there, but not plain, or too long.
    public boolean isOdd(String path) {
        return odd.contains(path);
    }

    public Map<String, String> values() {
        return values;
    }

    /// Whether it has an error or says that it is no success, where nobody wants another field of that name.
    public boolean hasError() {
        return error;
    }

    /// The status that the body states, where it is to state one.
    public OptionalInt status() {
        return envelope
                .status()
                .map(values::get)
                .filter(text -> STATUS.matcher(text).matches())
                .stream()
                .mapToInt(Integer::parseInt)
                .findFirst();
    }
}
