package app.modeldeck;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.catalog.Freshness;
import app.modeldeck.catalog.Question;
import app.modeldeck.cli.Sources;
import app.modeldeck.marks.MarksDesk;
import app.modeldeck.model.CatalogSnapshot;
import app.modeldeck.model.KeyUse;
import app.modeldeck.model.Model;
import app.modeldeck.model.Problem;
import app.modeldeck.model.Problem.CatalogueServer.Fault;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.model.ProviderSnapshot;
import app.modeldeck.model.ProviderStatus;
import app.modeldeck.model.Schema;
import app.modeldeck.rehearsal.Chaos;
import app.modeldeck.rehearsal.Rehearsal;
import app.modeldeck.secrets.KeyRing;
import app.modeldeck.server.ModelServer;
import app.modeldeck.server.ServerSettings;
import app.modeldeck.settings.CatalogueServer;
import app.modeldeck.settings.CatalogueServer.Use;
import app.modeldeck.settings.Settings.Switch;
import app.modeldeck.settings.Trouble;
import java.io.IOException;
import java.net.Socket;
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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Two programs: the team has described a provider at the one that serves, which the other has never heard of.
@Timeout(60)
final class CatalogueRollTest {
    private static final String TOKEN = "token-of-the-team";
    private static final ProviderId LAB = new ProviderId("lab");
    private static final ProviderId FAL = new ProviderId("fal");
    private static final String MODELS = "{\"success\":true,\"models\":[],\"providers\":{"
            + "\"fal\":{\"success\":true,\"count\":0},\"reef\":{\"success\":true,\"count\":0}}}";

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService watchers = Executors.newSingleThreadScheduledExecutor();

    @TempDir
    private Path folder;

    private volatile String labSays = "200 OK";
    private Rehearsal rehearsal;
    private HeadServer lab;
    private Assembly.Opened held;
    private ModelServer server;

    @BeforeEach
    void start() throws Exception {
        rehearsal = Rehearsal.start(executor, Chaos.none(), Clock.systemUTC());
        var models = "{\"data\":[{\"id\":\"reef\",\"title\":\"Reef 2\"},{\"id\":\"atoll\",\"title\":\"Atoll\"}]}";
        lab = new HeadServer(HeadServer.loopback(), (_, socket) -> say(socket, labSays, models));
        describe("server", "The lab", "http://127.0.0.1:" + lab.port());
        var assembly = assembly("server", Map.of());
        held = assembly.open(Sources.LIVE);
        var settings = new ServerSettings(0, ServerSettings.loopbackAddress(), List.of(), Optional.of(TOKEN));
        server = ModelServer.start(settings, held.catalog(), MarksDesk.inMemory(), assembly.surroundings());
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
        lab.close();
        rehearsal.close();
        executor.shutdownNow();
        watchers.shutdownNow();
    }

    private Assembly assembly(String who, Map<String, String> variables) {
        var environment = new HashMap<>(variables);
        for (var provider : rehearsal.providers()) {
            var variable = "MODELDECK_" + provider.toUpperCase(Locale.ROOT).replace('-', '_') + "_URL";
            environment.put(variable, rehearsal.address(provider).toString());
        }
        environment.put("MODELDECK_CONFIG_DIR", folder.resolve(who).toString());
        return new Assembly(environment, executor, watchers, executor, Clock.systemUTC());
    }

    /// Writes the file that describes a provider with the id `lab`.
    private void describe(String who, String name, String address) throws IOException {
        var files = Files.createDirectories(folder.resolve(who).resolve("providers"));
        Files.writeString(
                files.resolve("lab.json"),
                "{\"slug\": \"lab\", \"name\": \"" + name + "\", \"address\": \"" + address + "\","
                        + " \"list\": \"/models\", \"entries\": \"data\","
                        + " \"fields\": {\"id\": \"id\", \"name\": \"title\"}}");
    }

