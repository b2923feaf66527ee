package app.modeldeck.mcp;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse.JSONRPCError;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import io.modelcontextprotocol.spec.ProtocolVersions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/// Speaks with one assistant, a JSON message on each line. Whatever was asked before the input ends is answered
/// before [#talk] returns; a line that makes no sense is answered with an error, and the next one is read
/// (decision 75). A line may hold an array of messages, which the protocol of 2025-03-26 has and later ones have not.
final class LineTransport implements McpStatelessServerTransport {
    private static final System.Logger LOG = System.getLogger(LineTransport.class.getName());
    private static final String CANCELLED = "notifications/cancelled";
    /// Where these have none the server breaks.
    private static final Set<String> WITH_PARAMETERS = Set.of("initialize", "tools/call");

    private static final String NO_TOOL = "Tool not found: ";
    private static final int LONGEST_LINE = 1 << 20;
    private static final int MOST_AT_ONCE = 16;

    private final McpJsonMapper json;
    private final Executor executor;
    private final Outgoing out;
    private final Semaphore room = new Semaphore(MOST_AT_ONCE);
    private final Map<Object, Running> running = new ConcurrentHashMap<>();
    private volatile @Nullable McpStatelessServerHandler handler;

    /// @param executor answers, so that a slow question does not hold up the next
    LineTransport(McpJsonMapper json, Executor executor, Outgoing out) {
        this.json = json;
        this.executor = executor;
        this.out = out;
    }

    @Override
    public void setMcpHandler(McpStatelessServerHandler answering) {
        handler = answering;
    }

    @Override
    public List<String> protocolVersions() {
        return List.of(
                ProtocolVersions.MCP_2024_11_05,
                ProtocolVersions.MCP_2025_03_26,
                ProtocolVersions.MCP_2025_06_18,
                ProtocolVersions.MCP_2025_11_25);
    }

    @Override
    public Mono<Void> closeGracefully() {
        return Mono.empty();
    }

    /// Answers until the input ends or nobody reads the answers. Blocks.
    void talk(InputStream in) throws IOException, InterruptedException {
        var lines = new Lines(in, LONGEST_LINE);
        var line = lines.next();
        while (!(line instanceof Line.End) && out.isOpen()) {
            take(line);
            line = lines.next();
        }
        room.acquire(MOST_AT_ONCE);
    }

    private void take(Line line) throws InterruptedException {
        switch (line) {
            case Line.Text(var text) when text.isBlank() -> {}
            case Line.Text(var text) -> take(text);
            case Line.TooLong _ -> refuse(ErrorCodes.INVALID_REQUEST, "A message has at most 1 MB.");
            case Line.End _ -> {}
        }
    }

    private void take(String text) throws InterruptedException {
        Object said;
        try {
            said = json.readValue(text, Object.class);
        } catch (IOException _) {
            refuse(ErrorCodes.PARSE_ERROR, "This is no JSON.");
            return;
        }
        if (said instanceof List<?> batch && !batch.isEmpty()) {
            takeAll(batch);
        } else {
            take(said, text, Replies.oneByOne(out));
        }
    }

    private void takeAll(List<?> batch) throws InterruptedException {
        var replies = Replies.together(out, batch.size());
        for (var said : batch) {
            take(said, text(said), replies);
        }
    }

    private String text(Object said) {
        try {
            return json.writeValueAsString(said);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
    }

    private void take(@Nullable Object said, String text, Replies replies) throws InterruptedException {
        switch (message(said, text).orElse(null)) {
            case null -> replies.put(refusal(ErrorCodes.INVALID_REQUEST, "This is no message of JSON-RPC 2.0."));
            case JSONRPCRequest request -> begin(request, replies);
            case JSONRPCNotification note -> {
                if (note.method().equals(CANCELLED)) {
                    cancel(note);
                }
                replies.none();
            }
            default -> replies.none();
        }
    }

    private Optional<JSONRPCMessage> message(@Nullable Object said, String text) {
        try {
            return said instanceof Map<?, ?> fields && "2.0".equals(fields.get("jsonrpc"))
                    ? Optional.of(McpSchema.deserializeJsonRpcMessage(json, text))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private void refuse(int code, String words) {
        out.write(refusal(code, words));
    }

    /// Nobody knows which request it was.
    private static String refusal(int code, String words) {
        return "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":" + code + ",\"message\":\"" + words + "\"}}";
    }

    private void begin(JSONRPCRequest request, Replies replies) throws InterruptedException {
        room.acquire();
        var task = new Running(request, replies);
        running.put(request.id(), task);
        executor.execute(task);
    }

    private void cancel(JSONRPCNotification said) {
        if (said.params() instanceof Map<?, ?> params) {
            Optional.ofNullable(params.get("requestId")).map(running::get).ifPresent(task -> task.cancel(true));
        }
    }

    private JSONRPCResponse answer(JSONRPCRequest request) {
        var answering = Objects.requireNonNull(handler, "a server is built on it");
        if (request.params() == null && WITH_PARAMETERS.contains(request.method())) {
            return misshapen(request.id());
        }
        return Mono.defer(() -> answering.handleRequest(McpTransportContext.EMPTY, request))
                .onErrorResume(
                        McpError.class, why -> Mono.just(JSONRPCResponse.error(request.id(), why.getJsonRpcError())))
                .onErrorResume(IllegalArgumentException.class, _ -> Mono.just(misshapen(request.id())))
                .map(response -> isBroken(response) ? misshapen(response.id()) : response)
                .map(LineTransport::plain)
                .blockOptional()
                .orElseThrow(() -> new IllegalStateException("a request has an answer"));
    }

    /// The server puts the name of a tool that it has not beside its message, and another one into it.
    private static JSONRPCResponse plain(JSONRPCResponse response) {
        var error = response.error();
        return error != null && error.data() instanceof String said && said.startsWith(NO_TOOL)
                ? JSONRPCResponse.error(
                        response.id(),
                        new JSONRPCError(error.code(), "Unknown tool: " + said.substring(NO_TOOL.length())))
                : response;
    }

    /// A tool never breaks, so it was the parameters; the server's words for that are the names of classes.
    private static boolean isBroken(JSONRPCResponse response) {
        return response.error() != null && response.error().code() == ErrorCodes.INTERNAL_ERROR;
    }

    private static JSONRPCResponse misshapen(Object id) {
        var error = new JSONRPCError(ErrorCodes.INVALID_PARAMS, "These parameters have another shape.");
        return JSONRPCResponse.error(id, error);
    }

    /// A request while it is answered; one that is cancelled is not.
    private final class Running extends FutureTask<JSONRPCResponse> {
        private final Object id;
        private final Replies replies;

        Running(JSONRPCRequest request, Replies replies) {
            super(() -> answer(request));
            this.id = request.id();
            this.replies = replies;
        }

        @Override
        protected void done() {
            try {
                switch (state()) {
                    case SUCCESS -> replies.put(text(resultNow()));
                    case FAILED -> {
                        LOG.log(Level.ERROR, "a request could not be answered", exceptionNow());
                        var words = new JSONRPCError(ErrorCodes.INTERNAL_ERROR, "Something went wrong here.");
                        replies.put(text(JSONRPCResponse.error(id, words)));
                    }
                    case CANCELLED, RUNNING -> replies.none();
                }
            } finally {
                running.remove(id, this);
                room.release();
            }
        }
    }
}
