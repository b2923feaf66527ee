package app.modeldeck.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;

/// The user's files as JSON documents: read strictly and with limits, written to be read by people. A field of
/// another kind than it must be makes the file unusable.
public final class StrictJson {
    private static final int DEEPEST = 32;

    private StrictJson() {}

    /// Made with the first file: the sample catalogue has none.
    private static final class OfFiles {
        static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(DEEPEST)
                                .build())
                        .disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                        .build())
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                // A number that is not ours stays as it was written.
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build();
    }

    /// A document without anything in it.
    public static ObjectNode empty() {
        return JsonNodeFactory.instance.objectNode();
    }

    /// Reads a document.
    public static ObjectNode parse(byte[] text) throws UnusableFileException {
        try {
            if (OfFiles.MAPPER.readTree(text) instanceof ObjectNode document) {
                return document;
            }
        } catch (IOException | NumberFormatException _) {
            // Not JSON, or half of it: said below, without the text.
        }
        throw new UnusableFileException(FileTrouble.Reason.CORRUPT);
    }

    /// The document as it stands in a file.
    public static byte[] bytes(ObjectNode document) {
        try {
            return OfFiles.MAPPER.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can be written", e);
        }
    }

    /// Requires that no newer version wrote the document, under `version`. What cannot be a version counts as this one.
    ///
    /// @param version the newest that can be read
    public static void requireNotNewer(JsonNode document, int version, FieldByField fields)
            throws UnusableFileException {
        var stated = document.path("version");
        if (stated.isNumber() && stated.decimalValue().compareTo(BigDecimal.valueOf(version)) > 0) {
            throw new UnusableFileException(FileTrouble.Reason.NEWER);
        }
        fields.read("version", version, () -> {
            int known = whole(document, "version", version);
            require(known > 0);
            return known;
        });
    }

    /// The text of a field that must be there.
    public static String text(JsonNode object, String field) throws UnusableFileException {
        require(object.path(field).isTextual());
        return object.path(field).textValue();
    }

    /// The whole number of a field that may be absent; 10.0 is one.
    public static int whole(JsonNode object, String field, int absent) throws UnusableFileException {
        var value = object.path(field);
        require(value.isMissingNode() || (value.isNumber() && value.doubleValue() == value.intValue()));
        return value.asInt(absent);
    }

    /// The truth value of a field that may be absent.
    public static boolean truth(JsonNode object, String field, boolean absent) throws UnusableFileException {
        var value = object.path(field);
        require(value.isMissingNode() || value.isBoolean());
        return value.asBoolean(absent);
    }

    /// Requires that values are as they must be.
    public static void require(boolean holds) throws UnusableFileException {
        if (!holds) {
            throw new UnusableFileException(FileTrouble.Reason.WRONG_VALUES);
        }
    }
}
