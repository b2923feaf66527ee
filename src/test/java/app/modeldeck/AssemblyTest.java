package app.modeldeck;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.cli.Sources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is made for whom.
class AssemblyTest {
    @TempDir
    Path folder;

    @Test
    void onlyAWindowTouchesTheFilesOfTheWindow() throws Exception {
        var file = Files.writeString(folder.resolve("window.json"), "damaged");
        var environment = Map.of("MODELDECK_CONFIG_DIR", folder.toString());
        try (var executor = Executors.newVirtualThreadPerTaskExecutor();
                var watchers = Executors.newSingleThreadScheduledExecutor()) {
            var assembly = new Assembly(environment, executor, watchers, watchers, Clock.systemUTC());

            var opened = assembly.open(Sources.LIVE);
            assertThat(file).hasContent("damaged");
            assertThat(folder).isDirectoryNotContaining("glob:**.lock");

            assembly.desktop(opened, Sources.LIVE);
            assertThat(file).doesNotExist();
            assertThat(folder).isDirectoryContaining("glob:**window.json.bad-*");
        }
    }
}
