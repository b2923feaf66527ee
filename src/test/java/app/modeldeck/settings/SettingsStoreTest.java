package app.modeldeck.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.modeldeck.faults.FaultRow;
import app.modeldeck.files.DocumentStore;
import app.modeldeck.files.FileTrouble;
import app.modeldeck.model.ProviderId;
import app.modeldeck.settings.Settings.AdultContent;
import app.modeldeck.settings.Settings.Switch;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsStoreTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-23T10:15:30Z"));
    private static final ProviderId CIVITAI = new ProviderId("civitai");
    private static final Endpoint MINE =
            new Endpoint(new ProviderId("mine"), "Mine", URI.create("http://127.0.0.1:8000/v1"));
    private static final Settings CHOSEN = new Settings(
            Map.of(CIVITAI, Switch.ON),
            7,
            AdultContent.SHOWN,
            Set.of(CIVITAI),
            List.of(MINE),
            new Program(
                    new Surface(
                            Surface.Theme.DARK,
                            Surface.LocalApi.ON,
                            new TextSize(150),
                            Surface.Covers.LEFT_OUT,
                            Language.GERMAN,
                            Surface.Releases.NOT_ASKED_FOR),
                    new Connection(
                            new Connection.Proxy.Manual("proxy.example", 3128, "ada"),
                            Optional.of(Path.of("/etc/ssl/own.pem"))),
                    Optional.of(
                            new CatalogueServer(URI.create("https://models.example.org"), CatalogueServer.Use.OFF))));

    @TempDir
    Path temporary;

    private Path folder;

    @BeforeEach
    void inAFolderWithASpaceAndLettersOfTheWorld() {
        folder = temporary.resolve("ein Örtchen 家").resolve("modeldeck");
    }

    private DocumentStore.Opened<Settings> open() {
        return SettingsStore.open(Optional.of(folder), CLOCK);
    }

    private Path file() {
        return folder.resolve("settings.json");
    }

    private void written(String text) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(file(), text);
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void withoutAFileEverythingIsAsUsualAndNothingIsWritten() {
        var opened = open();
        assertThat(opened.store().current()).isEqualTo(Settings.usual());
        assertThat(opened.trouble()).isEmpty();
        assertThat(folder).doesNotExist();
    }

    @Test
    void whatIsChosenOutlastsTheProgram() throws IOException {
        assertThat(open().store().change(_ -> CHOSEN)).isEmpty();
        assertThat(open().store().current()).isEqualTo(CHOSEN);
        assertThat(names()).containsExactly("settings.json", "settings.lock");
    }

    @Test
    void onlyTheOwnerMayReadIt() throws IOException {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews())
                .as("skipped: this file system has no owners")
                .contains("posix");
        open().store().change(_ -> CHOSEN);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }

    @Test
    void aLinkToTheFileStaysOne() throws IOException {
        var kept = Files.writeString(temporary.resolve("kept.json"), "{}");
        Files.createDirectories(folder);
        Files.createSymbolicLink(file(), kept);
        open().store().change(_ -> CHOSEN);
        assertThat(file()).isSymbolicLink();
        assertThat(Files.readString(kept)).contains("\"ttlMinutes\" : 7");
    }

    @Test
    void whatAnotherVersionWroteBesideOurFieldsSurvives() throws IOException {
        written("""
                {"version": 1, "colour": "red", "ttlMinutes": 5,
                 "providers": {"civitai": {"on": false, "colour": "blue"}, "fal": {"note": 1}},
                 "endpoints": [{"id": "mine", "name": "Old", "address": "https://old.example/v1", "tint": 3}]}""");
        open().store().change(held -> held.with(CIVITAI, Switch.ON).with(MINE).withTtl(6));
        assertThat(new ObjectMapper().readTree(Files.readString(file()))).isEqualTo(new ObjectMapper().readTree("""
                {"version": 1, "colour": "red", "ttlMinutes": 6, "adultContent": false, "theme": "system", "language": "system", "textPercent": 100, "covers": true, "localApi": false,
                 "askForReleases": true,
                 "providers": {"civitai": {"on": true, "colour": "blue"}, "fal": {"note": 1}},
                 "endpoints": [{"id": "mine", "name": "Mine", "address": "http://127.0.0.1:8000/v1", "tint": 3}]}"""));
    }

    @Test
    void theCatalogueServerKeepsWhatAnotherVersionWroteOfIt() throws IOException {
        written("{\"catalogueServer\": {\"address\": \"https://old.example\", \"team\": \"blue\"}}");
        var store = open().store();
        assertThat(store.current().server())
                .contains(new CatalogueServer(URI.create("https://old.example"), CatalogueServer.Use.ON));
        store.change(held -> held.with(held.server().map(server -> server.with(CatalogueServer.Use.OFF))));
        assertThat(new ObjectMapper().readTree(Files.readString(file())).path("catalogueServer"))
                .isEqualTo(new ObjectMapper()
                        .readTree("{\"address\": \"https://old.example\", \"team\": \"blue\", \"on\": false}"));
        store.change(held -> held.with(Optional.<CatalogueServer>empty()));
        assertThat(Files.readString(file())).doesNotContain("catalogueServer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/api", "/api/models", "/api/models/"})
    void theAddressOfTheAnswerIsThatOfTheCatalogueServer(String more) throws IOException {
        written("{\"catalogueServer\": {\"address\": \"https://models.example/team" + more + "\"}}");
        assertThat(open().store().current().server().orElseThrow().account())
                .isEqualTo("catalogue server at https://models.example/team");
    }

    @Test
    void twoRunningCopiesDoNotLoseEachOthersChanges() {
        var one = open().store();
        var other = open().store();
        one.change(held -> held.withTtl(5));
        other.change(held -> held.with(AdultContent.SHOWN));
        one.change(held -> held.with(MINE));
        var expected = Settings.usual().withTtl(5).with(AdultContent.SHOWN).with(MINE);
        assertThat(open().store().current()).isEqualTo(expected);
        assertThat(one.current()).isEqualTo(expected);
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of("", FileTrouble.Reason.CORRUPT),
                Arguments.of("{\"version\": 1, \"ttl", FileTrouble.Reason.CORRUPT),
                Arguments.of("\0\0\0\0", FileTrouble.Reason.CORRUPT),
                Arguments.of("[]", FileTrouble.Reason.CORRUPT),
                Arguments.of("null", FileTrouble.Reason.CORRUPT),
                Arguments.of("{} {}", FileTrouble.Reason.CORRUPT),
                Arguments.of("{\"ttlMinutes\": 5, \"ttlMinutes\": 6}", FileTrouble.Reason.CORRUPT),
                Arguments.of("{\"a\": " + "[".repeat(100_000), FileTrouble.Reason.CORRUPT),
                Arguments.of("{\"ttlMinutes\": NaN}", FileTrouble.Reason.CORRUPT),
                Arguments.of("{\"pad\": \"" + "x".repeat(1 << 20) + "\"}", FileTrouble.Reason.TOO_LARGE),
                Arguments.of("{\"version\": 2}", FileTrouble.Reason.NEWER),
                Arguments.of("{\"version\": 99999999999}", FileTrouble.Reason.NEWER),
                Arguments.of("{\"version\": 1e999999999}", FileTrouble.Reason.NEWER));
    }

    @ParameterizedTest
    @MethodSource("broken")
    @FaultRow(
            row = 79,
            fault = "a settings file that is broken, half, huge, or of a newer version",
            expected = "set aside under another name; the usual settings, and a notice")
    void aFileThatCannotBeUsedIsKeptAsideAndSaidSo(String text, FileTrouble.Reason reason) throws IOException {
        written(text);
        var opened = open();
        var kept = folder.resolve("settings.json.bad-20261123T101530Z");
        assertThat(opened.trouble()).contains(new FileTrouble.SetAside(file(), kept, reason));
        assertThat(opened.store().current()).isEqualTo(Settings.usual());
        assertThat(kept).hasContent(text);
        assertThat(open().trouble()).isEmpty();
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("\"version\": 0", "version"),
                Arguments.of("\"version\": \"1\"", "version"),
                Arguments.of("\"ttlMinutes\": \"10\"", "ttlMinutes"),
                Arguments.of("\"ttlMinutes\": 10.5", "ttlMinutes"),
                Arguments.of("\"ttlMinutes\": 4", "ttlMinutes"),
                Arguments.of("\"ttlMinutes\": 99999999999", "ttlMinutes"),
                Arguments.of("\"ttlMinutes\": 1e999999999", "ttlMinutes"),
                Arguments.of("\"ttlMinutes\": null", "ttlMinutes"),
                Arguments.of("\"textPercent\": 1", "textPercent"),
                Arguments.of("\"theme\": \"pink\"", "theme"),
                Arguments.of("\"theme\": 1", "theme"),
                Arguments.of("\"language\": \"la\"", "language"),
                Arguments.of("\"proxy\": {\"use\": \"magic\"}", "proxy"),
                Arguments.of("\"proxy\": {\"use\": \"manual\", \"host\": \"p\", \"port\": 99999}", "proxy"),
                Arguments.of("\"certificates\": 1", "certificates"),
                Arguments.of("\"localApi\": \"on\"", "localApi"),
                Arguments.of("\"adultContent\": 1", "adultContent"),
                Arguments.of("\"providers\": []", "providers"),
                Arguments.of("\"providers\": {\"fal\": true}", "providers.fal"),
                Arguments.of("\"providers\": {\"fal\": {\"on\": \"yes\"}}", "providers.fal"),
                Arguments.of("\"providers\": {\"fal\": {\"environmentKey\": 0}}", "providers.fal"),
                Arguments.of("\"providers\": {\"NoSlug\": {\"on\": true}}", "providers"),
                Arguments.of("\"endpoints\": {}", "endpoints"),
                Arguments.of("\"endpoints\": [{}]", "endpoints[0]"),
                Arguments.of(
                        "\"endpoints\": [{\"id\": \"a\", \"name\": \" \", \"address\": \"https://a.example\"}]",
                        "endpoints[0]"),
                Arguments.of(
                        "\"endpoints\": [{\"id\": \"a\", \"name\": \"A\", \"address\": \"https://a b\"}]",
                        "endpoints[0]"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void aWrongValueCostsItselfOnlyAndStaysUntilItIsChanged(String text, String field) throws IOException {
        written("{" + text + ", \"covers\": false}");
        var opened = open();
        var usual = Settings.usual();
        assertThat(opened.trouble()).contains(new FileTrouble.PassedOver(file(), List.of(field)));
        assertThat(opened.store().current())
                .isEqualTo(usual.with(usual.surface().with(Surface.Covers.LEFT_OUT)));

        assertThat(opened.store()
                        .change(held -> held.with(
                                held.surface().with(Surface.LocalApi.OFF).with(Surface.Releases.NOT_ASKED_FOR))))
                .isEmpty();
        assertThat(Files.readString(file()).replaceAll("\\s", ""))
                .containsIgnoringCase(text.replaceAll("\\s", "").replace("1e9", "1e+9"));
        assertThat(open().trouble()).contains(new FileTrouble.PassedOver(file(), List.of(field)));
    }

    @Test
    void aWrongValueIsReplacedByWhatIsChosen() throws IOException {
        written("""
                {"ttlMinutes": "7", "theme": "pink", "proxy": 1, "providers": {"civitai": {"on": 1, "tint": 2}},
                 "endpoints": [{"id": "mine"}, {"id": "other", "address": "https://a b"}]}""");
        var store = open().store();
        store.change(held -> held.withTtl(6).with(MINE).with(CIVITAI, Switch.ON));
        var after = new ObjectMapper().readTree(Files.readString(file()));
        assertThat(after.path("ttlMinutes").intValue()).isEqualTo(6);
        assertThat(after.path("theme").textValue()).isEqualTo("pink");
        assertThat(after.path("proxy").intValue()).isEqualTo(1);
        assertThat(after.path("providers")).isEqualTo(new ObjectMapper().readTree("""
                {"civitai": {"on": true, "tint": 2}}"""));
        assertThat(after.path("endpoints")).isEqualTo(new ObjectMapper().readTree("""
                [{"id": "mine", "name": "Mine", "address": "http://127.0.0.1:8000/v1"},
                 {"id": "other", "address": "https://a b"}]"""));
    }

    @Test
    void aWholeNumberMayBeWrittenWithAPoint() throws IOException {
        written("{\"ttlMinutes\": 12.0}");
        assertThat(open().trouble()).isEmpty();
        assertThat(open().store().current().ttlMinutes()).isEqualTo(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "{}", "{\"on\": true}", "{\"address\": \"https://a b\"}", "{\"address\": 1}"})
    void aCatalogueServerWithoutAnAddressIsOneThatCannotBeAsked(String server) throws IOException {
        written("{\"catalogueServer\": " + server + "}");
        var opened = open();
        assertThat(opened.trouble()).contains(new FileTrouble.PassedOver(file(), List.of("catalogueServer.address")));
        assertThat(opened.store().current().server())
                .contains(new CatalogueServer(URI.create(""), CatalogueServer.Use.ON));
    }

    @Test
    void anAddressOfACatalogueServerWithASlipStaysWhenItIsSwitchedOff() throws IOException {
        written("{\"catalogueServer\": {\"address\": \"https://a b\"}}");
        var off = new CatalogueServer(URI.create(""), CatalogueServer.Use.OFF);
        open().store().change(now -> now.with(Optional.of(off)));
        assertThat(file()).content().contains("\"https://a b\"");
        assertThat(open().store().current().server()).contains(off);
    }

    @Test
    void aSecondBadFileOfTheSameSecondDoesNotReplaceTheFirst() throws IOException {
        written("first");
        open();
        written("second");
        open();
        assertThat(names())
                .containsExactly("settings.json.bad-20261123T101530Z", "settings.json.bad-20261123T101530Z-2");
    }

    @Test
    void aFileThatBreaksWhileTheProgramRunsIsSetAsideAndTheSettingsInForceAreWritten() throws IOException {
        var store = open().store();
        store.change(_ -> CHOSEN);
        written("half a f");
        assertThat(store.change(held -> held.withTtl(9)).orElseThrow()).isInstanceOf(FileTrouble.SetAside.class);
        assertThat(open().store().current()).isEqualTo(CHOSEN.withTtl(9));
    }

    @Test
    void aByteOrderMarkIsNoMistake() throws IOException {
        written("\uFEFF{\"ttlMinutes\": 8}");
        assertThat(open().store().current().ttlMinutes()).isEqualTo(8);
    }

    @Test
    @FaultRow(
            row = 80,
            fault = "nothing can be written",
            expected = "settings are in force until the end, and a notice says so")
    void whereNothingCanBeWrittenChangesAreInForceAndThatIsSaid() throws IOException {
        Files.createDirectories(folder.getParent());
        Files.writeString(folder, "a file where the folder should be");
        var store = open().store();
        assertThat(store.change(held -> held.withTtl(6))).contains(new FileTrouble.NotWritten(file()));
        assertThat(store.change(held -> held.with(AdultContent.SHOWN))).contains(new FileTrouble.NotWritten(file()));
        assertThat(store.current()).isEqualTo(Settings.usual().withTtl(6).with(AdultContent.SHOWN));
    }

    @Test
    void whatCouldNotBeWrittenIsWrittenWithTheNextChange() throws IOException {
        Files.createDirectories(folder.getParent());
        Files.writeString(folder, "a file where the folder should be");
        var store = SettingsStore.open(Optional.of(folder), CLOCK).store();
        store.change(held -> held.withTtl(6));
        Files.delete(folder);
        assertThat(store.change(held -> held.with(MINE))).isEmpty();
        assertThat(open().store().current())
                .isEqualTo(Settings.usual().withTtl(6).with(MINE));
    }

    @Test
    void whatCouldNotBeWrittenIsWrittenWhenItIsTriedAgain() throws IOException {
        Files.createDirectories(folder.getParent());
        Files.writeString(folder, "a file where the folder should be");
        var store = SettingsStore.open(Optional.of(folder), CLOCK).store();
        assertThat(store.writeAgain()).isEmpty();
        store.change(held -> held.withTtl(6));
        assertThat(store.writeAgain()).contains(new FileTrouble.NotWritten(file()));
        Files.delete(folder);
        assertThat(store.writeAgain()).isEmpty();
        assertThat(open().store().current()).isEqualTo(Settings.usual().withTtl(6));
    }

    @Test
    void whatCannotBeReadIsNeverWrittenOver() throws IOException {
        Files.createDirectories(file().resolve("a folder where the file should be"));
        var opened = open();
        assertThat(opened.trouble()).contains(new FileTrouble.Unusable(file(), FileTrouble.Reason.UNREADABLE));
        assertThat(opened.store().change(held -> held.withTtl(6))).contains(new FileTrouble.NotWritten(file()));
        assertThat(opened.store().current().ttlMinutes()).isEqualTo(6);
        assertThat(file()).isDirectory();
    }

    @Test
    void aFileThatCannotBeReadForAWhileIsReadAndWrittenAgainAfterwards() throws IOException {
        var store = open().store();
        store.change(_ -> CHOSEN);
        var hidden = Files.move(file(), temporary.resolve("hidden"));
        Files.createDirectory(file());
        assertThat(store.reread()).isEmpty();
        assertThat(store.change(held -> held.withTtl(9))).contains(new FileTrouble.NotWritten(file()));
        assertThat(store.current()).isEqualTo(CHOSEN.withTtl(9));

        Files.delete(file());
        Files.move(hidden, file());
        assertThat(store.reread()).isEmpty();
        assertThat(store.change(held -> held.with(AdultContent.LEFT_OUT))).isEmpty();
        assertThat(open().store().current()).isEqualTo(CHOSEN.withTtl(9).with(AdultContent.LEFT_OUT));
    }

    @Test
    void withoutAFolderThereAreSettingsAllTheSame() {
        var opened = SettingsStore.open(Optional.empty(), CLOCK);
        assertThat(opened.trouble()).contains(new FileTrouble.NoFolder());
        opened.store().change(_ -> CHOSEN);
        assertThat(opened.store().current()).isEqualTo(CHOSEN);
    }

    @Test
    void aRemovedEndpointTakesItsSwitchWithIt() throws IOException {
        var store = open().store();
        store.change(held -> held.with(MINE).with(MINE.id(), Switch.OFF));
        store.change(held -> held.without(MINE.id()));
        assertThat(Files.readString(file(), StandardCharsets.UTF_8)).doesNotContain("mine");
    }
}