    private Assembly.Opened asking(String address, String token, Use use) throws Exception {
        var file = Files.createDirectories(folder.resolve("client")).resolve("settings.json");
        Files.writeString(
                file,
                "{\"version\": 1, \"catalogueServer\": {\"address\": \"" + address + "\", \"on\": " + (use == Use.ON)
                        + "}}");
        return assembly("client", Map.of("MODELDECK_CATALOGUE_TOKEN", token)).open(Sources.LIVE);
    }

    private Assembly.Opened asking() throws Exception {
        return asking(server.address().toString(), TOKEN, Use.ON);
    }

    private static CatalogSnapshot load(Assembly.Opened opened, Freshness freshness) throws InterruptedException {
        return opened.catalog().load(Question.all(freshness), _ -> {});
    }

    private static ProviderSnapshot one(CatalogSnapshot snapshot, ProviderId provider) {
        return snapshot.provider(provider).orElseThrow();
    }

    private static List<String> newcomers(Catalog catalog, Catalog others) {
        var known = others.providers().stream().map(ProviderInfo::id).toList();
        return catalog.providers().stream()
                .filter(info -> !known.contains(info.id()))
                .map(info -> info.id() + " " + info.name())
                .toList();
    }

    /// Those that are known without any server.
    private Catalog alone() throws Exception {
        return assembly("alone", Map.of()).open(Sources.LIVE).catalog();
    }

    @Test
    void whatOnlyTheServerHasIsShownWithItsRowsByTheFirstQuestion() throws Exception {
        var client = asking();
        assertThat(client.catalog().providers()).extracting(ProviderInfo::id).doesNotContain(LAB);

        var shown = one(load(client, Freshness.CACHED), LAB);

        assertThat(shown.info().name()).isEqualTo("The lab");
        assertThat(shown.info().keyUse()).isEqualTo(KeyUse.NONE);
        assertThat(shown.info().server()).contains(server.address().getAuthority());
        assertThat(shown.status()).isInstanceOf(ProviderStatus.Ready.class);
        assertThat(shown.models()).extracting(Model::name).containsExactly("Atoll", "Reef 2");
        assertThat(client.catalog().current().provider(LAB)).contains(shown);
        assertThat(client.settings().troubles()).isEmpty();
        var described = client.catalog().describe(new Model.Id(LAB, "reef"), KeyRing.empty());
        assertThat(described.details().model().name()).isEqualTo("Reef 2");
        assertThat(described.details().schema()).isInstanceOf(Schema.NotOffered.class);
    }

    @Test
    void itFailsAloneAndTheServerSaysWhy() throws Exception {
        labSays = "410 Gone";
        var loaded = load(asking(), Freshness.CACHED);
        assertThat(one(loaded, LAB).status()).isEqualTo(new ProviderStatus.Failed(new Problem.Refused(410)));
        assertThat(one(loaded, FAL).status()).isInstanceOf(ProviderStatus.Ready.class);
    }

    @Test
    void whoIsGoneFromTheServerIsSaidToBeGone() throws Exception {
        var client = asking();
        load(client, Freshness.CACHED);
        held.settings().change(now -> now.with(LAB, Switch.OFF));

        assertThat(one(load(client, Freshness.REFRESH), LAB).status()).isEqualTo(new ProviderStatus.NotRunning());
        assertThat(newcomers(asking().catalog(), alone())).isEmpty();
        load(client, Freshness.CACHED);
        assertThat(newcomers(client.catalog(), alone())).containsExactly("lab The lab");
    }

    @Test
    void whoIsOffOnTheServerIsNobodyHereUntilItIsOn() throws Exception {
        held.settings().change(now -> now.with(LAB, Switch.OFF));
        var client = asking();
        assertThat(load(client, Freshness.CACHED).provider(LAB)).isEmpty();

        held.settings().change(now -> now.with(LAB, Switch.ON));
        assertThat(one(load(client, Freshness.REFRESH), LAB).models()).hasSize(2);
    }

    @Test
    void itCanBeSwitchedOffHere() throws Exception {
        var client = asking();
        client.settings().change(now -> now.with(LAB, Switch.OFF));
        assertThat(one(load(client, Freshness.CACHED), LAB).status()).isEqualTo(new ProviderStatus.Off());
        assertThat(lab.heads()).isEmpty();
    }

