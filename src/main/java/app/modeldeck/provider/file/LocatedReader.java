package app.modeldeck.provider.file;

import app.modeldeck.provider.file.Located.At;
import app.modeldeck.provider.file.Located.Value;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads JSON and keeps where each value stands. Pure; holds nothing.
final class LocatedReader {
    private static final int DEEPEST = 16;
    private static final At BEGINNING = new At(1, 1);
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private static final Pattern OF_THE_PARSER =
            Pattern.compile("`|\\[Source|\\b[a-z]+\\.[a-z]+\\.|\\w*(Exception|Feature)\\b");

    private LocatedReader() {}

    static Located read(byte[] file) throws MistakenException {
        var text = decoded(file);
        try (var parser = JSON.createParser(text)) {
            if (parser.nextToken() == null) {
                throw new MistakenException(
                        new Mistake(BEGINNING, "the file is empty: it must be one object in braces"));
            }
            var read = value(parser);
            if (parser.nextToken() != null) {
                throw new MistakenException(new Mistake(at(parser), "the file must end after its one object"));
            }
            return read;
        } catch (JsonProcessingException e) {
            var where = Optional.ofNullable(e.getLocation())
                    .map(at -> new At(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr())))
                    .orElse(BEGINNING);
            throw new MistakenException(new Mistake(where, words(e)));
        } catch (IOException e) {
            throw new IllegalStateException("a text can be read", e);
        }
    }

    /// The parser names its own parts in some of its words, which say nothing to a person.
    private static String words(JsonProcessingException e) {
        var said = Optional.ofNullable(e.getOriginalMessage()).orElse("");
        if (e instanceof StreamConstraintsException) {
            return said.contains("depth")
                    ? "the file must be JSON, with objects and lists at most " + DEEPEST + " deep"
                    : "the file must be JSON, and a name, text or number in it is too long";
        }
        if (said.startsWith("Unexpected end-of-input")) {
            return "the file must be JSON, and ends in the middle";
        }
        return OF_THE_PARSER.matcher(said).find() ? "the file must be JSON" : "the file must be JSON: " + said;
    }

    private static String decoded(byte[] file) throws MistakenException {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            throw new MistakenException(new Mistake(BEGINNING, "the file must be text in UTF-8"));
        }
    }

    private static Located value(JsonParser parser) throws IOException {
        var at = at(parser);
        var value = switch (parser.currentToken()) {
            case START_OBJECT -> members(parser);
            case START_ARRAY -> items(parser);
            case VALUE_STRING -> new Value.Text(parser.getText());
            case VALUE_TRUE, VALUE_FALSE -> new Value.Truth(parser.getBooleanValue());
            default -> new Value.Other();
        };
        return new Located(at, value);
    }

    private static Value members(JsonParser parser) throws IOException {
        var members = new LinkedHashMap<String, Located.Member>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            var at = at(parser);
            parser.nextToken();
            members.put(name, new Located.Member(at, value(parser)));
        }
        return new Value.Members(members);
    }

    private static Value items(JsonParser parser) throws IOException {
        var items = new ArrayList<Located>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return new Value.Items(items);
    }

    private static At at(JsonParser parser) {
        var at = parser.currentTokenLocation();
        return new At(at.getLineNr(), at.getColumnNr());
    }
}
