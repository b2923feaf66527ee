package app.modeldeck;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.catalog.Freshness;
import app.modeldeck.catalog.Question;
import app.modeldeck.cli.Sources;
import app.modeldeck.marks.MarksDesk;
import app.modeldeck.model.CatalogSnapshot;
import app.modeldeck.model.Model;
import app.modeldeck.model.Origin;
import app.modeldeck.model.Problem;
import app.modeldeck.model.Problem.CatalogueServer.Fault;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderSnapshot;
import app.modeldeck.model.ProviderStatus;
import app.modeldeck.rehearsal.Chaos;
import app.modeldeck.rehearsal.Rehearsal;
import app.modeldeck.rehearsal.RehearsalLibrary;
import app.modeldeck.secrets.KeyRing;
import app.modeldeck.server.ModelServer;
import app.modeldeck.server.ServerSettings;
import app.modeldeck.settings.CatalogueServer.Use;
import app.modeldeck.settings.Trouble;
import app.modeldeck.wire.Answer;
import app.modeldeck.wire.CatalogJson;
import app.modeldeck.wire.DetailsJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Two programs: one has the keys and serves its catalogue, the other takes the whole of it from there.
@Timeout(60)
class CatalogueServerTest {
    private static final String TOKEN = "token-of-the-team";
    private static final String OWN = "canary-own-key";
    private static final ProviderId REPLICATE = new ProviderId("replicate");
    private static final ProviderId FAL = new ProviderId("fal");

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService watchers = Executors.newSingleThreadScheduledExecutor();

    @TempDir
    private Path folder;

    /// The providers that the server asks.
    private Rehearsal rehearsal;
    /// The same, as the program without the team's keys would reach them.
    private Rehearsal outside;
    private Catalog held;
    private ModelServer server;

    @BeforeEach
    void start() throws Exception {
        rehearsal = Rehearsal.start(executor, Chaos.none(), RehearsalLibrary.generated(230, 60), Clock.systemUTC());
        outside = Rehearsal.start(executor, Chaos.none(), Clock.systemUTC());
        var assembly = assembly("server", rehearsal, Map.of("REPLICATE_API_TOKEN", Rehearsal.KEY));
        held = assembly.open(Sources.LIVE).catalog();
        var settings = new ServerSettings(0, ServerSettings.loopbackAddress(), List.of(), Optional.of(TOKEN));
        server = ModelServer.start(settings, held, MarksDesk.inMemory(), assembly.surroundings());
    }

    @AfterEach
    void stop() {
        server.close();
        rehearsal.close();
        outside.close();
        executor.shutdownNow();
        watchers.shutdownNow();
    }

    private Assembly assembly(String who, Rehearsal reached, Map<String, String> variables) {
        var environment = new HashMap<>(variables);
        for (var provider : reached.providers()) {
            var variable = "MODELDECK_" + provider.toUpperCase(Locale.ROOT).replace('-', '_') + "_URL";
            environment.put(variable, reached.address(provider).toString());
        }
        environment.put("MODELDECK_CONFIG_DIR", folder.resolve(who).toString());
        return new Assembly(environment, executor, watchers, executor, Clock.systemUTC());
    }

    /// The program whose settings name that server, with keys of its own.
    private Assembly.Opened asking(String address, String token) throws Exception {
        var file = Files.createDirectories(folder.resolve("client")).resolve("settings.json");
        Files.writeString(file, "{\"version\": 1, \"catalogueServer\": {\"address\": \"" + address + "\"}}");
        return assembly(
                        "client",
                        outside,
                        Map.of("MODELDECK_CATALOGUE_TOKEN", token, "REPLICATE_API_TOKEN", OWN, "FAL_KEY", OWN))
                .open(Sources.LIVE);
    }

    private Catalog asking() throws Exception {
        return asking(server.address().toString(), TOKEN).catalog();
    }

    private static CatalogSnapshot load(Catalog catalog, Freshness freshness) throws InterruptedException {
        return catalog.load(Question.all(freshness), _ -> {});
    }

    private static ProviderSnapshot one(CatalogSnapshot snapshot, ProviderId provider) {
        return snapshot.provider(provider).orElseThrow();
    }

