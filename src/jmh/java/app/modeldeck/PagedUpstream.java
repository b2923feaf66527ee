package app.modeldeck;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Two providers whose lists are pages of a hundred small models, each page after a wait: `/replicate` by next links,
/// `/fal` by numbered cursors. It knows no order and no page size but its own.
final class PagedUpstream implements AutoCloseable {
    private static final Pattern CURSOR = Pattern.compile("cursor=(\\d+)");
    private static final int PER_PAGE = 100;

    private final HttpServer server;
    private final int pages;
    private final Duration wait;
    private final AtomicInteger requests = new AtomicInteger();

    PagedUpstream(int pages, Duration wait, ExecutorService executor) throws IOException {
        this.pages = pages;
        this.wait = wait;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
        server.createContext("/replicate", this::replicate);
        server.createContext("/fal", this::fal);
        server.setExecutor(executor);
        server.start();
    }

    URI address(String provider) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + provider);
    }

    int requests() {
        return requests.get();
    }

    private static int page(HttpExchange exchange) {
        var cursor = CURSOR.matcher(String.valueOf(exchange.getRequestURI().getQuery()));
        return cursor.find() ? Integer.parseInt(cursor.group(1)) : 1;
    }

    private static String models(int page, String form) {
        return IntStream.range((page - 1) * PER_PAGE, page * PER_PAGE)
                .mapToObj(i -> form.formatted(i, i))
                .collect(Collectors.joining(","));
    }

    private void replicate(HttpExchange exchange) throws IOException {
        if (exchange.getRequestURI().getPath().contains("collections")) {
            send(exchange, "{\"results\":[],\"next\":null}");
            return;
        }
        int page = page(exchange);
        var next = page < pages ? "\"" + address("replicate") + "/models?cursor=" + (page + 1) + "\"" : "null";
        var form = "{\"owner\":\"o%d\",\"name\":\"m%d\",\"description\":\"words\",\"url\":\"https://replicate.com/x\"}";
        send(exchange, "{\"results\":[" + models(page, form) + "],\"next\":" + next + "}");
    }

    private void fal(HttpExchange exchange) throws IOException {
        int page = page(exchange);
        var next = page < pages ? "\"" + (page + 1) + "\",\"has_more\":true" : "null,\"has_more\":false";
        var form = "{\"endpoint_id\":\"fal-ai/m%d\",\"metadata\":{\"display_name\":\"m%d\",\"category\":\"text-to-image\"}}";
        send(exchange, "{\"models\":[" + models(page, form) + "],\"next_cursor\":" + next + "}");
    }

    private void send(HttpExchange exchange, String body) throws IOException {
        requests.incrementAndGet();
        try (exchange) {
            Thread.sleep(wait);
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
