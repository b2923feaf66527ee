package app.modeldeck.settings;

import app.modeldeck.files.DocumentFormat;
import app.modeldeck.files.FieldByField;
import app.modeldeck.files.FileTrouble;
import app.modeldeck.files.StrictJson;
import app.modeldeck.files.Understood;
import app.modeldeck.files.Unread;
import app.modeldeck.files.UnusableFileException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.stream.Stream;

/// The settings as JSON. What another version wrote beside our fields is kept, so the document is read whole and
/// written back with our fields replaced.
final class SettingsJson implements DocumentFormat<Settings> {
    private static final int VERSION = 1;
    private static final int LARGEST = 1 << 20;
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
    public Understood<Settings> read(ObjectNode document) throws UnusableFileException {
        var fields = new FieldByField();
        StrictJson.requireNotNewer(document, VERSION, fields);
        var settings = new Settings(
                ProviderChoicesJson.switches(document, fields),
                fields.read("ttlMinutes", usual().ttlMinutes(), () -> ttl(document)),
                isTrue(document, "adultContent", false, fields)
                        ? Settings.AdultContent.SHOWN
                        : Settings.AdultContent.LEFT_OUT,
                ProviderChoicesJson.ignored(document, fields),
                EndpointsJson.read(document, fields),
                new Program(
                        surface(document, fields),
                        ConnectionJson.read(document, fields),
                        CatalogueServerJson.read(document, fields)));
        return new Understood<>(settings, fields.passedOver());
    }

    private static int ttl(ObjectNode document) throws UnusableFileException {
        int minutes = StrictJson.whole(document, "ttlMinutes", Settings.usual().ttlMinutes());
        StrictJson.require(minutes >= Settings.SHORTEST_TTL && minutes <= Settings.LONGEST_TTL);
        return minutes;
    }

    private static boolean isTrue(ObjectNode document, String field, boolean absent, FieldByField fields) {
        return fields.read(field, absent, () -> StrictJson.truth(document, field, absent));
    }

    private static Surface surface(ObjectNode document, FieldByField fields) {
        boolean answers = isTrue(document, "localApi", false, fields);
        boolean asks = isTrue(document, RELEASES, true, fields);
        boolean covers = isTrue(document, "covers", true, fields);
        return new Surface(
                word(document, "theme", Surface.Theme.values(), fields),
                answers ? Surface.LocalApi.ON : Surface.LocalApi.OFF,
                fields.read(TEXT_SIZE, TextSize.USUAL, () -> textSize(document)),
                covers ? Surface.Covers.LOADED : Surface.Covers.LEFT_OUT,
                word(document, "language", Language.values(), fields),
                asks ? Surface.Releases.ASKED_FOR : Surface.Releases.NOT_ASKED_FOR);
    }

    private static TextSize textSize(ObjectNode document) throws UnusableFileException {
        return new TextSize(StrictJson.whole(document, TEXT_SIZE, TextSize.USUAL.percent()));
    }

    /// @param values the first is the usual one
    private static <E extends Enum<E>> E word(ObjectNode document, String field, E[] values, FieldByField fields) {
        return fields.read(
                field,
                values[0],
                () -> document.has(field) ? word(StrictJson.text(document, field), values) : values[0]);
    }

    private static <E extends Enum<E>> E word(String word, E[] values) throws UnusableFileException {
        return Stream.of(values)
                .filter(value -> word(value).equals(word))
                .findFirst()
                .orElseThrow(() -> new UnusableFileException(FileTrouble.Reason.WRONG_VALUES));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public ObjectNode write(Settings settings, ObjectNode before) {
        var document = written(settings, before);
        var understood = understood(before);
        if (!understood.passedOver().isEmpty()) {
            var roots = understood.passedOver().stream()
                    .map(field -> field.split("[.\\[]", 2)[0])
                    .distinct()
                    .toList();
            new Unread(before, written(understood.value(), before)).keep(roots, document);
        }
        return document;
    }

    /// What a newer version wrote is never written into; nothing is kept of it.
    private Understood<Settings> understood(ObjectNode before) {
        try {
            return read(before);
        } catch (UnusableFileException _) {
            return Understood.whole(usual());
        }
    }

    private static ObjectNode written(Settings settings, ObjectNode before) {
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
        ProviderChoicesJson.write(settings, document);
        EndpointsJson.write(settings.endpoints(), document);
        return document;
    }
}