    private static JsonNode rows(ProviderSnapshot provider) throws IOException {
        var alone = new CatalogSnapshot(List.of(provider));
        var models = provider.models();
        return new ObjectMapper()
                .readTree(CatalogJson.encode(new Answer(alone, models, models.size()))
                        .body())
                .path("models");
    }

    @Test
    void everyProviderStandsAsItDoesOnTheServerAndIsNotAskedFromHere() throws Exception {
        var there = load(held, Freshness.CACHED);

        var here = load(asking(), Freshness.CACHED);

        assertThat(outside.requests()).isEmpty();
        assertThat(one(there, REPLICATE).models()).hasSize(230);
        for (var provider : there.providers()) {
            var served = one(here, provider.info().id());
            assertThat(served.info().server()).contains(server.address().getAuthority());
            switch (provider.status()) {
                case ProviderStatus.Ready _ -> {
                    assertThat(served.status()).isInstanceOf(ProviderStatus.Ready.class);
                    assertThat(rows(served)).isEqualTo(rows(provider));
                }
                case ProviderStatus.NeedsKey _ -> assertThat(served.status()).isEqualTo(new ProviderStatus.NeedsKey());
                default -> assertThat(served.status()).isEqualTo(new ProviderStatus.NotRunning());
            }
        }
        assertThat(there.providers())
                .extracting(provider -> provider.status().getClass().getSimpleName())
                .contains("Ready", "NeedsKey", "Off");
    }

    @Test
    void whatFailsBehindTheServerIsSaidHereAndCostsItsOwnRowsOnly() throws Exception {
        rehearsal.chaos(Chaos.parse("fal=503,replicate=503@3"));
        var here = load(asking(), Freshness.CACHED);

        assertThat(one(here, FAL).status()).isEqualTo(new ProviderStatus.Failed(new Problem.ServerFault(503)));
        assertThat(one(here, REPLICATE).problem()).contains(new Problem.ServerFault(503));
        assertThat(one(here, REPLICATE).status()).isInstanceOf(ProviderStatus.Partial.class);
        assertThat(one(here, REPLICATE).models()).hasSize(100);
    }

    @Test
    void rowsThatAreOldOnTheServerAreOldHereAndKeepTheirTime() throws Exception {
        var catalog = asking();
        var since = one(load(catalog, Freshness.CACHED), FAL).asOf();
        rehearsal.chaos(Chaos.parse("fal=503"));

        var fal = one(load(catalog, Freshness.REFRESH), FAL);

        assertThat(fal.status()).isEqualTo(new ProviderStatus.Stale(since.orElseThrow(), new Problem.ServerFault(503)));
        assertThat(fal.models()).hasSize(60);
    }

    @Test
    void aServerThatIsGoneCostsNoRows() throws Exception {
        var catalog = asking();
        var before = load(catalog, Freshness.CACHED);
        server.close();

        var after = load(catalog, Freshness.REFRESH);

        var gone = new Problem.CatalogueServer(server.address().getAuthority(), Fault.SILENT);
        assertThat(one(after, REPLICATE).status())
                .isEqualTo(
                        new ProviderStatus.Stale(one(before, REPLICATE).asOf().orElseThrow(), gone));
        assertThat(one(after, REPLICATE).models())
                .isEqualTo(one(before, REPLICATE).models());
    }

    @Test
    void anotherTokenIsRefusedInPlainWords() throws Exception {
        var here = load(asking(server.address().toString(), "another").catalog(), Freshness.CACHED);
        var refused = new Problem.CatalogueServer(server.address().getAuthority(), Fault.TOKEN);
        assertThat(here.providers())
                .extracting(ProviderSnapshot::status)
                .containsOnly(new ProviderStatus.Failed(refused));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 OK | {\"odd\":1} | FOREIGN",
                "200 OK | {\"models\":[{\"id\":\"a\" | BROKE_OFF",
                "200 OK | <html>sign in</html> | FOREIGN",
                "404 Not Found | {} | FOREIGN",
                "403 Forbidden | {} | REFUSED",
                "302 Found | {} | MOVED",
                "503 Unavailable | {} | SILENT"
            })
    void whatIsNoCatalogueServerIsSaidToBeNone(String status, String body, Fault fault) throws Exception {
        try (var other = answering(status, body)) {
            var authority = "127.0.0.1:" + other.port();
            var here = load(asking("http://" + authority, TOKEN).catalog(), Freshness.CACHED);
            assertThat(one(here, FAL).problem()).contains(new Problem.CatalogueServer(authority, fault));
        }
    }

