package app.modeldeck.faults;

import static app.modeldeck.faults.FaultyCatalog.GOOD;
import static app.modeldeck.faults.FaultyCatalog.KEY;
import static app.modeldeck.provider.RawServer.silentAfter;
import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.model.Problem;
import app.modeldeck.model.ProviderSnapshot;
import app.modeldeck.model.ProviderStatus;
import app.modeldeck.net.Errand;
import app.modeldeck.net.Network;
import app.modeldeck.net.Sent;
import app.modeldeck.provider.JsonClients;
import app.modeldeck.provider.RawServer;
import app.modeldeck.provider.RawServer.Behaviour;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The list of requests, and the switch that stops them, over real sockets.
@Timeout(60)
class NetworkOffTest {
    private static final String HALF =
            "HTTP/1.1 200 OK\nContent-Type: application/json\nContent-Length: 900\n\n{\"items\":[";

    private final Network network = JsonClients.network();
    private FaultyCatalog catalog;

    @BeforeEach
    void open() throws Exception {
        catalog = new FaultyCatalog(JsonClients.patient(network), JsonClients.quickRetries());
        catalog.list(FaultyCatalog.LISTING);
    }

    @AfterEach
    void close() throws Exception {
        catalog.close();
    }

    private ProviderSnapshot switchedOffDuring(Behaviour behaviour, Class<? extends Sent.Outcome> when)
            throws Exception {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var refresh = executor.submit(() -> catalog.meet(Scene.of(behaviour)));
            while ((!when.isInstance(newest().outcome()) || catalog.asked() == 0) && !refresh.isDone()) {
                Thread.onSpinWait();
            }
            network.turn(Network.Switch.OFF);
            return refresh.get();
        }
    }

    private Sent newest() {
        return network.journal().newestFirst().getFirst();
    }

    private static void isStaleBecauseOffline(ProviderSnapshot seen) {
        assertThat(seen.models()).hasSize(2);
        assertThat(seen.status())
                .isInstanceOfSatisfying(
                        ProviderStatus.Stale.class,
                        stale -> assertThat(stale.why()).isEqualTo(new Problem.Offline()));
    }

    @Test
    void everyRequestIsWrittenDownWithWhatItWasFor() {
        var sent = newest();
        assertThat(sent.errand()).isEqualTo(new Errand("Acme", Errand.Reason.LIST));
        assertThat(sent.target().path()).isEqualTo("/v1/models");
        assertThat(sent.outcome()).isEqualTo(new Sent.Outcome.Answered(200));
        assertThat(sent.traffic().bytes()).isEqualTo(GOOD.length());
    }

    @Test
    void aRequestThatWaitsForItsAnswerEndsAndTheRowsStay() throws Exception {
        isStaleBecauseOffline(switchedOffDuring(silentAfter(""), Sent.Outcome.Waiting.class));
        assertThat(catalog.asked()).isOne();
    }

    @Test
    void aRequestWhoseBodyIsBeingReadEndsAndTheRowsStay() throws Exception {
        isStaleBecauseOffline(switchedOffDuring(silentAfter(HALF), Sent.Outcome.Arriving.class));
        assertThat(newest().outcome())
                .isInstanceOfSatisfying(
                        Sent.Outcome.Failed.class,
                        failed -> assertThat(failed.why()).isEqualTo(new Problem.Offline()));
    }

    @Test
    void whileItIsOffNothingLeavesAndAfterwardsItIsAskedAtOnce() throws Exception {
        network.turn(Network.Switch.OFF);
        isStaleBecauseOffline(catalog.meet(Scene.of(FaultyCatalog.LISTING)));
        assertThat(catalog.asked()).isZero();

        network.turn(Network.Switch.ON);
        assertThat(catalog.refresh().status()).isInstanceOf(ProviderStatus.Ready.class);
        assertThat(catalog.asked()).isOne();
    }

    @Test
    void failuresAreWrittenDownInTheirOwnWordsAndNoKeyIs() throws Exception {
        for (var behaviour : List.of(
                RawServer.status(503, "", "no"),
                RawServer.status(401, "", KEY),
                RawServer.status(302, "Location: /v1/models?key=" + KEY + "\n", ""),
                RawServer.json("{\"items\":3,\"" + KEY + "\":1}"))) {
            catalog.meet(Scene.of(behaviour));
        }
        assertThat(network.journal().newestFirst()).hasSizeGreaterThan(6);
        assertThat(network.journal().newestFirst().toString())
                .doesNotContain(KEY)
                .contains("ServerFault", "KeyRejected", "Malformed", "302");
    }
}
