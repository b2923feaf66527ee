package app.modeldeck.desktop.network;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.desktop.fx.HandBackground;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.model.Problem;
import app.modeldeck.net.Errand;
import app.modeldeck.net.Network;
import app.modeldeck.net.Route;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RequestsViewModelTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-27T10:15:30Z"), ZoneOffset.UTC);
    private static final URI ADDRESS = URI.create("https://api.acme.example/v1/models?q=typed");

    private final Network network = new Network(() -> new Route(HttpClient.newHttpClient(), Optional::empty), CLOCK);
    private final HandBackground background = new HandBackground();
    private final AtomicInteger backOnline = new AtomicInteger();
    private final RequestsViewModel window =
            new RequestsViewModel(network, background, CLOCK, Words.in(Locale.UK), backOnline::incrementAndGet);

    private List<List<String>> texts() {
        return window.lines().stream()
                .map(line -> List.of(RequestLine.copied(List.of(line)).split("\t", -1))
                        .subList(0, 7))
                .toList();
    }

    @Test
    void aRequestIsALineThatFollowsIt() throws Exception {
        try (var exchange = network.begin(new Errand("Acme", Errand.Reason.SEARCH), ADDRESS)) {
            window.watch();
            assertThat(texts())
                    .containsExactly(
                            List.of("10:15:30", "Acme", "search", "api.acme.example", "/v1/models", "waiting", "0 B"));
            assertThat(window.summary().get()).isEqualTo("1 request, 1 under way · 0 B");
            exchange.answered(200);
            exchange.failed(new Problem.NotData());
        }
        background.beat();
        assertThat(texts().getFirst()).endsWith("200, no data", "0 B");
        assertThat(window.summary().get()).isEqualTo("1 request · 0 B");
    }

    @Test
    void theNewestIsFirstAndALineThatIsOverStaysTheSameObject() throws Exception {
        network.begin(new Errand("Acme", Errand.Reason.LIST), ADDRESS).close();
        window.watch();
        var first = window.lines().getFirst();
        network.begin(new Errand("", Errand.Reason.UPDATE), ADDRESS).close();
        background.beat();
        assertThat(window.lines()).hasSize(2);
        assertThat(window.lines().getLast()).isSameAs(first);
        assertThat(texts().getFirst()).contains("update check", "stopped");
        assertThat(RequestLine.copied(window.lines())).hasLineCount(2).contains("\tAcme\tlist\t");
    }

    @Test
    void theSwitchShutsTheNetworkAndOpeningItAsksAgain() {
        window.turn();
        background.runAll();
        assertThat(network.state()).isEqualTo(Network.Switch.OFF);
        assertThat(window.offline().get()).isTrue();
        assertThat(backOnline).hasValue(0);

        window.turn(Network.Switch.OFF);
        assertThat(background.waiting()).isZero();

        window.turn();
        background.runAll();
        assertThat(network.state()).isEqualTo(Network.Switch.ON);
        assertThat(backOnline).hasValue(1);
    }

    @Test
    void ofTwoSwitchesTheLastHoldsWhicheverWorkerComesLast() {
        window.turn();
        window.turn();
        background.runNewest();
        background.runAll();

        assertThat(network.state()).isEqualTo(Network.Switch.ON);
        assertThat(window.offline().get()).isFalse();
        assertThat(backOnline).hasValue(1);
    }

    @Test
    void whoHasLeftIsNotToldAnyMore() throws Exception {
        window.watch();
        window.leave();
        network.begin(new Errand("Acme", Errand.Reason.LIST), ADDRESS).close();
        background.beat();
        assertThat(window.lines()).isEmpty();
    }
}