    private static HeadServer answering(String status, String body) throws IOException {
        return new HeadServer(
                HeadServer.loopback(),
                (_, socket) -> socket.getOutputStream()
                        .write(("HTTP/1.1 " + status
                                        + "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
                                        + body.length() + "\r\n\r\n" + body)
                                .getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void theTokenIsAllThatTheServerGetsAndARefreshIsPassedOn() throws Exception {
        var body =
                "{\"success\":true,\"models\":[{\"id\":\"a/b\",\"name\":\"b\",\"provider\":\"fal\",\"capabilities\":[]}],"
                        + "\"providers\":{\"fal\":{\"success\":true,\"count\":1}}}";
        try (var other = answering("200 OK", body)) {
            var opened = asking("http://127.0.0.1:" + other.port() + "/api/models", TOKEN);
            assertThat(one(load(opened.catalog(), Freshness.CACHED), FAL).models())
                    .extracting(Model::name)
                    .containsExactly("b");
            assertThat(other.heads()).isNotEmpty().noneMatch(head -> head.contains("refresh="));
            load(opened.catalog(), Freshness.REFRESH);
            opened.catalog().searchAll("two words", Question.all(Freshness.CACHED));

            assertThat(other.heads())
                    .anyMatch(head -> head.startsWith("GET /api/models?provider=fal&refresh=true "))
                    .anyMatch(head -> head.contains("&search=two%20words "))
                    .allMatch(head ->
                            head.startsWith("GET /api/models?provider=") || head.startsWith("GET /api/providers HTTP"))
                    .allMatch(head -> head.contains("\r\nAuthorization: Bearer " + TOKEN + "\r\n"))
                    .noneMatch(head -> head.contains(OWN));
            assertThat(opened.network().journal().newestFirst().toString()).doesNotContain(TOKEN);
        }
        assertThat(outside.requests()).isEmpty();
    }

    @Test
    void oneModelIsDescribedAsTheServerDescribesIt() throws Exception {
        var there = load(held, Freshness.CACHED);
        var catalog = asking();
        for (var provider : List.of(REPLICATE, FAL)) {
            var id = one(there, provider).models().getFirst().id();
            assertThat(described(catalog, id)).isEqualTo(described(held, id));
        }
    }

    private static List<JsonNode> described(Catalog catalog, Model.Id id) throws Exception {
        var details = catalog.describe(id, KeyRing.empty()).details();
        var body = DetailsJson.encode(details, Origin.FETCHED, DetailsJson.PriceRemark.NONE)
                .body();
        var json = new ObjectMapper().readTree(body);
        assertThat(json.path("parameters")).isNotEmpty();
        return List.of(json.path("model"), json.path("parameters"), json.path("inputs"));
    }

    @Test
    void whenItIsSwitchedOffTheProvidersAreAskedFromHereAgain() throws Exception {
        var opened = asking(server.address().toString(), TOKEN);
        opened.settings().change(now -> now.with(now.server().map(entered -> entered.with(Use.OFF))));

        assertThat(opened.catalog().providers()).allMatch(info -> info.server().isEmpty());
        load(opened.catalog(), Freshness.CACHED);
        assertThat(outside.requests())
                .anyMatch(request -> request.headers().toString().contains(OWN));
    }

    @Test
    void nobodyIsAskedInPlaceOfAServerThatCannotBeUsed() throws Exception {
        var opened = asking("http://models.example", TOKEN);
        assertThat(opened.settings().troubles()).containsExactly(new Trouble.UnusableServer("models.example"));
        assertThat(load(opened.catalog(), Freshness.REFRESH).providers())
                .extracting(ProviderSnapshot::status)
                .containsOnly(new ProviderStatus.Off());
        assertThat(outside.requests()).isEmpty();
    }

    @Test
    void theAddressOfTheAnswerIsThatOfTheServerAsWell() throws Exception {
        var home = URI.create("http://127.0.0.1:" + server.address().getPort());
        assertThat(asking(home + "/", TOKEN).catalog().providers())
                .allMatch(info -> info.server().equals(Optional.of(home.getAuthority())));
        assertThat(one(load(asking(home.toString(), TOKEN).catalog(), Freshness.CACHED), FAL)
                        .models())
                .hasSize(60);
    }
}
