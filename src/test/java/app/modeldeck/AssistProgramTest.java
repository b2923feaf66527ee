package app.modeldeck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// `modeldeck mcp` as a process of its own, started as an assistant starts it, and how it ends.
@Timeout(60)
final class AssistProgramTest {
    private static final String INITIALIZE = "{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"initialize\",\"params\":"
            + "{\"protocolVersion\":\"2025-06-18\",\"capabilities\":{},"
            + "\"clientInfo\":{\"name\":\"test\",\"version\":\"1\"}}}";

    /// The client's own twenty seconds are for a machine that does nothing else.
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @TempDir
    private Path folder;

    private static String search(String provider) {
        return "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"search_models\","
                + "\"arguments\":{\"providers\":[\"" + provider + "\"],\"limit\":1}}}";
    }

    /// The SDK's client, which starts the program by itself.
    private McpSyncClient client(String... arguments) throws IOException {
        var builder = new Program(folder).builder(Map.of(), List.of(), arguments);
        var command = builder.command();
        var parameters = ServerParameters.builder(command.getFirst())
                .args(command.subList(1, command.size()))
                .build();
        var transport = new StdioClientTransport(parameters, new JacksonMcpJsonMapper(new ObjectMapper())) {
            @Override
            protected ProcessBuilder getProcessBuilder() {
                return builder;
            }
        };
        return McpClient.sync(transport)
                .initializationTimeout(PATIENCE)
                .requestTimeout(PATIENCE)
                .jsonSchemaValidator((_, _) -> ValidationResponse.asValid(""))
                .build();
    }

    @Test
    void anAssistantStartsItAndIsAnsweredWhileOneProviderFails() throws Exception {
        var client = client("--chaos", "fal=503", "mcp");
        try {
            assertThat(client.initialize().serverInfo().name()).isEqualTo("modeldeck");
            assertThat(client.listTools().tools()).extracting(Tool::name).contains("search_models");
            var result = client.callTool(CallToolRequest.builder("search_models")
                    .arguments(Map.of("providers", List.of("fal", "replicate"), "limit", 2))
                    .build());
            assertThat(result.isError()).isFalse();
            assertThat(result.content())
                    .map(TextContent.class::cast)
                    .map(TextContent::text)
                    .anyMatch(text -> text.contains("\"provider\":\"replicate\""))
                    .anyMatch(text -> text.startsWith("fal.ai API error: 503"));
        } finally {
            client.closeGracefully();
        }
    }

    @Test
    void whatWasAskedBeforeTheInputEndsIsAnsweredAndNothingElseIsPrinted() throws Exception {
        var run = new Program(folder)
                .run(Map.of(), List.of(), INITIALIZE + "\n" + search("replicate") + "\n", "--demo", "mcp");
        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines()).hasSize(2).allMatch(line -> line.startsWith("{\"jsonrpc\":\"2.0\",\"id\":"));
        assertThat(run.out()).contains("\\\"provider\\\":\\\"replicate\\\"");
    }

    @Test
    void linesThatAreNoRequestsAreRefusedAndTheProcessEndsWithItsInput() throws Exception {
        var input = "null\n5\n[]\n" + INITIALIZE + "\n";
        var run = new Program(folder).run(Map.of(), List.of(), input, "--demo", "mcp");
        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines().filter(line -> line.contains("\"code\":-32600")))
                .hasSize(3);
        assertThat(run.out().lines()).hasSize(4).anyMatch(line -> line.startsWith("{\"jsonrpc\":\"2.0\",\"id\":0,"));
    }

    @Test
    void whatBreaksTheConversationEndsTheProcess() throws Exception {
        var noThreads = List.of("-Djdk.virtualThreadScheduler.parallelism=none");
        var run = new Program(folder).run(Map.of(), noThreads, INITIALIZE + "\n", "--demo", "mcp");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("modeldeck: something went wrong here.");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void anInputThatCannotBeReadEndsTheProcess() throws Exception {
        var builder = new Program(folder).builder(Map.of(), List.of(), "--demo", "mcp");
        builder.command().addAll(0, List.of("sh", "-c", "exec \"$@\" <\"$0\"", folder.toString()));
        var process = builder.redirectError(folder.resolve("err").toFile()).start();
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(folder.resolve("err")).hasContent("modeldeck: standard input cannot be read.\n");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process there is ended without being asked")
    void askedToEndItEndsAtOnceAlsoWhileAProviderHangs() throws Exception {
        var process = new Program(folder)
                .builder(Map.of(), List.of(), "--chaos", "fal=timeout", "mcp")
                .redirectError(folder.resolve("err").toFile())
                .start();
        try {
            var input = process.getOutputStream();
            input.write((search("fal") + "\n" + INITIALIZE + "\n").getBytes(StandardCharsets.UTF_8));
            input.flush();
            assertThat(process.inputReader().readLine()).startsWith("{\"jsonrpc\":\"2.0\",\"id\":0,");
            process.destroy();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
            assertThat(folder.resolve("err")).isEmptyFile();
        } finally {
            process.destroyForcibly();
        }
    }
}
