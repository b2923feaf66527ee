package app.modeldeck.fuzz;

import app.modeldeck.Corpus;
import app.modeldeck.provider.ModelProvider;
import app.modeldeck.provider.rest.RestProvider;
import app.modeldeck.rehearsal.Chaos;
import app.modeldeck.rehearsal.Rehearsal;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.concurrent.Executors;

/// Good pages of every provider: the first of its rehearsal, and where there are recordings, the recorded one. Long
/// lists are cut, so that a mutation meets what is around them too.
public final class Pages {
    private static final int MOST_ENTRIES = 4;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> RECORDED = Map.of(
            "replicate", "replicate/models-list-page1-2023.json",
            "fal", "fal/fal-v1-models-page1-2026-04-18.json",
            "openrouter", "openrouter/openrouter-v1-models-2026-05-15.json",
            "huggingface", "huggingface/hf-api-models-trending-2026-04.json",
            "wavespeed", "wavespeed/wavespeed-v3-models-2026-03-13.json");
    private static final List<Page> ALL = read();

    private Pages() {}

    /// A good page of this provider.
    public record Page(RestProvider provider, String text) {
        public byte[] answer() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    /// One of them.
    public static Page any(Random random) {
        return ALL.get(random.nextInt(ALL.size()));
    }

    private static List<Page> read() {
        var pages = new ArrayList<Page>();
        try (var rehearsal =
                        Rehearsal.start(Executors.newVirtualThreadPerTaskExecutor(), Chaos.none(), Clock.systemUTC());
                var http = HttpClient.newHttpClient()) {
            for (var provider : ServiceLoader.load(ModelProvider.class)) {
                if (provider instanceof RestProvider rest) {
                    var slug = provider.info().id().slug();
                    var address =
                            URI.create(rehearsal.address(slug) + rest.listing().path());
                    var request = HttpRequest.newBuilder(address)
                            .header("Authorization", "Bearer " + Rehearsal.KEY)
                            .build();
                    var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
                    pages.add(new Page(rest, shortened(answer.body())));
                    if (Corpus.isThere() && RECORDED.containsKey(slug)) {
                        pages.add(new Page(
                                rest, shortened(new String(Corpus.read(RECORDED.get(slug)), StandardCharsets.UTF_8))));
                    }
                }
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return List.copyOf(pages);
    }

    private static String shortened(String page) throws IOException {
        var tree = JSON.readTree(page);
        shorten(tree);
        return tree.toString();
    }

    private static void shorten(JsonNode node) {
        if (node instanceof ArrayNode list) {
            while (list.size() > MOST_ENTRIES) {
                list.remove(list.size() - 1);
            }
        }
        node.forEach(Pages::shorten);
    }
}
