package app.modeldeck;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.cli.Sources;
import app.modeldeck.marks.MarksDesk;
import app.modeldeck.server.ModelServer;
import app.modeldeck.server.ServerSettings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Holds the OpenAPI document to what the endpoint answers over the sample catalogue, in both directions: no answer has
/// a member that the document does not describe, and every member that it describes stands in some answer.
@Timeout(120)
final class ContractTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int EVERY = 5;
    private static final Set<String> RARE = Set.of("priceWords", "condition", "stale", "server");

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService watchers = Executors.newSingleThreadScheduledExecutor();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Set<String> seen = new TreeSet<>();
    private ModelServer server;
    private JsonNode document;

    @BeforeEach
    void start() throws Exception {
        server = serve(Optional.empty());
        document = JSON.readTree(get("/openapi.json").body());
    }

    private ModelServer serve(Optional<String> chaos) throws Exception {
        var assembly = new Assembly(Map.of(), executor, watchers, executor, Clock.systemUTC());
        var catalog = assembly.open(new Sources(true, chaos)).catalog();
        return ModelServer.start(ServerSettings.loopback(0), catalog, MarksDesk.inMemory(), assembly.surroundings());
    }

    @AfterEach
    void stop() {
        server.close();
        executor.shutdownNow();
        watchers.shutdownNow();
        http.shutdownNow();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /// The answer, after it was held to what the document says of this operation.
    private JsonNode ask(String operation, String path) throws IOException, InterruptedException {
        var answer = get(path);
        var schema = document.path("paths")
                .path(operation)
                .path("get")
                .path("responses")
                .path(Integer.toString(answer.statusCode()))
                .at("/content/application~1json/schema");
        assertThat(schema.isObject())
                .as(operation + " describes " + answer.statusCode())
                .isTrue();
        var body = JSON.readTree(answer.body());
        var closed = (ObjectNode) closed(document.deepCopy());
        closed.put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .set("allOf", JSON.createArrayNode().add(schema));
        var mistakes = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(closed.toString(), InputFormat.JSON)
                .validate(body);
        assertThat(mistakes).as(path).isEmpty();
        note(body);
        return body;
    }

    /// The same schema, allowing nothing that it does not name.
    private static JsonNode closed(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.path("properties").isObject()) {
            object.put("additionalProperties", false);
        }
        schema.forEach(ContractTest::closed);
        return schema;
    }

    private void note(JsonNode node) {
        node.fieldNames().forEachRemaining(seen::add);
        node.forEach(this::note);
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("%2F", "/").replace("+", "%20");
    }

    @Test
    void theSampleCatalogueAndItsModelsAreAsTheDocumentSays() throws Exception {
        var list = ask("/api/models", "/api/models");
        assertThat(list.path("total").asInt()).isGreaterThan(200);
        var providers = new HashSet<String>();
        var paths = new ArrayList<String>();
        int place = 0;
        for (var model : list.path("models")) {
            boolean isFirst = providers.add(model.path("provider").asText());
            if (isFirst || place++ % EVERY == 0) {
                paths.add("/api/models/" + model.path("provider").asText() + "/"
                        + encoded(model.path("id").asText()));
            }
        }
        for (var path : paths) {
            ask("/api/models/{provider}/{id}", path);
        }
        ask("/api/models", "/api/models?q=price:%3C1%20sort:price&limit=3");
        ask("/api/models/{provider}/{id}", "/api/models/fal/no/such");
        ask("/api/models", "/api/models?provider=nobody");
        ask("/api/models", "/api/models?q=price:cheap");
        ask("/api/providers", "/api/providers");
        ask("/healthz", "/healthz");
        var unseen = described();
        unseen.removeAll(seen);
        assertThat(unseen).isSubsetOf(RARE);
    }

    private Set<String> described() {
        var names = new TreeSet<String>();
        document.at("/components/schemas")
                .forEach(schema -> schema.path("properties").fieldNames().forEachRemaining(names::add));
        names.removeAll(List.of("partial", "errors", "error"));
        return names;
    }

    @Test
    void failuresAreAsTheDocumentSays() throws Exception {
        server.close();
        server = serve(Optional.of("replicate=503@3,openrouter=500"));
        var list = ask("/api/models", "/api/models");
        assertThat(list.path("providers").path("replicate").path("partial").asBoolean())
                .isTrue();
        assertThat(list.path("providers").path("openrouter").path("success").asBoolean(true))
                .isFalse();
        assertThat(ask("/api/providers", "/api/providers").findValuesAsText("state"))
                .contains("partial", "failed", "ready");
        assertThat(ask("/api/models", "/api/models?provider=openrouter")
                        .path("error")
                        .asText())
                .startsWith("All providers failed: ");
    }
}
