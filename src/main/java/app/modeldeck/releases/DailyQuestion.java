package app.modeldeck.releases;

import app.modeldeck.files.StrictJson;
import app.modeldeck.files.UnusableFileException;
import app.modeldeck.files.WholeFile;
import app.modeldeck.net.Errand;
import app.modeldeck.net.Network;
import app.modeldeck.net.OfflineException;
import app.modeldeck.net.Route;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.OverlappingFileLockException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Asks an address for the latest release, once a day for all running copies: `{"tag_name": "v0.2.0", "html_url":
/// "https://…"}`, as forges answer. The question carries nothing but the program's name.
public final class DailyQuestion implements ReleaseDesk {
    private static final System.Logger LOG = System.getLogger(DailyQuestion.class.getName());
    private static final Errand ERRAND = new Errand("", Errand.Reason.UPDATE);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int OK = 200;
    private static final int LARGEST = 256 * 1024;

    private final Network network;
    private final URI address;
    private final Version own;
    private final WholeFile asked;
    private final InstantSource clock;
    private final Duration patience;

    /// @param network the way out, where it is written down and can be stopped
    /// @param own the version of this program
    /// @param asked keeps when the question was put last
    /// @param patience how long an answer is waited for
    public DailyQuestion(
            Network network, URI address, Version own, WholeFile asked, InstantSource clock, Duration patience) {
        this.network = network;
        this.address = address;
        this.own = own;
        this.asked = asked;
        this.clock = clock;
        this.patience = patience;
    }

    @Override
    public Optional<URI> address() {
        return Optional.of(address);
    }

    @Override
    public Optional<Release> newer() throws InterruptedException {
        if (network.state() == Network.Switch.OFF) {
            return Optional.empty();
        }
        try {
            return asked.alone(this::isDue)
                    ? answer().filter(release -> release.version().compareTo(own) > 0)
                    : Optional.empty();
        } catch (IOException | OfflineException | OverlappingFileLockException | UnusableFileException e) {
            LOG.log(Level.DEBUG, "the newest release is not known", e);
            return Optional.empty();
        }
    }

    /// Whether a day has passed, which begins the next one. Where that cannot be kept, the question is not put.
    private boolean isDue() throws IOException {
        var now = clock.instant();
        if (last().filter(then -> now.isBefore(then.plus(DAY)) && !then.isAfter(now))
                .isPresent()) {
            return false;
        }
        asked.write(StrictJson.bytes(StrictJson.empty().put("asked", now.toString())));
        return true;
    }

    private Optional<Instant> last() throws IOException {
        try {
            var bytes = asked.read();
            return bytes.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Instant.parse(StrictJson.text(StrictJson.parse(bytes.get()), "asked")));
        } catch (UnusableFileException | DateTimeException _) {
            return Optional.empty();
        }
    }

    private Optional<Release> answer()
            throws IOException, OfflineException, InterruptedException, UnusableFileException {
        var request = HttpRequest.newBuilder(address)
                .header("Accept", "application/json")
                .header("User-Agent", "Modeldeck");
        try (var exchange = network.begin(ERRAND, address)) {
            return read(network.route().whole(address, request, new Route.Patience(LARGEST, patience), exchange));
        }
    }

    private static Optional<Release> read(HttpResponse<byte[]> answer) throws UnusableFileException {
        if (answer.statusCode() != OK) {
            return Optional.empty();
        }
        var document = StrictJson.parse(answer.body());
        return Version.of(document.path("tag_name").asText())
                .map(version -> new Release(version, page(document.path("html_url"))));
    }

    private static Optional<URI> page(JsonNode said) {
        try {
            return Optional.of(URI.create(said.asText()))
                    .filter(page -> "https".equals(page.getScheme()) && page.getHost() != null);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
