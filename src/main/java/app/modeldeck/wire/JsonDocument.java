package app.modeldeck.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;

/// One JSON object while it is being written. Whatever a text holds, the document stays valid.
final class JsonDocument {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();
    private static final int FINGERPRINT_BYTES = 16;

    private final DigestOutputStream digesting;
    private final JsonGenerator json;

    private JsonDocument(DigestOutputStream digesting, JsonGenerator json) {
        this.digesting = digesting;
        this.json = json;
    }

    /// Something that writes members.
    @FunctionalInterface
    interface Members {
        void write(JsonDocument document) throws IOException;
    }

    /// The object with these members.
    static Encoded encode(Members members) {
        var bytes = new ByteArrayOutputStream();
        var digesting = new DigestOutputStream(bytes, sha256());
        try (var json = FACTORY.createGenerator(digesting)) {
            new JsonDocument(digesting, json).object(members);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return encoded(bytes.toByteArray(), digesting.getMessageDigest().digest());
    }

    /// A document that was written before.
    static Encoded finished(byte[] document) {
        return encoded(document, sha256().digest(document));
    }

    private static Encoded encoded(byte[] document, byte[] digest) {
        return new Encoded(document, HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// For members that have no short form here.
    JsonGenerator json() {
        return json;
    }

    void object(Members members) throws IOException {
        json.writeStartObject();
        members.write(this);
        json.writeEndObject();
    }

    void object(String name, Members members) throws IOException {
        json.writeFieldName(name);
        object(members);
    }

    void text(String name, String value) throws IOException {
        json.writeStringField(name, wellFormed(value));
    }

    void text(String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            text(name, value.get());
        }
    }

    void texts(String name, Collection<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (var value : values) {
            json.writeString(wellFormed(value));
        }
        json.writeEndArray();
    }

    void raw(String name, String value) throws IOException {
        json.writeFieldName(name);
        json.writeRawValue(wellFormed(value));
    }

    /// Whether the answer came from the cache; it does not count for the fingerprint.
    void cached(boolean value) throws IOException {
        json.flush();
        digesting.on(false);
        json.writeBooleanField("cached", value);
        json.flush();
        digesting.on(true);
    }

    /// The text without halves of characters, which UTF-8 cannot carry.
    static String wellFormed(String text) {
        return text.chars().anyMatch(c -> Character.isSurrogate((char) c))
                ? new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                : text;
    }
}
