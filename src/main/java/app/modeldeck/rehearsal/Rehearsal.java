package app.modeldeck.rehearsal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/// The embedded providers: a server on a free port of 127.0.0.1 that answers as the real ones do, from sample
/// data, with faults on demand. Any thread may use it; nothing blocks but [#start] and
/// [#close], both shortly.
///
/// It listens to this machine only and asks nobody anything. A key is accepted unless it contains "invalid".
public final class Rehearsal implements AutoCloseable {
    /// A key that is accepted.
    public static final String KEY = "rehearsal-key";

    private static final String PICTURES = "/pictures/";
    private static final int WAITING_CONNECTIONS = 256;
    private static final int REMEMBERED = 20_000;

    private final HttpServer server;
    private final URI address;
    private final Wires wires;
    private final AtomicReference<Chaos> chaos;
    private final Queue<Request> requests = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicReference<Tempo> tempo = new AtomicReference<>(Tempo.AT_ONCE);
    private final Stage stage;

    private Rehearsal(HttpServer server, Chaos chaos, RehearsalLibrary library, Clock clock) {
        this.server = server;
        this.address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        this.wires = new Wires(library);
        this.chaos = new AtomicReference<>(chaos);
        this.stage = new Stage(new Delivery(closed, tempo::get), clock);
    }

    /// One request as it came.
    ///
    /// @param provider the provider asked, or another first segment of the path
    /// @param method the HTTP method
    /// @param pathAndQuery as sent, undecoded, from the first slash on
    /// @param headers by lower-case name; values of a repeated header joined by ", "
    public record Request(String provider, String method, String pathAndQuery, Map<String, String> headers) {
        /// Copies the headers.
        public Request {
            headers = Map.copyOf(headers);
        }

        /// Without header values, for one of them may be a key.
        @Override
        public String toString() {
            return method + " " + pathAndQuery + " " + new TreeSet<>(headers.keySet());
        }
    }

    /// Starts with the sample catalogue.
    ///
    /// @param executor runs each request; virtual threads, because faults may hold many of them
    /// @throws IOException when no port can be had
    public static Rehearsal start(Executor executor, Chaos chaos, Clock clock) throws IOException {
        return start(executor, chaos, RehearsalLibrary.sample(), clock);
    }

    /// Starts with these models and this time of day, which only the fault `429-date` reads.
    ///
    /// @throws IOException when no port can be had
    public static Rehearsal start(Executor executor, Chaos chaos, RehearsalLibrary library, Clock clock)
            throws IOException {
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        HttpServer server = HttpServer.create(new InetSocketAddress(loopback, 0), WAITING_CONNECTIONS);
        Rehearsal rehearsal = new Rehearsal(server, chaos, library, clock);
        server.createContext("/", rehearsal::handle);
        server.createContext(PICTURES, Pictures::answer);
        server.setExecutor(executor);
        server.start();
        return rehearsal;
    }

    /// The base address to give to a provider's client.
    ///
    /// @throws IllegalArgumentException for a provider that is not rehearsed
    public URI address(String provider) {
        if (!Wires.PROVIDERS.contains(provider)) {
            throw new IllegalArgumentException("No such sample provider: " + provider);
        }
        return address.resolve("/" + provider + "/v1");
    }

    /// What a catalogue of this provider's sample models answers to `GET /api/models`, ready made; absent for one that
    /// has none. Blocks for a moment.
    public static Optional<String> prepared(String provider) {
        return Resources.find("lists/" + provider + ".json").map(Resources::text);
    }

    /// Where this server has a picture for that address of a cover, which leads nowhere itself.
    public URI picture(URI cover) {
        return address.resolve(PICTURES + Integer.toHexString(cover.hashCode()));
    }

    /// The slugs of the providers that are rehearsed.
    public Set<String> providers() {
        return Wires.PROVIDERS;
    }

    /// Changes how slow proper answers are; those that have begun keep theirs.
    public void tempo(Tempo next) {
        tempo.set(next);
    }

    /// Changes the faults; requests that have begun keep theirs.
    public void chaos(Chaos next) {
        chaos.set(next);
    }

    /// What was asked so far, in order of arrival; of a long life the last 20,000.
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    private void remember(Request request) {
        requests.add(request);
        if (count.incrementAndGet() > REMEMBERED) {
            requests.poll();
        }
    }

    /// Stops at once; requests that hang on purpose end with a broken connection. May be called again.
    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }

    /// An exchange that fails is left open here: the server then drops its connection without ending the body
    /// properly.
    private void handle(HttpExchange exchange) throws IOException {
        Ask ask = Ask.of(exchange, address);
        remember(request(exchange, ask.provider()));
        Optional<WireFormat> wire = wires.find(ask.provider());
        if (wire.isPresent()) {
            play(exchange, ask, wire.get());
        } else {
            exchange.sendResponseHeaders(404, -1);
        }
        exchange.close();
    }

    private void play(HttpExchange exchange, Ask ask, WireFormat wire) throws IOException {
        Optional<Fault> fault = chaos.get().of(ask.provider()).filter(candidate -> candidate.strikes(wire.page(ask)));
        stage.play(exchange, ask, wire, fault);
    }

    private static Request request(HttpExchange exchange, String provider) {
        Map<String, String> headers = exchange.getRequestHeaders().entrySet().stream()
                .collect(Collectors.toMap(
                        header -> header.getKey().toLowerCase(Locale.ROOT),
                        header -> String.join(", ", header.getValue())));
        return new Request(
                provider, exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers);
    }
}
