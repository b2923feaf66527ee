package app.modeldeck.desktop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.catalog.Catalogs;
import app.modeldeck.catalog.FakeProvider;
import app.modeldeck.desktop.fx.HandBackground;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.desktop.marks.SampleMarks;
import app.modeldeck.desktop.rows.GroupKey;
import app.modeldeck.model.KeyUse;
import app.modeldeck.model.ProviderId;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The rows of the table in files.
final class ExportingTest {
    @TempDir
    private Path folder;

    private final FakeProvider fal = new FakeProvider("fal", "fal.ai", KeyUse.OPTIONAL);
    private final HandBackground background = new HandBackground();
    private final BrowserViewModel window = new BrowserViewModel(
            Catalogs.of(fal),
            background,
            SampleMarks.none(background),
            Clock.fixed(Catalogs.NOW, ZoneOffset.UTC),
            Words.in(Locale.US));

    @BeforeEach
    void openWithThreeModels() {
        fal.pages(List.of("flux dev", "kling", "flux pro"));
        window.start();
        background.runAll();
    }

    @Test
    void theRowsThatMatchAreWrittenInTheirOrderFoldedOnesToo() throws IOException {
        window.find("flux");
        window.layout().toggle(GroupKey.of(new ProviderId("fal")));
        background.runAll();

        export("models.csv");

        assertThat(Files.readAllLines(folder.resolve("models.csv")).stream()
                        .skip(1)
                        .map(line -> line.split(",", -1)[2]))
                .containsExactly("flux dev", "flux pro");
        assertThat(window.notices().newest().get().orElseThrow().text())
                .isEqualTo("2 models in " + folder.resolve("models.csv"));
    }

    @Test
    void theEndingChoosesTheFormat() throws IOException {
        export("a.json");
        export("a.md");

        var json = new ObjectMapper().readTree(folder.resolve("a.json").toFile());
        assertThat(json.path("total").asInt()).isEqualTo(3);
        assertThat(Files.readString(folder.resolve("a.md"))).startsWith("| provider |");
    }

    @Test
    void aFileThatCannotBeWrittenIsSaidAndWhatWasThereStays() throws IOException {
        var taken = Files.createDirectories(folder.resolve("taken.csv").resolve("full"));

        export("taken.csv");

        assertThat(window.notices().newest().get().orElseThrow().title()).isEqualTo("Not exported");
        assertThat(taken).exists();
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void whatWasToldCanBeReadAgainTheNewestFirst() {
        export("a.csv");
        export("missing/b.csv");

        assertThat(window.notices().log().get().stream()
                        .map(message -> message.notice().title()))
                .containsExactly("Not exported", "Exported");
        assertThat(window.notices().log().get().getFirst().at().toInstant()).isEqualTo(Catalogs.NOW);
    }

    private void export(String name) {
        window.export(folder.resolve(name));
        background.runAll();
    }
}
