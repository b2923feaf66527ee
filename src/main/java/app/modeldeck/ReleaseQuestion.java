package app.modeldeck;

import app.modeldeck.files.WholeFile;
import app.modeldeck.net.Network;
import app.modeldeck.provider.request.BaseAddress;
import app.modeldeck.releases.DailyQuestion;
import app.modeldeck.releases.Release;
import app.modeldeck.releases.ReleaseDesk;
import app.modeldeck.releases.Version;
import app.modeldeck.settings.Settings;
import app.modeldeck.settings.Surface.Releases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;

/// Where this build asks for its latest release: at the address that it was built with (`release.address` of the pom),
/// or as `MODELDECK_RELEASES_URL` says. Nowhere when there is none, or no folder to keep when it last asked.
///
/// @param folder where settings are kept
/// @param network the way out
record ReleaseQuestion(Map<String, String> environment, Optional<Path> folder, Network network, Clock clock) {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int LARGEST = 1024;

    /// Asks while these settings say so.
    ReleaseDesk under(Supplier<Settings> settings) {
        var build = build();
        var address = Optional.ofNullable(environment.get("MODELDECK_RELEASES_URL"))
                .or(() -> Optional.of(build.getProperty("release.address", "")))
                .flatMap(ReleaseQuestion::usable);
        var own = Version.of(build.getProperty("version", ""));
        if (address.isEmpty() || own.isEmpty() || folder.isEmpty()) {
            return ReleaseDesk.silent();
        }
        var asked = new WholeFile(folder.get(), "releases.json", LARGEST, clock);
        return new Allowed(new DailyQuestion(network, address.get(), own.get(), asked, clock, PATIENCE), settings);
    }

    private static Optional<URI> usable(String address) {
        return BaseAddress.of(address) instanceof BaseAddress.Usable(URI found) ? Optional.of(found) : Optional.empty();
    }

    private static Properties build() {
        var properties = new Properties();
        try (var in = ReleaseQuestion.class.getResourceAsStream("build.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    /// Asks only where the person lets it.
    private record Allowed(ReleaseDesk asked, Supplier<Settings> settings) implements ReleaseDesk {
        @Override
        public Optional<URI> address() {
            return asked.address();
        }

        @Override
        public Optional<Release> newer() throws InterruptedException {
            return settings.get().surface().releases() == Releases.ASKED_FOR ? asked.newer() : Optional.empty();
        }
    }
}
