package app.modeldeck;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.cli.Sources;
import app.modeldeck.marks.MarksDesk;
import app.modeldeck.rehearsal.Chaos;
import app.modeldeck.rehearsal.Rehearsal;
import app.modeldeck.rehearsal.RehearsalLibrary;
import app.modeldeck.server.ModelServer;
import app.modeldeck.server.ServerSettings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The whole program but the window, put together as `main` does it, asked over HTTP.
@Timeout(60)
class OneCatalogueTest {
    private static final int REPLICATE = 230;
    private static final int FAL = 1_300;
    private static final String BOTH = "?provider=replicate,fal";

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService watchers = Executors.newSingleThreadScheduledExecutor();
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path settings;

    private Rehearsal rehearsal;
    private ModelServer server;

    @BeforeEach
    void start() throws Exception {
        rehearsal =
                Rehearsal.start(executor, Chaos.none(), RehearsalLibrary.generated(REPLICATE, FAL), Clock.systemUTC());
        var environment = new HashMap<>(Map.of("REPLICATE_API_TOKEN", Rehearsal.KEY));
        for (var provider : rehearsal.providers()) {
            var variable = "MODELDECK_" + provider.toUpperCase(Locale.ROOT).replace('-', '_') + "_URL";
            environment.put(variable, rehearsal.address(provider).toString());
        }
        environment.put("MODELDECK_CONFIG_DIR", settings.toString());
        var assembly = new Assembly(environment, executor, watchers, executor, Clock.systemUTC());
        var catalog = assembly.open(Sources.LIVE).catalog();
        server = ModelServer.start(ServerSettings.loopback(0), catalog, MarksDesk.inMemory(), assembly.surroundings());
    }

    @AfterEach
    void stop() {
        server.close();
        rehearsal.close();
        executor.shutdownNow();
        watchers.shutdownNow();
        http.shutdownNow();
    }

    private JsonNode ask(String query, int status) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(server.address() + query)).build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(status);
        return new ObjectMapper().readTree(answer.body());
    }

    @Test
    void bothCataloguesComeWholeAndThenFromTheCache() throws Exception {
        var first = ask(BOTH, 200);
        assertThat(first.path("total").asInt()).isEqualTo(REPLICATE + FAL);
        assertThat(first.path("cached").asBoolean()).isFalse();
        var second = ask(BOTH, 200);
        assertThat(second.path("cached").asBoolean()).isTrue();
        assertThat(second.path("models")).isEqualTo(first.path("models"));
    }

    @Test
    void fiftyCallersAtOnceCostOneRequestForEachPage() throws Exception {
        var answers = new ArrayList<Future<JsonNode>>();
        for (int i = 0; i < 50; i++) {
            answers.add(executor.submit(() -> ask(BOTH + "&limit=1", 200)));
        }
        for (var answer : answers) {
            assertThat(answer.get().path("total").asInt()).isEqualTo(REPLICATE + FAL);
        }
        assertThat(rehearsal.requests().stream().map(Rehearsal.Request::pathAndQuery))
                .doesNotHaveDuplicates();
    }

    @Test
    void aProviderThatFailsAtPageThreeFromEitherEndKeepsFourPagesAndSaysSo() throws Exception {
        rehearsal.chaos(Chaos.parse("replicate=503@3"));
        var answer = ask(BOTH, 200);
        var replicate = answer.path("providers").path("replicate");
        assertThat(replicate.path("count").asInt()).isEqualTo(100);
        assertThat(replicate.path("success").asBoolean()).isTrue();
        assertThat(replicate.path("partial").asBoolean()).isTrue();
        assertThat(replicate.path("error").asText()).isEqualTo("Replicate API error: 503");
        assertThat(answer.path("errors").toString()).isEqualTo("[\"replicate: Replicate API error: 503\"]");
        assertThat(answer.path("providers").path("fal").path("count").asInt()).isEqualTo(FAL);
    }

    @Test
    void whenBothFailAndNothingIsHeldTheAnswerIsAnError() throws Exception {
        rehearsal.chaos(Chaos.parse("replicate=500,fal=html"));
        var answer = ask(BOTH, 500);
        assertThat(answer.path("success").asBoolean()).isFalse();
        assertThat(answer.path("error").asText()).startsWith("All providers failed: ");
    }

    @Test
    void whenBothFailLaterTheRowsHeldAreListedAsStale() throws Exception {
        ask(BOTH, 200);
        rehearsal.chaos(Chaos.parse("replicate=500,fal=truncated"));
        var answer = ask(BOTH + "&refresh=true", 200);
        assertThat(answer.path("total").asInt()).isEqualTo(REPLICATE + FAL);
        assertThat(answer.path("providers").path("fal").path("stale").asBoolean())
                .isTrue();
        assertThat(answer.path("errors")).hasSize(2);
    }

    @Test
    void aNextLinkToAnotherHostIsNotFollowed() throws Exception {
        rehearsal.chaos(Chaos.parse("replicate=foreign-next@2"));
        var answer = ask("?provider=replicate", 200);
        assertThat(answer.path("providers").path("replicate").path("count").asInt())
                .isEqualTo(100);
        assertThat(answer.path("providers").path("replicate").path("partial").asBoolean())
                .isTrue();
        assertThat(rehearsal.requests().stream().filter(r -> r.pathAndQuery().contains("/models?")))
                .hasSize(4);
    }
}
