package app.modeldeck.provider.rest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/// A list on the loopback address, in pages, in two orders, that a test can break where it wants.
///
/// `/v1/links` names each next page by its address, `next` first in the body; `/v1/numbers` by the page number in
/// base64. `order=asc` turns the list round.
final class ListServer implements AutoCloseable {
    private final HttpServer server;
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger busy = new AtomicInteger();
    private final AtomicInteger busiest = new AtomicInteger();
    private volatile List<String> ids;
    private volatile int size;
    private volatile boolean turns = true;
    private volatile UnaryOperator<String> numbering = number -> number;
    private volatile Trouble trouble = (_, _) -> false;
    private volatile BeforeTheRest beforeTheRest = _ -> {};

    /// Something that happens to a request in place of an answer.
    @FunctionalInterface
    interface Trouble {
        /// Whether it took the request.
        boolean take(String asked, HttpExchange exchange) throws IOException;
    }

    /// Something that happens when the head and the next link of a page have been sent.
    @FunctionalInterface
    interface BeforeTheRest {
        void happen(String asked) throws InterruptedException;
    }

    ListServer(List<String> ids, int size) throws IOException {
        this.ids = List.copyOf(ids);
        this.size = size;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    /// The order is the same whatever is asked.
    ListServer turningNever() {
        turns = false;
        return this;
    }

    /// What the server calls a page in place of its number.
    ListServer numbering(UnaryOperator<String> how) {
        numbering = how;
        return this;
    }

    ListServer troubled(Trouble what) {
        trouble = what;
        return this;
    }

    ListServer beforeTheRest(BeforeTheRest what) {
        beforeTheRest = what;
        return this;
    }

    /// The list is another one from now on.
    void become(List<String> others) {
        ids = List.copyOf(others);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    /// Paths and queries, in the order in which they came.
    List<String> asked() {
        return List.copyOf(asked);
    }

    /// How many requests were under way at once, at most.
    int busiest() {
        return busiest.get();
    }

    private void handle(HttpExchange exchange) throws IOException {
        var request = exchange.getRequestURI().toString();
        asked.add(request);
        busiest.accumulateAndGet(busy.incrementAndGet(), Math::max);
        try {
            if (!trouble.take(request, exchange)) {
                answer(request, exchange);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            busy.decrementAndGet();
            exchange.close();
        }
    }

    private void answer(String request, HttpExchange exchange) throws IOException, InterruptedException {
        var now = turns && request.contains("order=asc") ? ids.reversed() : ids;
        boolean linked = request.contains("/links");
        int from = parameter(request, "cursor")
                .map(text -> linked ? Integer.parseInt(text) : (decoded(text) - 1) * size)
                .orElse(0);
        int until = Math.min(now.size(), from + size);
        var page = now.subList(Math.min(from, now.size()), until).stream()
                .map(id -> id.startsWith("!") ? "{\"bad\":1}" : "{\"id\":\"" + id + "\"}")
                .toList();
        exchange.sendResponseHeaders(200, 0);
        var body = exchange.getResponseBody();
        body.write(head(request, linked, until, until < now.size()).getBytes(StandardCharsets.UTF_8));
        body.flush();
        beforeTheRest.happen(request);
        body.write(("\"items\":[" + String.join(",", page) + "]}").getBytes(StandardCharsets.UTF_8));
    }

    private String head(String request, boolean linked, int until, boolean more) {
        if (linked) {
            var order = request.contains("order=asc") ? "&order=asc" : "";
            return "{\"next\":" + (more ? "\"" + address() + "/links?cursor=" + until + order + "\"" : "null") + ",";
        }
        var number = numbering.apply(String.valueOf(until / size + 1));
        return "{\"cursor\":\"" + encoded(number) + "\",\"more\":" + more + ",";
    }

    private static Optional<String> parameter(String request, String name) {
        int at = request.indexOf(name + "=");
        return at < 0
                ? Optional.empty()
                : Optional.of(request.substring(at + name.length() + 1).split("&", -1)[0]);
    }

    private static String encoded(String number) {
        return Base64.getEncoder().withoutPadding().encodeToString(number.getBytes(StandardCharsets.US_ASCII));
    }

    private int decoded(String cursor) {
        var text = new String(Base64.getDecoder().decode(cursor), StandardCharsets.US_ASCII);
        return Integer.parseInt(text.replaceAll("\\D", ""));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
