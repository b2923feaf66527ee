package app.modeldeck.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// The sample catalogue as it is served: big enough, and odd in every way that real lists are.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SampleCatalogueTest {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private Rehearsal rehearsal;
    private Caller caller;
    private List<List<JsonNode>> replicatePages;
    private List<JsonNode> replicate;
    private List<List<JsonNode>> falPages;
    private List<JsonNode> fal;

    @BeforeAll
    void crawl() throws IOException, InterruptedException {
        rehearsal = Rehearsal.start(threads, Chaos.none(), Clock.systemUTC());
        caller = new Caller(rehearsal);
        replicatePages = caller.replicatePages("");
        replicate = replicatePages.stream().flatMap(List::stream).toList();
        falPages = caller.falPages("limit=100");
        fal = falPages.stream().flatMap(List::stream).toList();
    }

    @AfterAll
    void stop() {
        caller.close();
        rehearsal.close();
        threads.close();
    }

    @Test
    void eachProviderHasMoreThanAHundredAndTwentyModels() {
        assertThat(ids(replicate, SampleCatalogueTest::replicateId).keySet()).hasSizeGreaterThanOrEqualTo(130);
        assertThat(ids(fal, SampleCatalogueTest::falId).keySet()).hasSizeGreaterThanOrEqualTo(130);
    }

    @ParameterizedTest
    @FieldSource("app.modeldeck.rehearsal.ReplicateOddities#ALL")
    void theReplicateListHasEveryOddityThatIsKnownOfIt(Oddity oddity) {
        assertThat(replicate).anyMatch(oddity.sign());
    }

    @ParameterizedTest
    @FieldSource("app.modeldeck.rehearsal.FalOddities#ALL")
    void theFalListHasEveryOddityThatIsKnownOfIt(Oddity oddity) {
        assertThat(fal).anyMatch(oddity.sign());
    }

    @Test
    void coversAreOfEveryKindAndOnReservedHosts() {
        assertThat(replicate.stream()
                        .map(model -> text(model, "cover_image_url").replaceFirst(".*\\.", "")))
                .contains("png", "jpg", "webp", "gif", "mp4", "webm");
        assertThat(replicate.stream()
                        .map(model -> text(model, "cover_image_url"))
                        .filter(cover -> !cover.isEmpty()))
                .allMatch(cover -> cover.matches("https?://[a-z.]+\\.example/.*"));
        assertThat(fal.stream().map(item -> meta(item, "thumbnail_url")).filter(cover -> !cover.isEmpty()))
                .allMatch(cover ->
                        cover.matches("(blob:)?https://([a-z]+\\.)*example/.*|(blob:)?https://[a-z.]+\\.example/.*"));
    }

    @Test
    void oneIdOfEachProviderComesTwiceOnDifferentPages() {
        assertThat(pagesWithTwins(replicatePages, SampleCatalogueTest::replicateId))
                .hasSize(2);
        assertThat(pagesWithTwins(falPages, SampleCatalogueTest::falId)).hasSize(2);
    }

    @Test
    void halfOfTheFalTitlesAreShared() {
        Map<String, Long> titles = ids(fal, item -> meta(item, "display_name"));
        long sharing = titles.values().stream()
                .filter(count -> count > 1)
                .mapToLong(Long::longValue)
                .sum();
        assertThat(sharing * 1.0 / fal.size()).isBetween(0.4, 0.65);
    }

    @Test
    void namesWithNumbersWaitForANaturalOrder() {
        assertThat(ids(replicate, SampleCatalogueTest::replicateId).keySet())
                .contains("lumen-lab/series-1", "lumen-lab/series-2", "lumen-lab/series-10");
        assertThat(ids(fal, SampleCatalogueTest::falId).keySet()).contains("cinder/series-2", "cinder/series-10");
    }

    @Test
    void replicateSchemasHaveEveryShapeOfAnInput() {
        String schemas = replicate.stream()
                .map(model ->
                        model.at("/latest_version/openapi_schema/components").toString())
                .collect(Collectors.joining());
        assertThat(schemas)
                .contains(
                        "\"allOf\":[{\"$ref\":\"#/components/schemas/aspect_ratio\"}]",
                        "\"enum\":[\"1:1\"",
                        "\"anyOf\":[{\"type\":\"integer\"},{\"type\":\"null\"}]",
                        "\"minimum\":",
                        "\"maximum\":",
                        "\"x-order\":",
                        "\"required\":[\"prompt\"]",
                        "\"default\":");
    }

    @Test
    void falStatesPricesOfZeroAndInUnitsThatNobodyKnows() throws Exception {
        String query = fal.stream()
                .map(SampleCatalogueTest::falId)
                .filter(id -> !id.isEmpty())
                .distinct()
                .limit(50)
                .collect(Collectors.joining(","));
        String rest =
                "router/any/chat,meadow/music-1,plume/colour-names,cantata/mirror,cantata/voice-4/turbo/text-to-speech";
        assertThat(caller.json("fal", "/models/pricing?endpoint_id=" + query).path("prices"))
                .hasSizeGreaterThan(45);
        assertThat(caller.json("fal", "/models/pricing?endpoint_id=" + rest)
                        .path("prices")
                        .valueStream()
                        .map(price -> price.path("unit_price") + " " + price.path("unit")))
                .containsExactly(
                        "0 \"compute seconds\"",
                        "0.02 \"\"",
                        "1.0E-4 \"1\"",
                        "0.02 \"minute of video \"",
                        "0.03 \"1000 characters \"");
    }

    @Test
    void falSaysWhenItHasNoSchema() throws Exception {
        assertThat(caller.json("fal", "/models?expand=openapi-3.0&endpoint_id=workbench/workflow/banner")
                        .at("/models/0/openapi/error/code")
                        .asText())
                .isEqualTo("expansion_failed");
    }

    private static List<Integer> pagesWithTwins(List<List<JsonNode>> pages, Function<JsonNode, String> id) {
        Map<String, Long> counts = ids(pages.stream().flatMap(List::stream).toList(), id);
        return IntStream.range(0, pages.size())
                .filter(page ->
                        pages.get(page).stream().anyMatch(element -> counts.getOrDefault(id.apply(element), 0L) > 1))
                .boxed()
                .toList();
    }

    private static Map<String, Long> ids(List<JsonNode> elements, Function<JsonNode, String> id) {
        return elements.stream()
                .map(id)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static String replicateId(JsonNode model) {
        return model.has("owner") ? text(model, "owner") + "/" + text(model, "name") : "";
    }

    private static String falId(JsonNode item) {
        return text(item, "endpoint_id");
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).isTextual() ? node.path(field).asText() : "";
    }

    private static String meta(JsonNode item, String field) {
        return text(item.path("metadata"), field);
    }
}
