package app.modeldeck.releases;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.files.WholeFile;
import app.modeldeck.net.Errand;
import app.modeldeck.net.Network;
import app.modeldeck.net.Sent;
import app.modeldeck.provider.JsonClients;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The question for the latest release, put to a server of this computer.
class DailyQuestionTest {
    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
    private static final String NEWER = """
            {"tag_name": "v0.2.0", "html_url": "https://forge.example/modeldeck/0.2.0", "assets": [{"size": 1}]}""";

    @TempDir
    Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final AtomicReference<String> body = new AtomicReference<>(NEWER);
    private final List<List<String>> agents = new CopyOnWriteArrayList<>();
    private final Network network = JsonClients.network();
    private int status = 200;
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/latest", exchange -> {
            agents.add(exchange.getRequestHeaders().get("User-Agent"));
            var bytes = body.get().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private DailyQuestion question(Duration patience) {
        return new DailyQuestion(
                network,
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/latest"),
                new Version(0, 1, 0),
                new WholeFile(folder, "releases.json", 1024, now::get),
                now::get,
                patience);
    }

    private Optional<Release> newer() throws InterruptedException {
        return question(Duration.ofSeconds(30)).newer();
    }

    @Test
    void aNewerReleaseIsToldWithItsPage() throws Exception {
        assertThat(newer())
                .contains(new Release(
                        new Version(0, 2, 0), Optional.of(URI.create("https://forge.example/modeldeck/0.2.0"))));
        assertThat(agents).containsExactly(List.of("Modeldeck"));
    }

    @Test
    void itIsWrittenDownWithItsBytes() throws Exception {
        newer();
        var sent = network.journal().newestFirst().getFirst();
        assertThat(sent.errand()).isEqualTo(new Errand("", Errand.Reason.UPDATE));
        assertThat(sent.target())
                .isEqualTo(new Sent.Target("127.0.0.1:" + server.getAddress().getPort(), "/latest"));
        assertThat(sent.outcome()).isEqualTo(new Sent.Outcome.Answered(200));
        assertThat(sent.traffic().bytes()).isEqualTo(NEWER.length());
    }

    @Test
    void nothingIsSentWhileTheNetworkIsOffAndTheDayIsNotUsedUp() throws Exception {
        network.turn(Network.Switch.OFF);
        assertThat(newer()).isEmpty();
        assertThat(agents).isEmpty();
        network.turn(Network.Switch.ON);
        assertThat(newer()).isPresent();
    }

    @Test
    void itIsAskedOnceADayByAllCopies() throws Exception {
        newer();
        now.set(NOON.plus(Duration.ofHours(23)));
        assertThat(newer()).isEmpty();
        assertThat(agents).hasSize(1);
        now.set(NOON.plus(Duration.ofHours(24)));
        assertThat(newer()).isPresent();
        assertThat(agents).hasSize(2);
    }

    @Test
    void aFailureIsNoAnswerAndIsNotRepeatedBeforeTheNextDay() throws Exception {
        status = 503;
        assertThat(newer()).isEmpty();
        status = 200;
        assertThat(newer()).isEmpty();
        assertThat(agents).hasSize(1);
    }

    @Test
    void aClockThatWasSetBackDoesNotSilenceIt() throws Exception {
        newer();
        now.set(NOON.minus(Duration.ofDays(300)));
        assertThat(newer()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"tag_name\": \"v0.1.0\"}",
                "{\"tag_name\": \"v0.0.9\"}",
                "{\"tag_name\": \"v0.2.0-rc1\"}",
                "{\"tag_name\": 7}",
                "[]",
                "{\"tag_name\": \"v9",
                ""
            })
    void whatIsNoNewerReleaseSaysNothing(String answer) throws Exception {
        body.set(answer);
        assertThat(newer()).isEmpty();
    }

    @Test
    void aPageThatIsNotHttpsIsLeftOut() throws Exception {
        body.set("{\"tag_name\": \"1.0.0\", \"html_url\": \"javascript:alert(1)\"}");
        assertThat(newer()).contains(new Release(new Version(1, 0, 0), Optional.empty()));
    }

    @Test
    void anAnswerWithoutEndIsGivenUp() throws Exception {
        body.set(NEWER.replace("[{", "[" + "{\"size\": 1},".repeat(40_000) + "{"));
        assertThat(newer()).isEmpty();
    }

    @Test
    void aSilentServerIsNotWaitedForLongerThanThePatience() throws Exception {
        try (var silent = new java.net.ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var asked = new DailyQuestion(
                    network,
                    URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/latest"),
                    new Version(0, 1, 0),
                    new WholeFile(folder, "releases.json", 1024, now::get),
                    now::get,
                    Duration.ofMillis(200));
            assertThat(asked.newer()).isEmpty();
        }
    }

    @Test
    void whereItCannotBeKeptThatItAskedItDoesNotAsk() throws Exception {
        Files.writeString(folder.resolve("file"), "");
        var nowhere = new DailyQuestion(
                network,
                question(Duration.ofSeconds(1)).address().orElseThrow(),
                new Version(0, 1, 0),
                new WholeFile(folder.resolve("file"), "releases.json", 1024, now::get),
                now::get,
                Duration.ofSeconds(1));
        assertThat(nowhere.newer()).isEmpty();
        assertThat(agents).isEmpty();
    }
}
