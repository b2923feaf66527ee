package app.modeldeck.provider;

import app.modeldeck.provider.request.Deadline;
import app.modeldeck.provider.request.JsonClient;
import app.modeldeck.provider.request.Pace;
import app.modeldeck.provider.request.Requests;
import app.modeldeck.secrets.Secret;
import app.modeldeck.secrets.UnusableKeyException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;

/// A provider's server on the loopback address that answers every request in one way, and remembers what it was
/// asked.
public final class OneAnswer implements AutoCloseable {
    private final HttpServer server;
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    public OneAnswer(HttpHandler handler) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            handler.handle(exchange);
        });
        server.start();
    }

    /// Answers these bytes as JSON.
    public static OneAnswer json(byte[] body) throws IOException {
        return new OneAnswer(exchange -> send(exchange, 200, body));
    }

    public static OneAnswer json(String body) throws IOException {
        return json(body.getBytes(StandardCharsets.UTF_8));
    }

    public static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    /// The paths and queries asked so far.
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /// A question to this server.
    public FetchContext context(JsonClient client) {
        return context(client, address(), Optional.empty());
    }

    public static FetchContext context(JsonClient client, URI address, Optional<String> key) {
        var requests = new Requests(
                client,
                JsonClients.quickRetries(),
                JsonClients.ERRAND,
                new Pace(60_000, System::nanoTime),
                new Deadline(System::nanoTime, Duration.ofMinutes(1)));
        return context(requests, address, key);
    }

    public static FetchContext context(Requests requests, URI address, Optional<String> key) {
        var workers = Executors.newVirtualThreadPerTaskExecutor();
        return new FetchContext(requests, address, key.map(OneAnswer::secret), workers, FetchProgress.UNSEEN);
    }

    private static Secret secret(String key) {
        try {
            return Secret.of(key);
        } catch (UnusableKeyException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
