package app.modeldeck;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.cli.Sources;
import app.modeldeck.provider.JsonClients;
import app.modeldeck.releases.ReleaseDesk;
import app.modeldeck.settings.Settings;
import app.modeldeck.settings.Surface.Releases;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whether and where this build asks for a newer release.
class ReleaseQuestionTest {
    @TempDir
    Path folder;

    private ReleaseDesk desk(Map<String, String> environment, Settings settings) {
        return new ReleaseQuestion(environment, Optional.of(folder), JsonClients.network(), Clock.systemUTC())
                .under(() -> settings);
    }

    @Test
    void aBuildWithoutAnAddressNeverAsks() {
        assertThat(desk(Map.of(), Settings.usual()).address()).isEmpty();
    }

    @Test
    void theEnvironmentNamesAnAddressThatMustBeASafeOne() {
        assertThat(desk(Map.of("MODELDECK_RELEASES_URL", "https://forge.example/latest"), Settings.usual())
                        .address())
                .contains(URI.create("https://forge.example/latest"));
        assertThat(desk(Map.of("MODELDECK_RELEASES_URL", "http://forge.example/latest"), Settings.usual())
                        .address())
                .isEmpty();
    }

    @Test
    void nothingIsSentWhileTheSettingsSayNo() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var address = "http://127.0.0.1:" + server.getLocalPort() + "/latest";
            var off = Settings.usual().with(Settings.usual().surface().with(Releases.NOT_ASKED_FOR));

            assertThat(desk(Map.of("MODELDECK_RELEASES_URL", address), off).newer())
                    .isEmpty();

            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void theSampleCatalogueNeverAsks() throws Exception {
        var environment = Map.of(
                "MODELDECK_RELEASES_URL", "https://forge.example/latest", "MODELDECK_CONFIG_DIR", folder.toString());
        try (var executor = Executors.newVirtualThreadPerTaskExecutor();
                var watchers = Executors.newSingleThreadScheduledExecutor()) {
            var assembly = new Assembly(environment, executor, watchers, watchers, Clock.systemUTC());

            assertThat(assembly.open(new Sources(true, Optional.empty()))
                            .window()
                            .releases()
                            .get()
                            .address())
                    .isEmpty();
            assertThat(assembly.open(new Sources(false, Optional.empty()))
                            .window()
                            .releases()
                            .get()
                            .address())
                    .isPresent();
        }
    }
}
