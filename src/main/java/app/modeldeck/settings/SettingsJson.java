package app.modeldeck.settings;

import app.modeldeck.model.ProviderId;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The settings as JSON. What another version wrote beside our fields is kept, so the document is read whole and
/// written back with our fields replaced.
final class SettingsJson {
    private static final int VERSION = 1;
    private static final int DEEPEST = 32;
    private static final int LONGEST_NAME = 100;
    /// Whether the provider's key in the environment is used.
    private static final String ENVIRONMENT = "environmentKey";

    private static final ObjectMapper MAPPER = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .build())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private SettingsJson() {}

    /// A document without anything in it.
    static ObjectNode empty() {
        return JsonNodeFactory.instance.objectNode();
    }

    /// Reads a document.
    static ObjectNode parse(byte[] text) throws UnusableSettingsException {
        try {
            if (MAPPER.readTree(text) instanceof ObjectNode document) {
                return document;
            }
        } catch (IOException _) {
            // Not JSON, or half of it: said below, without the text.
        }
        throw new UnusableSettingsException(Trouble.Reason.CORRUPT);
    }

    /// What the document says; what it does not say is as usual.
    static Settings read(ObjectNode document) throws UnusableSettingsException {
        var usual = Settings.usual();
        int version = whole(document, "version", VERSION);
        if (version > VERSION) {
            throw new UnusableSettingsException(Trouble.Reason.NEWER);
        }
        require(version == VERSION);
        try {
            return new Settings(
                    switches(document.path("providers")),
                    whole(document, "ttlMinutes", usual.ttlMinutes()),
                    truth(document, "adultContent", false)
                            ? Settings.AdultContent.SHOWN
                            : Settings.AdultContent.LEFT_OUT,
                    ignored(document.path("providers")),
                    endpoints(document.path("endpoints")),
                    surface(document));
        } catch (IllegalArgumentException _) {
            throw new UnusableSettingsException(Trouble.Reason.WRONG_VALUES);
        }
    }

    private static Map<ProviderId, Settings.Switch> switches(JsonNode providers) throws UnusableSettingsException {
        require(providers.isMissingNode() || providers.isObject());
        var switches = new HashMap<ProviderId, Settings.Switch>();
        for (var provider : providers.properties()) {
            require(provider.getValue().isObject() && ProviderId.isSlug(provider.getKey()));
            if (provider.getValue().has("on")) {
                boolean on = truth(provider.getValue(), "on", true);
                switches.put(new ProviderId(provider.getKey()), on ? Settings.Switch.ON : Settings.Switch.OFF);
            }
        }
        return switches;
    }

    private static Set<ProviderId> ignored(JsonNode providers) throws UnusableSettingsException {
        var ignored = new HashSet<ProviderId>();
        for (var provider : providers.properties()) {
            if (!truth(provider.getValue(), ENVIRONMENT, true)) {
                ignored.add(new ProviderId(provider.getKey()));
            }
        }
        return ignored;
    }

    private static Surface surface(ObjectNode document) throws UnusableSettingsException {
        boolean answers = truth(document, "localApi", false);
        return new Surface(theme(document), answers ? Surface.LocalApi.ON : Surface.LocalApi.OFF);
    }

    private static Surface.Theme theme(ObjectNode document) throws UnusableSettingsException {
        if (!document.has("theme")) {
            return Surface.Theme.SYSTEM;
        }
        var word = text(document, "theme");
        return Stream.of(Surface.Theme.values())
                .filter(theme -> word(theme).equals(word))
                .findFirst()
                .orElseThrow(() -> new UnusableSettingsException(Trouble.Reason.WRONG_VALUES));
    }

    private static String word(Surface.Theme theme) {
        return theme.name().toLowerCase(Locale.ROOT);
    }

    private static List<Endpoint> endpoints(JsonNode endpoints) throws UnusableSettingsException {
        require(endpoints.isMissingNode() || endpoints.isArray());
        var read = new ArrayList<Endpoint>();
        for (var endpoint : endpoints) {
            require(endpoint.isObject());
            var name = text(endpoint, "name").strip();
            require(!name.isEmpty() && name.length() <= LONGEST_NAME);
            read.add(new Endpoint(new ProviderId(text(endpoint, "id")), name, address(endpoint)));
        }
        return read;
    }

    private static URI address(JsonNode endpoint) throws UnusableSettingsException {
        try {
            return new URI(text(endpoint, "address"));
        } catch (URISyntaxException _) {
            throw new UnusableSettingsException(Trouble.Reason.WRONG_VALUES);
        }
    }

    private static String text(JsonNode object, String field) throws UnusableSettingsException {
        require(object.path(field).isTextual());
        return object.path(field).textValue();
    }

    private static int whole(JsonNode object, String field, int absent) throws UnusableSettingsException {
        var value = object.path(field);
        require(value.isMissingNode() || (value.isIntegralNumber() && value.canConvertToInt()));
        return value.asInt(absent);
    }

    private static boolean truth(JsonNode object, String field, boolean absent) throws UnusableSettingsException {
        var value = object.path(field);
        require(value.isMissingNode() || value.isBoolean());
        return value.asBoolean(absent);
    }

    private static void require(boolean holds) throws UnusableSettingsException {
        if (!holds) {
            throw new UnusableSettingsException(Trouble.Reason.WRONG_VALUES);
        }
    }

    /// The document with these settings in it, and everything else as it was.
    static ObjectNode write(Settings settings, ObjectNode before) {
        var document = before.deepCopy();
        document.put("version", VERSION);
        document.put("ttlMinutes", settings.ttlMinutes());
        document.put("adultContent", settings.adultContent() == Settings.AdultContent.SHOWN);
        document.put("theme", word(settings.surface().theme()));
        document.put("localApi", settings.surface().localApi() == Surface.LocalApi.ON);
        var providers = document.path("providers") instanceof ObjectNode held ? held : document.putObject("providers");
        providers.properties().forEach(entry -> ((ObjectNode) entry.getValue()).remove(List.of("on", ENVIRONMENT)));
        settings.switches().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> providers
                        .withObjectProperty(entry.getKey().slug())
                        .put("on", entry.getValue() == Settings.Switch.ON));
        settings.ignored().stream()
                .sorted()
                .forEach(id -> providers.withObjectProperty(id.slug()).put(ENVIRONMENT, false));
        providers.properties().removeIf(entry -> entry.getValue().isEmpty());
        var held = before.path("endpoints");
        var endpoints = document.putArray("endpoints");
        settings.endpoints().forEach(endpoint -> endpoints.add(write(endpoint, held)));
        return document;
    }

    private static ObjectNode write(Endpoint endpoint, JsonNode held) {
        var object = empty();
        held.forEach(old -> {
            if (old instanceof ObjectNode known
                    && known.path("id").asText().equals(endpoint.id().slug())) {
                object.setAll(known);
            }
        });
        return object.put("id", endpoint.id().slug())
                .put("name", endpoint.name())
                .put("address", endpoint.address().toString());
    }

    /// The document as it stands in a file.
    static byte[] text(ObjectNode document) {
        try {
            return MAPPER.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can be written", e);
        }
    }
}