    @Test
    void oneThatIsNamedBeforeAnythingWasAskedIsLookedFor() throws Exception {
        var catalog = asking().catalog();
        catalog.meet();
        assertThat(newcomers(catalog, alone())).containsExactly("lab The lab");
    }

    @Test
    void whenTheServerIsSwitchedOnItIsAskedAtOnceAndGoneWhenItIsSwitchedOff() throws Exception {
        var client = asking(server.address().toString(), TOKEN, Use.OFF);
        load(client, Freshness.CACHED);
        assertThat(newcomers(client.catalog(), alone())).isEmpty();

        client.settings().change(now -> now.with(now.server().map(entered -> entered.with(Use.ON))));
        assertThat(newcomers(client.catalog(), alone())).containsExactly("lab The lab");
        client.settings().change(now -> now.with(now.server().map(entered -> entered.with(Use.OFF))));
        assertThat(newcomers(client.catalog(), alone())).isEmpty();
    }

    @Test
    void aQuestionAlsoAsksThoseWhomAnotherLookFoundMeanwhile() throws Exception {
        var looked = new CountDownLatch(1);
        var asked = new CountDownLatch(1);
        try (var other = new HeadServer(HeadServer.loopback(), (head, socket) -> {
            if (head.startsWith("GET /api/providers ")) {
                looked.countDown();
                asked.await();
                say(socket, "200 OK", "{\"providers\":[{\"id\":\"reef\",\"name\":\"Reef\"}]}");
            } else {
                asked.countDown();
                say(socket, "200 OK", MODELS);
            }
        })) {
            var client = asking("http://127.0.0.1:" + other.port(), TOKEN, Use.ON);
            var starting = executor.submit(client.settings()::start);
            looked.await();
            var reef = one(load(client, Freshness.CACHED), new ProviderId("reef"));
            assertThat(reef.status()).isInstanceOf(ProviderStatus.Ready.class);
            assertThat(starting.get()).isEmpty();
            assertThat(asked(other)).isOne();
        }
    }

    @Test
    void anotherServerHasOthers() throws Exception {
        var client = asking();
        load(client, Freshness.CACHED);
        try (var other = telling("200 OK", "{\"providers\":[{\"id\":\"reef\",\"name\":\"Reef\"}]}")) {
            var address = URI.create("http://127.0.0.1:" + other.port());
            client.settings().change(now -> now.with(Optional.of(new CatalogueServer(address, Use.ON))));
            assertThat(newcomers(client.catalog(), alone())).containsExactly("reef Reef");
        }
    }

    @Test
    void oneOfTheUsersOwnUnderTheSameIdGivesWayAndThatIsSaid() throws Exception {
        describe("client", "My lab", "https://lab.example");
        var client = asking();
        var said = new Trouble.OtherOnServer(server.address().getAuthority(), List.of("My lab"));

        var shown = one(load(client, Freshness.CACHED), LAB);

        assertThat(shown.info().name()).isEqualTo("The lab");
        assertThat(shown.models()).hasSize(2);
        assertThat(client.settings().troubles()).containsExactly(said);
        assertThat(client.settings().start()).contains(said);
        var turned = client.settings().change(now -> now.with(now.server().map(entered -> entered.with(Use.OFF))));
        assertThat(turned).isEmpty();
        assertThat(client.catalog().providers()).extracting(ProviderInfo::name).contains("My lab");
        assertThat(client.settings().troubles()).isEmpty();
    }

