package app.modeldeck.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A plain client of the rehearsal, as far from the code under test as can be. Closing it closes its
/// connections.
final class Caller implements AutoCloseable {
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Rehearsal rehearsal;

    Caller(Rehearsal rehearsal) {
        this.rehearsal = rehearsal;
    }

    HttpResponse<String> get(String provider, String path, String... headers) throws IOException, InterruptedException {
        return client.send(request(rehearsal.address(provider) + path, headers), BodyHandlers.ofString());
    }

    HttpResponse<byte[]> bytes(String provider, String path, String... headers)
            throws IOException, InterruptedException {
        return client.send(request(rehearsal.address(provider) + path, headers), BodyHandlers.ofByteArray());
    }

    HttpResponse<InputStream> stream(String provider, String path) throws IOException, InterruptedException {
        return client.send(request(rehearsal.address(provider) + path, key(provider)), BodyHandlers.ofInputStream());
    }

    HttpResponse<String> keyed(String provider, String path) throws IOException, InterruptedException {
        return get(provider, path, key(provider));
    }

    JsonNode json(String provider, String path) throws IOException, InterruptedException {
        return Json.read(keyed(provider, path).body());
    }

    /// The elements of every page, by following the links.
    List<List<JsonNode>> replicatePages(String query) throws IOException, InterruptedException {
        List<List<JsonNode>> pages = new ArrayList<>();
        String next = rehearsal.address("replicate") + "/models" + query;
        while (!next.isEmpty()) {
            JsonNode page = Json.read(client.send(request(next, key("replicate")), BodyHandlers.ofString())
                    .body());
            pages.add(page.path("results").valueStream().toList());
            next = page.path("next").asText("");
        }
        return pages;
    }

    /// The elements of every page, by following the cursors.
    List<List<JsonNode>> falPages(String query) throws IOException, InterruptedException {
        List<List<JsonNode>> pages = new ArrayList<>();
        String cursor = "";
        boolean more = true;
        while (more) {
            JsonNode page = json("fal", "/models?" + query + cursor);
            pages.add(page.path("models").valueStream().toList());
            more = page.path("has_more").asBoolean();
            cursor = "&cursor=" + page.path("next_cursor").asText();
        }
        return pages;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    static String[] key(String provider) {
        String scheme = provider.equals("fal") ? "Key " : "Bearer ";
        return new String[] {"Authorization", scheme + Rehearsal.KEY};
    }

    private static HttpRequest request(String address, String... headers) {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(10));
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        return builder.build();
    }
}
