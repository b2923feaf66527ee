package app.modeldeck.settings;

import app.modeldeck.files.DocumentFormat;
import app.modeldeck.files.StrictJson;
import app.modeldeck.files.UnusableFileException;
import app.modeldeck.files.FileTrouble;
import app.modeldeck.model.ProviderId;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
final class SettingsJson implements DocumentFormat<Settings> {
    private static final int VERSION = 1;
    private static final int LARGEST = 1 << 20;
    private static final int LONGEST_NAME = 100;
    /// Whether the provider's key in the environment is used.
    private static final String ENVIRONMENT = "environmentKey";
    /// Whether a newer release is asked for.
    private static final String RELEASES = "askForReleases";

    private static final String TEXT_SIZE = "textPercent";

    @Override
    public String name() {
        return "settings";
    }

    @Override
    public int largest() {
        return LARGEST;
    }

    @Override
    public Settings usual() {
        return Settings.usual();
    }

    @Override
    public Settings read(ObjectNode document) throws UnusableFileException {
        var usual = Settings.usual();
        StrictJson.requireVersion(document, VERSION);
        try {
            return new Settings(
                    switches(document.path("providers")),
                    StrictJson.whole(document, "ttlMinutes", usual.ttlMinutes()),
                    StrictJson.truth(document, "adultContent", false)
                            ? Settings.AdultContent.SHOWN
                            : Settings.AdultContent.LEFT_OUT,
                    ignored(document.path("providers")),
                    endpoints(document.path("endpoints")),
                    new Program(surface(document), ConnectionJson.read(document), CatalogueServerJson.read(document)));
        } catch (IllegalArgumentException _) {
            throw new UnusableFileException(FileTrouble.Reason.WRONG_VALUES);
        }
    }

    private static Map<ProviderId, Settings.Switch> switches(JsonNode providers) throws UnusableFileException {
        StrictJson.require(providers.isMissingNode() || providers.isObject());
        var switches = new HashMap<ProviderId, Settings.Switch>();
        for (var provider : providers.properties()) {
            StrictJson.require(provider.getValue().isObject() && ProviderId.isSlug(provider.getKey()));
            if (provider.getValue().has("on")) {
                boolean on = StrictJson.truth(provider.getValue(), "on", true);
                switches.put(new ProviderId(provider.getKey()), on ? Settings.Switch.ON : Settings.Switch.OFF);
            }
        }
        return switches;
    }

    private static Set<ProviderId> ignored(JsonNode providers) throws UnusableFileException {
        var ignored = new HashSet<ProviderId>();
        for (var provider : providers.properties()) {
            if (!StrictJson.truth(provider.getValue(), ENVIRONMENT, true)) {
                ignored.add(new ProviderId(provider.getKey()));
            }
        }
        return ignored;
    }

    private static Surface surface(ObjectNode document) throws UnusableFileException {
        boolean answers = StrictJson.truth(document, "localApi", false);
        boolean asks = StrictJson.truth(document, RELEASES, true);
        boolean covers = StrictJson.truth(document, "covers", true);
        return new Surface(
                word(document, "theme", Surface.Theme.values(), Surface.Theme.SYSTEM),
                answers ? Surface.LocalApi.ON : Surface.LocalApi.OFF,
                new TextSize(StrictJson.whole(document, TEXT_SIZE, TextSize.USUAL.percent())),
                covers ? Surface.Covers.LOADED : Surface.Covers.LEFT_OUT,
                word(document, "language", Language.values(), Language.SYSTEM),
                asks ? Surface.Releases.ASKED_FOR : Surface.Releases.NOT_ASKED_FOR);
    }

    private static <E extends Enum<E>> E word(ObjectNode document, String field, E[] values, E absent)
            throws UnusableFileException {
        if (!document.has(field)) {
            return absent;
        }
        var word = StrictJson.text(document, field);
        return Stream.of(values)
                .filter(value -> word(value).equals(word))
                .findFirst()
                .orElseThrow(() -> new UnusableFileException(FileTrouble.Reason.WRONG_VALUES));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static List<Endpoint> endpoints(JsonNode endpoints) throws UnusableFileException {
        StrictJson.require(endpoints.isMissingNode() || endpoints.isArray());
        var read = new ArrayList<Endpoint>();
        for (var endpoint : endpoints) {
            StrictJson.require(endpoint.isObject());
            var name = StrictJson.text(endpoint, "name").strip();
            StrictJson.require(!name.isEmpty() && name.length() <= LONGEST_NAME);
            read.add(new Endpoint(new ProviderId(StrictJson.text(endpoint, "id")), name, address(endpoint)));
        }
        return read;
    }

    private static URI address(JsonNode endpoint) throws UnusableFileException {
        try {
            return new URI(StrictJson.text(endpoint, "address"));
        } catch (URISyntaxException _) {
            throw new UnusableFileException(FileTrouble.Reason.WRONG_VALUES);
        }
    }

    @Override
    public ObjectNode write(Settings settings, ObjectNode before) {
        var document = before.deepCopy();
        document.put("version", VERSION);
        document.put("ttlMinutes", settings.ttlMinutes());
        document.put("adultContent", settings.adultContent() == Settings.AdultContent.SHOWN);
        document.put("theme", word(settings.surface().theme()));
        document.put("language", word(settings.surface().language()));
        document.put(TEXT_SIZE, settings.surface().textSize().percent());
        document.put("covers", settings.surface().covers() == Surface.Covers.LOADED);
        ConnectionJson.write(settings.connection(), document);
        CatalogueServerJson.write(settings.server(), document);
        document.put("localApi", settings.surface().localApi() == Surface.LocalApi.ON);
        document.put(RELEASES, settings.surface().releases() == Surface.Releases.ASKED_FOR);
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
        var object = StrictJson.empty();
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
}