    @Test
    void whatTheTeamGaveToEveryoneIsTheSameProvider() throws Exception {
        describe("client", "The lab", "https://lab.example");
        var client = asking();
        assertThat(one(load(client, Freshness.CACHED), LAB).models()).hasSize(2);
        assertThat(client.settings().troubles()).isEmpty();
        assertThat(one(client.catalog().current(), LAB).info().name()).isEqualTo("The lab");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "404 Not Found | {\"success\":false,\"error\":\"Not found.\"}",
                "401 Unauthorized | {}",
                "500 Oops | {}",
                "503 Unavailable | {}",
                "302 Found | {}",
                "200 OK | <html>sign in</html>",
                "200 OK | {\"providers\":[{\"id\":\"reef\"",
                "200 OK | {\"providers\":{\"id\":\"reef\"}}",
                "200 OK | {\"success\":true}",
                "200 OK | {\"providers\":[null,7,\"reef\",[1],{},{\"id\":\"Reef\"},{\"id\":\"../reef\"},{\"name\":\"Reef\"}]}",
                "200 OK | {\"providers\":[{\"id\":\"fal\",\"name\":\"Other\"},{\"id\":\"reef\",\"state\":\"off\"}]}"
            })
    void whoTellsNobodyCostsNothing(String status, String body) throws Exception {
        try (var other = telling(status, body)) {
            var client = asking("http://127.0.0.1:" + other.port(), TOKEN, Use.ON);
            var loaded = load(client, Freshness.CACHED);

            assertThat(newcomers(client.catalog(), alone())).isEmpty();
            assertThat(one(loaded, FAL).status()).isInstanceOf(ProviderStatus.Ready.class);
            assertThat(client.settings().troubles()).isEmpty();
            load(client, Freshness.CACHED);
            assertThat(asked(other)).isOne();
            load(client, Freshness.REFRESH);
            assertThat(asked(other)).isEqualTo(2);
        }
    }

    @Test
    void namesAreMadeSafeAndNobodyComesTwiceOrBeyondTheBound() throws Exception {
        var many =
                IntStream.range(0, 400).mapToObj(i -> "{\"id\":\"p" + i + "\"}").collect(Collectors.joining(","));
        var body =
                "{\"providers\":[{\"id\":\"reef\",\"name\":\"Re\\u202eef\\n2\"},{\"id\":\"reef\",\"name\":\"Again\"},"
                        + many + "]}";
        try (var other = telling("200 OK", body)) {
            var catalog =
                    asking("http://127.0.0.1:" + other.port(), TOKEN, Use.ON).catalog();
            catalog.meet();
            assertThat(newcomers(catalog, alone()))
                    .hasSize(300)
                    .contains("reef Reef 2", "p0 p0")
                    .doesNotContain("reef Again");
        }
    }

    @Test
    void theTokenIsAllThatIsSentAndAServerThatIsGoneIsSaidByAll() throws Exception {
        Assembly.Opened client;
        String authority;
        try (var other = telling("200 OK", "{\"providers\":[{\"id\":\"reef\",\"name\":\"Reef\"}]}")) {
            authority = "127.0.0.1:" + other.port();
            client = asking("http://" + authority, TOKEN, Use.ON);
            load(client, Freshness.CACHED);
            assertThat(other.heads())
                    .anyMatch(head -> head.startsWith("GET /api/models?provider=reef "))
                    .allMatch(head -> head.contains("\r\nAuthorization: Bearer " + TOKEN + "\r\n"));
        }
        var gone = new Problem.CatalogueServer(authority, Fault.SILENT);
        var after = load(client, Freshness.REFRESH);
        assertThat(one(after, FAL).problem()).contains(gone);
        assertThat(one(after, new ProviderId("reef")).problem()).contains(gone);
    }

    private static long asked(HeadServer server) {
        return server.heads().stream()
                .filter(head -> head.startsWith("GET /api/providers "))
                .count();
    }

    /// A server that answers this when it is asked whom it has, and an empty list for everyone.
    private static HeadServer telling(String status, String body) throws IOException {
        return new HeadServer(HeadServer.loopback(), (head, socket) -> {
            boolean isRoll = head.startsWith("GET /api/providers ");
            say(socket, isRoll ? status : "200 OK", isRoll ? body : MODELS);
        });
    }

    private static void say(Socket socket, String status, String body) throws IOException {
        var said = body.getBytes(StandardCharsets.UTF_8);
        var start = "HTTP/1.1 " + status
                + "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: " + said.length
                + "\r\n\r\n";
        socket.getOutputStream().write(start.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write(said);
    }
}
