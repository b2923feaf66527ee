package app.modeldeck.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.catalog.Catalogs;
import app.modeldeck.marks.MarksDesk;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// An assistant in a conversation about a catalogue, played by the SDK's own client.
final class Assistant implements AutoCloseable {
    static final Duration LONG = Duration.ofSeconds(30);

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final Future<?> talking;
    private final McpSyncClient client;

    private Assistant(Catalog catalog, Duration patience) throws IOException {
        try (var door = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            var mine = new Socket(door.getInetAddress(), door.getLocalPort());
            var theirs = door.accept();
            var out = new PrintStream(theirs.getOutputStream(), false, StandardCharsets.UTF_8);
            var conversation = conversation(catalog, patience, executor, out);
            talking = executor.submit(() -> {
                try (theirs) {
                    conversation.talk(theirs.getInputStream());
                }
                return null;
            });
            var json = new JacksonMcpJsonMapper(new ObjectMapper());
            client = McpClient.sync(new SocketTransport(mine, json, executor))
                    .requestTimeout(LONG)
                    .jsonSchemaValidator((_, _) -> ValidationResponse.asValid(""))
                    .build();
        }
        client.initialize();
    }

    static Assistant over(Catalog catalog) throws IOException {
        return new Assistant(catalog, LONG);
    }

    static Assistant hasty(Catalog catalog) throws IOException {
        return new Assistant(catalog, Duration.ofMillis(1));
    }

    private static McpConversation conversation(
            Catalog catalog, Duration patience, ExecutorService executor, PrintStream out) {
        var viewer = new Viewer(MarksDesk.inMemory(), Clock.fixed(Catalogs.NOW, ZoneOffset.UTC));
        return McpConversation.over(new PatientCatalog(catalog, executor, patience), viewer, "9.9.9", out);
    }

    /// What stands on the lines of the output when these lines are all of the input.
    static List<String> told(Catalog catalog, String input) throws Exception {
        return told(catalog, new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    }

    /// The same for an input that goes on.
    static List<String> told(Catalog catalog, InputStream input) throws Exception {
        var out = new ByteArrayOutputStream();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            conversation(catalog, LONG, executor, new PrintStream(out, false, StandardCharsets.UTF_8))
                    .talk(input);
        }
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    McpSyncClient client() {
        return client;
    }

    CallToolResult call(String tool, Map<String, Object> arguments) {
        return client.callTool(
                CallToolRequest.builder(tool).arguments(arguments).build());
    }

    /// The same while others are asked as well.
    Future<CallToolResult> ask(String tool, Map<String, Object> arguments) {
        return executor.submit(() -> call(tool, arguments));
    }

    static List<String> texts(CallToolResult result) {
        return result.content().stream()
                .map(TextContent.class::cast)
                .map(TextContent::text)
                .toList();
    }

    /// The only text of a result that is an error.
    static String refusal(CallToolResult result) {
        if (!result.isError() || result.content().size() != 1) {
            throw new AssertionError("no error: " + result);
        }
        return texts(result).getFirst();
    }

    @Override
    public void close() {
        client.close();
        executor.close();
        assertThat(talking.state()).isEqualTo(Future.State.SUCCESS);
    }
}
