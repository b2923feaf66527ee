package app.modeldeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.catalog.Fetching;
import app.modeldeck.catalog.Timing;
import app.modeldeck.faults.FaultRow;
import app.modeldeck.marks.MarksDesk;
import app.modeldeck.mcp.McpConversation;
import app.modeldeck.provider.JsonClients;
import app.modeldeck.provider.ModelProvider;
import app.modeldeck.provider.builtin.FalProvider;
import app.modeldeck.provider.builtin.ReplicateProvider;
import app.modeldeck.provider.request.Limits;
import app.modeldeck.rehearsal.Chaos;
import app.modeldeck.rehearsal.Fault;
import app.modeldeck.rehearsal.Rehearsal;
import app.modeldeck.secrets.EnvironmentKeys;
import app.modeldeck.secrets.FakeKeychain;
import app.modeldeck.secrets.OwnKeys;
import app.modeldeck.secrets.Secret;
import app.modeldeck.secrets.SessionKeys;
import app.modeldeck.server.ModelServer;
import app.modeldeck.server.ServerSettings;
import app.modeldeck.server.http.Surroundings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Known keys are pushed through every command and the endpoint, through every fault; nothing that comes out,
/// and nothing that is logged, may hold one of them.
@Timeout(60)
final class CanaryTest {
    /// The key that the providers take, so that the faults behind the sign-in are met as well.
    private static final String STORED = Rehearsal.KEY;

    private static final String VARIABLE = "canary-of-environment";
    private static final String HEADER = "canary-of-header";
    private static final String TYPED = "canary-of-input";
    private static final String MODEL = "replicate/loom/halcyon";
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final FakeKeychain keychain = new FakeKeychain();
    /// Where the program logs to, when nobody has set another place.
    private final ByteArrayOutputStream logged = new ByteArrayOutputStream();
    private final PrintStream console = System.err;
    private final List<ModelProvider> providers = List.of(new FalProvider(), new ReplicateProvider());

    @BeforeEach
    void listen() {
        System.setErr(Run.print(logged));
    }

    @AfterEach
    void close() {
        System.setErr(console);
        keychain.close();
        executor.shutdownNow();
    }

    private OwnKeys keys() throws Exception {
        keychain.with("replicate", Secret.of(STORED)).with("fal", Secret.of(STORED));
        return new OwnKeys(
                new SessionKeys(),
                Optional.of(keychain.desk()),
                new EnvironmentKeys(Map.of("REPLICATE_API_TOKEN", VARIABLE, "FAL_KEY", VARIABLE)),
                _ -> false,
                info -> OwnKeys.account(info.id()));
    }

    @ParameterizedTest
    @EnumSource(Fault.Kind.class)
    @FaultRow(row = 82, fault = "a key that is a canary, over each fault", expected = "it is in no output")
    void noKeyComesOut(Fault.Kind kind) throws Exception {
        var always = new Fault(kind, OptionalInt.empty(), PAUSE);
        var later = new Fault(kind, OptionalInt.of(2), PAUSE);
        var chaos = new Chaos(Map.of("replicate", always, "fal", later));
        try (var rehearsal = Rehearsal.start(executor, chaos, Clock.systemUTC())) {
            var keys = keys();
            Function<ModelProvider, URI> address =
                    provider -> rehearsal.address(provider.info().id().slug());
            var network = JsonClients.network();
            var client = JsonClients.over(network, limits(kind));
            var fetching = new Fetching(client, JsonClients.quickRetries(), address, executor);
            var catalog = new Catalog(providers, keys, fetching, Timing.usual(System::nanoTime, Clock.systemUTC()));
            var out = new ArrayList<String>();
            out.addAll(commands(new CliWorld.Opened(catalog, keys, MarksDesk.inMemory())));
            var told = executor.submit(() -> assistant(catalog));
            out.addAll(answers(catalog));
            out.add(told.get());
            out.add(network.journal().newestFirst().toString());
            out.add(logged.toString(StandardCharsets.UTF_8));
            Thread.getAllStackTraces().keySet().forEach(thread -> out.add(thread.getName()));
            out.add(catalog.current().toString()
                    + catalog.statistics()
                    + keys.look(providers.getFirst().info()));
            assertThat(out)
                    .hasSizeGreaterThan(20)
                    .allSatisfy(text -> assertThat(text).doesNotContain(STORED, VARIABLE, HEADER, TYPED));
        }
    }

    private static Limits limits(Fault.Kind kind) {
        return switch (kind) {
            case TIMEOUT, STALL -> JsonClients.hasty();
            default -> JsonClients.quick();
        };
    }

    private static List<String> commands(CliWorld.Opened opened) {
        var world = Run.world(opened, Terminal.NONE);
        var arguments = List.of(
                "list --refresh --json",
                "list --refresh --csv",
                "list halcyon",
                "list --provider replicate --json",
                "show " + MODEL,
                "show " + MODEL + " --json",
                "keys list",
                "keys test",
                "keys set fal",
                "keys remove fal",
                "keys set " + TYPED,
                "keys test replicate " + TYPED);
        return arguments.stream()
                .map(line -> Run.typing(world, TYPED, line.split(" ")))
                .map(Run::toString)
                .toList();
    }

    private String assistant(Catalog catalog) throws IOException, InterruptedException {
        var call =
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"%s\",\"arguments\":%s}}\n";
        var input = call.formatted("search_models", "{}")
                + call.formatted("search_models", "{\"providers\":[\"" + TYPED + "\"]}")
                + call.formatted("search_models", "{\"" + TYPED + "\":1}")
                + call.formatted("get_model", "{\"id\":\"" + MODEL + "\"}")
                + call.formatted("list_providers", "{}");
        var out = new ByteArrayOutputStream();
        var seen = new McpConversation.Seen(catalog, MarksDesk.inMemory(), Clock.systemUTC());
        McpConversation.over(seen, executor, "9.9.9", Run.print(out))
                .talk(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(5);
        return out.toString(StandardCharsets.UTF_8);
    }

    private Surroundings around() {
        return new Surroundings(executor, Thread.ofPlatform().daemon().factory(), Clock.systemUTC(), System::nanoTime);
    }

    private List<String> answers(Catalog catalog) throws IOException, InterruptedException {
        var texts = new ArrayList<String>();
        try (var server = ModelServer.start(ServerSettings.loopback(0), catalog, MarksDesk.inMemory(), around());
                var http = HttpClient.newHttpClient()) {
            var base = "http://127.0.0.1:" + server.port();
            for (var target : List.of(
                    "/api/models?refresh=true",
                    "/api/models?provider=replicate&refresh=true",
                    "/api/models?q=price:" + "x",
                    "/api/models/" + MODEL,
                    "/nothing")) {
                var request = HttpRequest.newBuilder(URI.create(base + target))
                        .header("X-Replicate-Key", HEADER)
                        .header("X-Fal-Key", HEADER)
                        .build();
                var answer = http.send(request, BodyHandlers.ofString());
                texts.add(answer.headers() + answer.body());
            }
        }
        return texts;
    }
}
