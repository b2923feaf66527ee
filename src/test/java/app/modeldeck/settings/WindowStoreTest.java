package app.modeldeck.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.files.StrictJson;
import app.modeldeck.files.UnusableFileException;
import app.modeldeck.fuzz.Bounds;
import app.modeldeck.fuzz.Mutations;
import app.modeldeck.settings.WindowState.Column;
import app.modeldeck.settings.WindowState.Density;
import app.modeldeck.settings.WindowState.Direction;
import app.modeldeck.settings.WindowState.Extent;
import app.modeldeck.settings.WindowState.Frame;
import app.modeldeck.settings.WindowState.Group;
import app.modeldeck.settings.WindowState.Panes;
import app.modeldeck.settings.WindowState.Sort;
import app.modeldeck.settings.WindowState.Table;
import app.modeldeck.settings.WindowState.Visibility;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowStoreTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-27T10:00:00Z"), ZoneOffset.UTC);
    private static final WindowJson FORMAT = new WindowJson();
    private static final WindowState LEFT = new WindowState(
            Optional.of(new Frame(-1200, 20, 1280, 800, Extent.MAXIMISED)),
            new Table(
                    List.of(
                            new Column("name", 333, Visibility.SHOWN),
                            new Column("runs", 80, Visibility.HIDDEN),
                            new Column("of-another-version", 90, Visibility.SHOWN)),
                    List.of(new Sort("license", Direction.DESCENDING), new Sort("runs", Direction.ASCENDING)),
                    Density.COMPACT,
                    Set.of(new Group("provider", "fal"), new Group("type", ""))),
            new Panes(Visibility.HIDDEN, Visibility.SHOWN, 412));

    @TempDir
    private Path folder;

    private WindowStore open() {
        return WindowStore.open(Optional.of(folder), CLOCK);
    }

    @Test
    void howTheWindowWasLeftIsThereAtTheNextStart() {
        var store = open();
        assertThat(store.current()).isEqualTo(WindowState.usual());

        store.set(LEFT);
        store.flush();

        assertThat(open().current()).isEqualTo(LEFT);
    }

    @Test
    void whatAnotherVersionWroteBesideOurFieldsSurvivesAndAFrameThatIsGoneDoesNot() throws IOException {
        Files.writeString(folder.resolve("window.json"), "{\"tint\": 3, \"frame\": {\"width\": 900, \"height\": 700}}");
        var store = open();
        store.set(WindowState.usual());
        store.flush();
        assertThat(Files.readString(folder.resolve("window.json")))
                .contains("\"tint\" : 3", "\"columns\"")
                .doesNotContain("frame");
    }

    @Test
    void nothingIsWrittenWhereNothingHasChanged() {
        open().flush();

        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"version\": 2}", "{\"frame\": {\"x\": NaN}}"})
    void aFileThatCannotBeUsedIsSetAsideAndTheWindowIsAsUsual(String text) throws IOException {
        Files.writeString(folder.resolve("window.json"), text);

        var store = open();

        assertThat(store.current()).isEqualTo(WindowState.usual());
        assertThat(folder.resolve("window.json.bad-20261127T100000Z")).hasContent(text);
        store.set(LEFT);
        store.flush();
        assertThat(open().current()).isEqualTo(LEFT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"version\": \"1\"",
                "\"frame\": {\"x\": 1}",
                "\"frame\": {\"width\": 1e400, \"height\": 700}",
                "\"frame\": 7",
                "\"columns\": 5",
                "\"sort\": [{\"by\": 1}, 3, null]",
                "\"folded\": {}",
                "\"facets\": \"no\"",
                "\"details\": 1",
                "\"detailsWidth\": -40"
            })
    void aValueThatCannotBeCostsItselfOnly(String field) throws IOException {
        Files.writeString(folder.resolve("window.json"), "{" + field + ", \"compact\": true, \"tint\": 3}");

        var store = open();

        var usual = WindowState.usual();
        var compact = new Table(List.of(), List.of(), Density.COMPACT, Set.of());
        assertThat(store.current()).isEqualTo(new WindowState(Optional.empty(), compact, usual.panes()));
        store.set(LEFT);
        store.flush();
        assertThat(open().current()).isEqualTo(LEFT);
        assertThat(folder).isDirectoryNotContaining("glob:**.bad-*");
    }

    @Test
    void oneColumnThatCannotBeCostsThatColumnOnlyAndAFrameStaysWhoseExtentIsNoAnswer() throws IOException {
        Files.writeString(folder.resolve("window.json"), """
                {"frame": {"x": 5, "y": 6, "width": 900, "height": 700, "maximised": "yes"},
                 "columns": [{"name": "runs", "width": 80, "shown": false}, {"name": "name", "width": -3},
                             {"width": 9}, {"name": "price", "width": 70}]}
                """);

        assertThat(open().current())
                .isEqualTo(new WindowState(
                        Optional.of(new Frame(5, 6, 900, 700, Extent.NORMAL)),
                        new Table(
                                List.of(
                                        new Column("runs", 80, Visibility.HIDDEN),
                                        new Column("price", 70, Visibility.SHOWN)),
                                List.of(),
                                Density.COMFORTABLE,
                                Set.of()),
                        Panes.USUAL));
    }

    @Test
    void whereNothingCanBeWrittenTheWindowGoesOn() throws IOException {
        Files.createDirectory(folder.resolve("window.json"));
        var store = open();

        store.set(LEFT);
        store.flush();

        assertThat(store.current()).isEqualTo(LEFT);
    }

    @Test
    void whatCouldNotBeWrittenIsWrittenTheNextTime() throws IOException {
        var store = open();
        Files.delete(folder);
        Files.writeString(folder, "a file where the folder should be");
        store.set(LEFT);
        store.flush();
        Files.delete(folder);

        store.flush();

        assertThat(open().current()).isEqualTo(LEFT);
    }

    @Test
    void withoutAFolderNothingIsKeptOnDisk() {
        var store = WindowStore.inMemory();
        store.set(LEFT);
        store.flush();

        assertThat(store.current()).isEqualTo(LEFT);
        assertThat(folder).isEmptyDirectory();
    }

    @Property
    void badFilesAreAStateOrAReason(@ForAll Random random) {
        var bad = Mutations.of(StrictJson.bytes(FORMAT.write(LEFT, StrictJson.empty())), random);
        var read = Bounds.inTime(() -> read(bad));
        read.ifPresent(state -> assertThat(read(StrictJson.bytes(FORMAT.write(state, StrictJson.empty()))))
                .contains(state));
    }

    private static Optional<WindowState> read(byte[] text) {
        try {
            return Optional.of(FORMAT.read(StrictJson.parse(text)).value());
        } catch (UnusableFileException _) {
            return Optional.empty();
        }
    }
}
