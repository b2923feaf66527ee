package app.modeldeck.mcp;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.marks.MarksDesk;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/// An assistant asks about the catalogue by the Model Context Protocol: `search_models`, `get_model` and
/// `list_providers`, all of which read only. What providers say of failures is never passed on, nor is any key.
public final class McpConversation implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(McpConversation.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration LAST_LINE = Duration.ofSeconds(1);
    private static final String INSTRUCTIONS = """
            Modeldeck lists AI models of several providers, with tasks, prices and licences where they are stated. It runs \
            none. Begin with search_models; get_model tells the inputs of one. What is absent is not stated, not zero.""";

    private final LineTransport transport;
    private final Outgoing out;

    private McpConversation(LineTransport transport, Outgoing out) {
        this.transport = transport;
        this.out = out;
    }

    /// What an assistant sees.
    ///
    /// @param marks what the person has marked
    /// @param clock the time that ages in a query count from
    public record Seen(Catalog catalog, MarksDesk marks, Clock clock) {}

    /// A conversation that has not begun.
    ///
    /// @param executor asks and answers
    /// @param version which version of the program this is
    /// @param out gets messages and nothing else
    public static McpConversation over(Seen seen, ExecutorService executor, String version, PrintStream out) {
        var catalog = new PatientCatalog(seen.catalog(), executor, PATIENCE);
        return over(catalog, new Viewer(seen.marks(), seen.clock()), version, out);
    }

    static McpConversation over(PatientCatalog catalog, Viewer viewer, String version, PrintStream out) {
        var json = new JacksonMcpJsonMapper(new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS));
        var outgoing = new Outgoing(out);
        var transport = new LineTransport(json, catalog.executor(), outgoing);
        var tools = List.<Tool>of(new SearchModels(catalog, viewer), new GetModel(catalog), new ListProviders(catalog));
        McpServer.sync(transport)
                .serverInfo("modeldeck", version)
                .instructions(INSTRUCTIONS)
                .jsonMapper(json)
                .jsonSchemaValidator((_, _) -> ValidationResponse.asValid(""))
                .validateToolInputs(false)
                .immediateExecution(true)
                .capabilities(ServerCapabilities.builder().tools(false).build())
                .tools(tools.stream().map(McpConversation::specified).toList())
                .build();
        return new McpConversation(transport, outgoing);
    }

    private static SyncToolSpecification specified(Tool tool) {
        return new SyncToolSpecification(tool.description(), (_, request) -> result(tool, request));
    }

    private static CallToolResult result(Tool tool, CallToolRequest request) {
        try {
            return result(tool.answer(Given.of(Optional.ofNullable(request.arguments()))));
        } catch (ToolRefusedException e) {
            return refusal(e.words());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return refusal("Stopped.");
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "a tool could not answer", e);
            return refusal("Something went wrong here.");
        }
    }

    private static CallToolResult result(Answered answered) {
        var result = CallToolResult.builder()
                .addTextContent(new String(answered.document().body(), StandardCharsets.UTF_8));
        answered.remarks().forEach(result::addTextContent);
        return result.isError(false).build();
    }

    private static CallToolResult refusal(String words) {
        return CallToolResult.builder().addTextContent(words).isError(true).build();
    }

    /// Answers until the input ends. Blocks.
    ///
    /// @throws IOException when the input breaks
    public void talk(InputStream in) throws IOException, InterruptedException {
        transport.talk(in);
    }

    /// Nothing is written from now on; a line that has begun is finished, where the other side reads it.
    @Override
    public void close() {
        out.finish(LAST_LINE);
    }
}
