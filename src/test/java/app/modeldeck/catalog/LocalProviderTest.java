package app.modeldeck.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.model.Problem;
import app.modeldeck.model.ProviderSnapshot;
import app.modeldeck.model.ProviderStatus;
import app.modeldeck.provider.JsonClients;
import app.modeldeck.provider.ModelProvider;
import app.modeldeck.provider.OneAnswer;
import app.modeldeck.provider.RawServer;
import app.modeldeck.provider.builtin.LmStudioProvider;
import app.modeldeck.provider.builtin.OllamaProvider;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Providers that are programs of this computer, where there is no program or one that breaks off.
@Timeout(30)
class LocalProviderTest {
    static Stream<ModelProvider> local() {
        return Stream.of(new OllamaProvider(), new LmStudioProvider());
    }

    private static ProviderSnapshot listed(ModelProvider provider, URI address) throws InterruptedException {
        return Catalogs.at(address, provider)
                .load(Question.of(Set.of(), Freshness.CACHED), _ -> {})
                .providers()
                .getFirst();
    }

    @ParameterizedTest
    @MethodSource("local")
    void aConnectionThatIsRefusedIsAProgramThatIsNotRunning(ModelProvider provider) throws Exception {
        var state = listed(provider, Ports.refused());
        assertThat(state.status()).isEqualTo(new ProviderStatus.NotRunning());
        assertThat(state.models()).isEmpty();
        assertThat(state.problem()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("local")
    void aPortThatSwallowsEverythingCostsTheTimeToConnectAndNoMore(ModelProvider provider) throws Exception {
        var limit = JsonClients.quick().connect();
        try (var hole = new Ports.BlackHole()) {
            long began = System.nanoTime();
            var state = listed(provider, hole.address());
            assertThat(state.status()).isEqualTo(new ProviderStatus.Failed(new Problem.TimedOut(limit)));
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(limit.multipliedBy(4));
        }
    }

    @ParameterizedTest
    @MethodSource("local")
    void aProgramThatBreaksOffIsAFailureAndItsRowsStay(ModelProvider provider) throws Exception {
        var cut =
                RawServer.says("HTTP/1.1 200 OK\nContent-Type: application/json\nContent-Length: 500\n\n{\"models\":[");
        RawServer.Behaviour reset = (_, socket) -> socket.setSoLinger(true, 0);
        var list = "{\"models\":[{\"name\":\"petal\"}],\"data\":[{\"id\":\"petal\"}]}";
        try (var server = new RawServer(RawServer.json(list))) {
            var catalog = Catalogs.at(server.address(), provider);
            var before = Catalogs.load(catalog, Question.all(Freshness.CACHED))
                    .models()
                    .toList();
            assertThat(before).hasSize(1);
            var broken = Map.of(cut, new Problem.BrokenOff("127.0.0.1"), reset, new Problem.Unreachable("127.0.0.1"));
            for (var fault : broken.entrySet()) {
                server.become(fault.getKey());
                var after = Catalogs.load(catalog, Question.all(Freshness.INSIST))
                        .providers()
                        .getFirst();
                assertThat(after.status()).isEqualTo(new ProviderStatus.Stale(Catalogs.NOW, fault.getValue()));
                assertThat(after.models()).isEqualTo(before);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("local")
    void aProgramThatRunsAndFailsIsAFailure(ModelProvider provider) throws Exception {
        try (var server = new OneAnswer(exchange -> OneAnswer.send(exchange, 500, new byte[0]))) {
            assertThat(listed(provider, server.address()).status())
                    .isEqualTo(new ProviderStatus.Failed(new Problem.ServerFault(500)));
        }
    }
}
