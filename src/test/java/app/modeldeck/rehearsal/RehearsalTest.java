package app.modeldeck.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RehearsalTest {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private Rehearsal rehearsal;
    private Caller caller;

    @BeforeEach
    void start() throws IOException {
        rehearsal = Rehearsal.start(threads, Chaos.none(), RehearsalLibrary.generated(60, 230), Clock.systemUTC());
        caller = new Caller(rehearsal);
    }

    @AfterEach
    void stop() {
        caller.close();
        rehearsal.close();
        threads.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?sort_by=model_created_at",
                "?sort_direction=asc",
                "?sort_by=model_created_at&sort_direction=asc"
            })
    void everyReplicateModelIsReachedOnceByFollowingNext(String order) throws Exception {
        List<List<JsonNode>> pages = caller.replicatePages(order);
        assertThat(pages).extracting(List::size).containsExactly(25, 25, 10);
        List<String> created = pages.stream()
                .flatMap(List::stream)
                .map(model -> model.path("created_at").asText())
                .toList();
        assertThat(created).doesNotHaveDuplicates().hasSize(60);
        assertThat(order.contains("asc") ? created : created.reversed()).isSorted();
    }

    @Test
    void replicateNextIsAWholeAddressThatKeepsTheOrderAndPreviousLeadsBack() throws Exception {
        JsonNode first = caller.json("replicate", "/models?sort_direction=asc");
        assertThat(first.path("previous").isNull()).isTrue();
        String next = first.path("next").asText();
        assertThat(next)
                .startsWith(rehearsal.address("replicate") + "/models?cursor=")
                .endsWith("&sort_direction=asc");
        JsonNode second = caller.json("replicate", path(next));
        JsonNode back = caller.json("replicate", path(second.path("previous").asText()));
        assertThat(back.path("results")).isEqualTo(first.path("results"));
    }

    @ParameterizedTest
    @CsvSource({"limit=100,'100,100,30'", "limit=1000,230", "'',  '100,100,30'"})
    void everyFalModelIsReachedOnceByFollowingTheCursor(String query, String sizes) throws Exception {
        List<List<JsonNode>> pages = caller.falPages(query);
        assertThat(pages).extracting(page -> String.valueOf(page.size())).containsExactly(sizes.split(","));
        assertThat(pages.stream()
                        .flatMap(List::stream)
                        .map(model -> model.path("endpoint_id").asText()))
                .doesNotHaveDuplicates()
                .hasSize(230);
    }

    @Test
    void falCursorIsUnpaddedAndTheLastPageHasNone() throws Exception {
        JsonNode first = caller.json("fal", "/models");
        assertThat(first.path("next_cursor").asText()).isEqualTo("Mg");
        assertThat(first.properties())
                .extracting(field -> field.getKey())
                .containsExactly("models", "next_cursor", "has_more");
        JsonNode last = caller.json("fal", "/models?cursor=Mw");
        assertThat(last.path("next_cursor").isNull()).isTrue();
        assertThat(last.path("has_more").asBoolean()).isFalse();
    }

    @Test
    void falGivesTenModelsAtMostWithTheirSchemas() throws Exception {
        JsonNode page = caller.json("fal", "/models?limit=1000&expand=openapi-3.0");
        assertThat(page.path("models")).hasSize(10);
        JsonNode document = page.at("/models/0/openapi");
        String input = document.at("/paths")
                .properties()
                .iterator()
                .next()
                .getValue()
                .at("/post/requestBody/content/application~1json/schema/$ref")
                .asText();
        assertThat(document.at(input.substring(1)).path("required"))
                .extracting(JsonNode::asText)
                .contains("prompt");
    }

    @Test
    void falFiltersByIdCategoryWordsAndStatus() throws Exception {
        String id = caller.json("fal", "/models").at("/models/3/endpoint_id").asText();
        assertThat(caller.json("fal", "/models?endpoint_id=" + id + "&endpoint_id=none/such")
                        .path("models"))
                .extracting(model -> model.path("endpoint_id").asText())
                .containsExactly(id);
        assertThat(caller.json("fal", "/models?limit=1000&category=text-to-speech")
                        .path("models"))
                .isNotEmpty()
                .allMatch(model -> model.at("/metadata/category").asText().equals("text-to-speech"));
        assertThat(caller.json("fal", "/models?q=AMBER+Portrait").path("models"))
                .isNotEmpty()
                .allMatch(model ->
                        model.toString().contains("amber") && model.toString().contains("portrait"));
        assertThat(caller.json("fal", "/models?status=deprecated").path("models"))
                .isEmpty();
    }

    @Test
    void falPricesNeedAKeyAndKnownIds() throws Exception {
        String id = caller.json("fal", "/models").at("/models/0/endpoint_id").asText();
        assertThat(caller.get("fal", "/models/pricing?endpoint_id=" + id).statusCode())
                .isEqualTo(401);
        assertThat(caller.json("fal", "/models/pricing?endpoint_id=" + id).toString())
                .isEqualTo("{\"prices\":[{\"endpoint_id\":\"" + id
                        + "\",\"unit_price\":0.01,\"unit\":\"images\",\"currency\":\"USD\"}],"
                        + "\"next_cursor\":null,\"has_more\":false}");
        assertThat(caller.keyed("fal", "/models/pricing?endpoint_id=none/such").statusCode())
                .isEqualTo(404);
        assertThat(caller.keyed("fal", "/models/pricing").statusCode()).isEqualTo(400);
    }

    @Test
    void replicateSearchWrapsModels() throws Exception {
        JsonNode found = caller.json("replicate", "/search?query=amber+portrait&limit=1");
        assertThat(found.properties())
                .extracting(field -> field.getKey())
                .containsExactly("collections", "models", "pages", "query");
        assertThat(found.path("models")).hasSize(1);
        assertThat(found.at("/models/0/model/name").asText()).startsWith("amber-portrait-");
        assertThat(found.at("/models/0/metadata/tags")).hasSize(1);
        assertThat(caller.keyed("replicate", "/search").body())
                .isEqualTo("{\"detail\":\"Query parameter \\\"query\\\" is required\"}");
    }

    @Test
    void replicateDescribesOneModelWithItsInputs() throws Exception {
        JsonNode listed = caller.json("replicate", "/models").at("/results/0");
        String id = listed.path("owner").asText() + "/" + listed.path("name").asText();
        assertThat(caller.json("replicate", "/models/" + id)).isEqualTo(listed);
        assertThat(listed.at("/latest_version/openapi_schema/components/schemas/Input/required/0")
                        .asText())
                .isEqualTo("prompt");
        assertThat(caller.keyed("replicate", "/models/nobody/nothing").statusCode())
                .isEqualTo(404);
    }

    @Test
    void replicateHasAnAccountAndCollections() throws Exception {
        assertThat(caller.json("replicate", "/account").path("username").asText())
                .isEqualTo("rehearsal");
        assertThat(caller.json("replicate", "/collections").path("results")).hasSize(12);
        assertThat(caller.json("replicate", "/collections/speech").path("models"))
                .hasSize(20);
    }

    @ParameterizedTest
    @CsvSource({
        "replicate, Bearer rehearsal-key, 200", "replicate, Bearer invalid-key, 401",
                "replicate, Key rehearsal-key, 401",
        "fal, Key rehearsal-key, 200", "fal, Key invalid-key, 401", "fal, Bearer rehearsal-key, 401"
    })
    void keysAreChecked(String provider, String header, int status) throws Exception {
        assertThat(caller.get(provider, "/models", "Authorization", header).statusCode())
                .isEqualTo(status);
    }

    @Test
    void withoutAKeyReplicateRefusesAndFalAnswers() throws Exception {
        HttpResponse<String> refused = caller.get("replicate", "/models");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(Json.read(refused.body()).path("title").asText()).isEqualTo("Unauthenticated");
        HttpResponse<String> answered = caller.get("fal", "/models");
        assertThat(Json.read(answered.body())
                        .at("/models/0/metadata/is_favorited")
                        .isNull())
                .isTrue();
        assertThat(caller.json("fal", "/models")
                        .at("/models/0/metadata/is_favorited")
                        .asBoolean(true))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"replicate", "fal"})
    void gzipIsSentWhenAsked(String provider) throws Exception {
        String[] key = Caller.key(provider);
        HttpResponse<byte[]> packed = caller.bytes(provider, "/models", key[0], key[1], "Accept-Encoding", "gzip");
        assertThat(packed.headers().firstValue("content-encoding")).contains("gzip");
        assertThat(packed.headers().firstValue("transfer-encoding")).contains("chunked");
        byte[] body = new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes();
        HttpResponse<String> plain = caller.keyed(provider, "/models");
        assertThat(plain.headers().firstValue("content-encoding")).isEmpty();
        assertThat(plain.headers().firstValue("transfer-encoding")).contains("chunked");
        assertThat(new String(body, StandardCharsets.UTF_8)).isEqualTo(plain.body());
    }

    @Test
    void replicateStatesItsRateLimit() throws Exception {
        assertThat(caller.keyed("replicate", "/models").headers().firstValue("ratelimit-remaining"))
                .contains("2999");
    }

    @ParameterizedTest
    @CsvSource({
        "replicate,/model,detail",
        "replicate,/models/,detail",
        "replicate,/models/a,detail",
        "replicate,'',detail",
        "fal,/models/x,error",
        "fal,/models/,error",
        "fal,'',error"
    })
    void unknownPathsAreNotFoundInTheProvidersShape(String provider, String path, String field) throws Exception {
        HttpResponse<String> answer = caller.keyed(provider, path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Json.read(answer.body()).has(field)).isTrue();
    }

    @Test
    void everyRequestIsKeptInOrderAndItsTextHidesTheKey() throws Exception {
        caller.keyed("replicate", "/models?sort_direction=asc");
        caller.get("fal", "/models");
        assertThat(rehearsal.requests())
                .extracting(Rehearsal.Request::provider, Rehearsal.Request::method, Rehearsal.Request::pathAndQuery)
                .containsExactly(
                        tuple("replicate", "GET", "/replicate/v1/models?sort_direction=asc"),
                        tuple("fal", "GET", "/fal/v1/models"));
        assertThat(rehearsal.requests().getFirst().headers()).containsEntry("authorization", "Bearer " + Rehearsal.KEY);
        assertThat(rehearsal.requests().toString()).doesNotContain(Rehearsal.KEY);
    }

    @Test
    void onlyRehearsedProvidersHaveAnAddress() {
        assertThat(rehearsal.providers()).startsWith("replicate", "fal").contains("openrouter");
        assertThat(rehearsal.address("fal").getHost()).isEqualTo("127.0.0.1");
        assertThatIllegalArgumentException().isThrownBy(() -> rehearsal.address("acme"));
    }

    private static String path(String address) {
        return address.substring(address.indexOf("/models"));
    }
}
