package app.modeldeck.snippet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.modeldeck.model.Call;
import app.modeldeck.model.Calling;
import app.modeldeck.model.ModelDetails;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Snippets, run as they are pasted, against a server on the loopback address: what is sent is what is meant. A
/// language that is not on this computer is skipped, and that is said.
final class RunningSnippetsTest {
    private static final String NASTY =
            "it's \"$HOME\" `id` $(id) \\n \\u0041 ${x} %s \"\"\" é 😀 \u202e \u2028 \t\r\n!";
    private static final String KEY = "fake-key-1234";
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;

    private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> bodies = new ConcurrentLinkedQueue<>();
    private HttpServer server;

    RunningSnippetsTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void start() {
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add("%s %s %s"
                .formatted(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI().getRawPath(),
                        exchange.getRequestHeaders().getFirst("Authorization")));
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        bodies.add(body);
        var answer = switch (exchange.getRequestURI().getPath()) {
            case "/poll" ->
                asked.stream().filter(line -> line.contains("/poll")).count() < 2
                        ? "{\"data\": {\"status\": \"processing\"}}"
                        : "{\"data\": {\"status\": \"completed\"}}";
            case "/result" -> "{\"output\": \"a picture of " + KEY.length() + "\"}";
            default ->
                "{\"data\": {\"status\": \"created\", \"urls\": {\"get\": \"%s\"}}, \"response_url\": \"%s\"}"
                        .formatted(address("/poll"), address("/result"));
        };
        var bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private ModelDetails details() throws IOException {
        return Calls.details(
                Calls.model("acme/one two"),
                List.of(
                        Calls.withDefault("prompt", JSON.writeValueAsString(NASTY)),
                        Calls.withDefault("__proto__", "{\"on\": true, \"off\": false, \"none\": null}"),
                        Calls.withDefault("count", "12345678901234567890"),
                        Calls.withDefault("scale", "0.10"),
                        Calls.withDefault(NASTY, "[1, [], {}]")));
    }

    @ParameterizedTest
    @EnumSource(ProgramLanguage.class)
    void whatIsSentIsWhatIsMeant(ProgramLanguage language) throws Exception {
        var calling = Calling.with("Bearer", Call.ofInputs(address("/run/{id}"), new Call.Answer.AtOnce()));

        run(language, Calls.text(details(), calling, language));

        assertThat(asked).containsExactly("POST /run/acme/one%20two Bearer " + KEY);
        var sent = JSON.readTree(bodies.element());
        var meant = ExampleRequest.of(details().model(), Optional.of(details()), Calls.provider(calling))
                .orElseThrow()
                .body();
        if (language == ProgramLanguage.JAVASCRIPT) {
            // its numbers are doubles
            assertThat(sent.path("count").asDouble()).isEqualTo(Double.parseDouble("12345678901234567890"));
            ((com.fasterxml.jackson.databind.node.ObjectNode) sent).set("count", meant.path("count"));
        }
        assertThat(sent).isEqualTo(JSON.readTree(meant.toString()));
    }

    @ParameterizedTest
    @EnumSource(value = ProgramLanguage.class, names = "CURL", mode = EnumSource.Mode.EXCLUDE)
    void workThatTakesItsTimeIsWaitedFor(ProgramLanguage language) throws Exception {
        var calling = Calling.with(
                "Key",
                Call.ofInputs(
                        address("/run/{id}"),
                        new Call.Answer.Later(
                                "data.urls.get",
                                "data.status",
                                List.of("created", "processing"),
                                Optional.of("response_url"))));

        var printed = run(language, Calls.text(details(), calling, language));

        assertThat(asked)
                .containsExactly(
                        "POST /run/acme/one%20two Key " + KEY,
                        "GET /poll Key " + KEY,
                        "GET /poll Key " + KEY,
                        "GET /result Key " + KEY);
        assertThat(printed).contains("a picture of 13");
    }

    private String run(ProgramLanguage language, String snippet) throws IOException, InterruptedException {
        var command = switch (language) {
            case CURL -> List.of("sh", "example.sh");
            case PYTHON -> List.of("python3", "example.py");
            case JAVASCRIPT -> List.of("node", "example.mjs");
            case JAVA -> List.of(Path.of(System.getProperty("java.home"), "bin", "java") + "", "Example.java");
        };
        var tool = language == ProgramLanguage.CURL ? "curl" : command.getFirst();
        assumeThat(isThere(tool)).as("skipped: there is no %s here", tool).isTrue();
        Files.writeString(folder.resolve(command.getLast()), snippet);
        var output = folder.resolve("output");
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("ACME_KEY", KEY);
        builder.environment().put("NO_PROXY", "127.0.0.1");
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        var process = builder.start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).as(Files.readString(output)).isZero();
        return Files.readString(output);
    }

    private static boolean isThere(String tool) throws InterruptedException {
        try {
            return new ProcessBuilder(tool, "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException _) {
            return false;
        }
    }
}
