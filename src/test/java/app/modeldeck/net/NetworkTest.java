package app.modeldeck.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.modeldeck.catalog.Ports;
import app.modeldeck.model.Problem;
import app.modeldeck.provider.RawServer;
import java.io.ByteArrayInputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class NetworkTest {
    private static final Errand ERRAND = new Errand("Acme", Errand.Reason.SEARCH);
    private static final URI ADDRESS = URI.create("https://ada:canary@api.acme.example:8443/v1/models?q=canary#canary");
    private static final Instant NOW = Instant.parse("2026-11-27T10:15:30Z");

    private final Network network =
            new Network(() -> new Route(HttpClient.newHttpClient(), Optional::empty), InstantSource.fixed(NOW));

    private Sent newest() {
        return network.journal().newestFirst().getFirst();
    }

    @Test
    void aRequestIsWrittenDownWithoutUserQueryAndFragment() throws Exception {
        try (var exchange = network.begin(ERRAND, ADDRESS)) {
            assertThat(newest().outcome()).isEqualTo(new Sent.Outcome.Waiting());
            exchange.answered(200);
            assertThat(newest().outcome()).isEqualTo(new Sent.Outcome.Arriving(200));
            exchange.body(new ByteArrayInputStream(new byte[17])).readAllBytes();
        }
        var sent = newest();
        assertThat(sent.outcome()).isEqualTo(new Sent.Outcome.Answered(200));
        assertThat(sent.traffic().bytes()).isEqualTo(17);
        assertThat(sent.traffic().took()).isPositive();
        assertThat(sent.target()).isEqualTo(new Sent.Target("api.acme.example:8443", "/v1/models"));
        assertThat(sent.at()).isEqualTo(NOW);
        assertThat(sent.toString()).doesNotContain("canary").contains("Acme", "SEARCH");
    }

    @Test
    void aRouteNeitherFollowsRedirectsNorKeepsCookies() {
        var follows = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL);
        var keeps = HttpClient.newBuilder().cookieHandler(new CookieManager());
        for (var client : List.of(follows.build(), keeps.build())) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Route(client, Optional::empty));
        }
    }

    @Test
    void aFailureKeepsTheStatusThatCameBeforeItAndTheFirstReason() throws Exception {
        try (var exchange = network.begin(ERRAND, ADDRESS)) {
            exchange.answered(200);
            exchange.failed(new Problem.NotData());
            exchange.failed(new Problem.Unexpected());
        }
        assertThat(newest().outcome()).isEqualTo(new Sent.Outcome.Failed(Optional.of(200), new Problem.NotData()));
    }

    @Test
    void whyAWholeAnswerDidNotComeIsToldExactly() throws Exception {
        var connect = Duration.ofMillis(300);
        var client = HttpClient.newBuilder().connectTimeout(connect).build();
        try (var other = new RawServer(RawServer.says("SSH-2.0-OpenSSH\n"));
                var hole = new Ports.BlackHole()) {
            assertThat(whyNot(client, other.address())).isEqualTo(new Problem.NotHttp("127.0.0.1"));
            assertThat(whyNot(client, hole.address())).isEqualTo(new Problem.TimedOut(connect));
            assertThat(whyNot(client, Ports.refused())).isEqualTo(new Problem.Unreachable("127.0.0.1"));
            assertThat(whyNot(client, URI.create("http://nope.invalid/")))
                    .isEqualTo(new Problem.NoSuchHost("nope.invalid"));
        }
    }

    private static Problem whyNot(HttpClient client, URI address) throws Exception {
        var network = new Network(() -> new Route(client, Optional::empty), InstantSource.fixed(NOW));
        var patience = new Route.Patience(100, Duration.ofSeconds(10));
        try (var exchange = network.begin(ERRAND, address)) {
            assertThatIOException()
                    .isThrownBy(
                            () -> network.route().whole(address, HttpRequest.newBuilder(address), patience, exchange));
        }
        return switch (network.journal().newestFirst().getFirst().outcome()) {
            case Sent.Outcome.Failed(var _, var problem) -> problem;
            case Sent.Outcome other -> throw new AssertionError(other);
        };
    }

    @Test
    void onlyTheNewestAreKept() throws Exception {
        for (int i = 0; i < Journal.KEPT + 5; i++) {
            network.begin(ERRAND, ADDRESS).close();
        }
        assertThat(network.journal().newestFirst()).hasSize(Journal.KEPT);
        assertThat(newest().number()).isEqualTo(Journal.KEPT + 5);
        assertThat(network.journal().count()).isEqualTo(Journal.KEPT + 5);
    }

    @Test
    void switchingOffEndsWhatIsUnderWayAndRefusesWhatComesAfter() throws Exception {
        var stops = new AtomicInteger();
        try (var exchange = network.begin(ERRAND, ADDRESS)) {
            var over = network.begin(ERRAND, ADDRESS);
            exchange.stopsBy(stops::incrementAndGet);
            over.stopsBy(stops::incrementAndGet);
            over.close();

            network.turn(Network.Switch.OFF);

            assertThat(stops).hasValue(1);
            assertThat(exchange.isStopped()).isTrue();
            exchange.stopsBy(stops::incrementAndGet);
            assertThat(stops)
                    .as("a way to stop that comes late is taken at once")
                    .hasValue(2);
        }
        assertThatExceptionOfType(OfflineException.class).isThrownBy(() -> network.begin(ERRAND, ADDRESS));
        assertThat(newest().outcome()).isEqualTo(new Sent.Outcome.Failed(Optional.empty(), new Problem.Offline()));

        network.turn(Network.Switch.ON);
        network.begin(ERRAND, ADDRESS).close();
    }
}
