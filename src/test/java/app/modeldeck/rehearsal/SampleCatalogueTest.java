package app.modeldeck.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

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
        rehearsal = Rehearsal.start(threads, Chaos.none());
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

    @Test
    void replicateElementsAreOddInEveryKnownWay() {
        SoftAssertions softly = new SoftAssertions();
        Map<String, Predicate<JsonNode>> oddities = Map.ofEntries(
                Map.entry("null description", model -> model.path("description").isNull()),
                Map.entry("empty description", model -> is(model, "description", "")),
                Map.entry(
                        "description of 255",
                        model -> text(model, "description").length() == 255),
                Map.entry("line end", model -> text(model, "description").endsWith("\n")),
                Map.entry("trailing space", model -> text(model, "description").endsWith(" ")),
                Map.entry("HTML", model -> text(model, "description").contains("<script>")),
                Map.entry("bidi override", model -> text(model, "description").contains("\u202e")),
                Map.entry("NUL", model -> text(model, "description").contains("\u0000")),
                Map.entry("NBSP", model -> text(model, "description").contains("\u00a0")),
                Map.entry("smart quotes", model -> text(model, "description").contains("“")),
                Map.entry("accents", model -> text(model, "description").contains("brûlée")),
                Map.entry("kana", model -> text(model, "description").contains("ひらがな")),
                Map.entry("Chinese", model -> text(model, "description").contains("水墨画")),
                Map.entry("astral emoji", model -> text(model, "description").contains("🥐")),
                Map.entry("number as string", model -> model.path("run_count").isTextual()),
                Map.entry(
                        "more runs than an int holds",
                        model -> model.path("run_count").isLong()),
                Map.entry(
                        "object as cover",
                        model -> model.path("cover_image_url").isObject()),
                Map.entry("number as address", model -> model.path("github_url").isNumber()),
                Map.entry(
                        "no is_official, no created_at",
                        model -> model.isObject() && !model.has("is_official") && !model.has("created_at")),
                Map.entry("private", model -> is(model, "visibility", "private")),
                Map.entry("official", model -> model.path("is_official").asBoolean()),
                Map.entry("null cover", model -> model.path("cover_image_url").isNull()),
                Map.entry(
                        "two dots in a file name",
                        model -> text(model, "cover_image_url").contains("..")),
                Map.entry("http cover", model -> text(model, "cover_image_url").startsWith("http:")),
                Map.entry(
                        "empty model",
                        model -> model.path("latest_version").isNull()
                                && model.path("default_example").isNull()),
                Map.entry("no id", model -> model.isObject() && !model.has("owner") && !model.has("name")),
                Map.entry("null element", JsonNode::isNull),
                Map.entry("string element", JsonNode::isTextual),
                Map.entry(
                        "data address",
                        model -> model.at("/default_example/input/image")
                                        .asText()
                                        .startsWith("data:")
                                && model.toString().length() > 40_000),
                Map.entry("200 KB record", model -> model.toString().length() > 200_000),
                Map.entry("1 MB record", model -> model.toString().length() > 1_000_000));
        oddities.forEach((name, oddity) ->
                softly.assertThat(replicate.stream().anyMatch(oddity)).as(name).isTrue());
        softly.assertAll();
    }

    @Test
    void falElementsAreOddInEveryKnownWay() {
        SoftAssertions softly = new SoftAssertions();
        Map<String, Predicate<JsonNode>> oddities = Map.ofEntries(
                Map.entry("no metadata", item -> item.has("endpoint_id") && !item.has("metadata")),
                Map.entry("no id", item -> item.isObject() && !item.has("endpoint_id")),
                Map.entry("null element", JsonNode::isNull),
                Map.entry("string element", JsonNode::isTextual),
                Map.entry("no slash", item -> slashes(item) == 0 && !falId(item).isEmpty()),
                Map.entry("six slashes", item -> slashes(item) == 6),
                Map.entry(
                        "null description",
                        item -> item.at("/metadata/description").isNull()),
                Map.entry("empty description", item -> is(item.path("metadata"), "description", "")),
                Map.entry("long description", item -> meta(item, "description").length() > 600),
                Map.entry("line end", item -> meta(item, "description").endsWith("\n")),
                Map.entry("trailing space", item -> meta(item, "description").endsWith(" ")),
                Map.entry("HTML", item -> meta(item, "description").contains("<b>")),
                Map.entry(
                        "bidi override in a name",
                        item -> meta(item, "display_name").contains("\u202e")),
                Map.entry(
                        "number as name",
                        item -> item.at("/metadata/display_name").isNumber()),
                Map.entry(
                        "name not in ASCII", item -> meta(item, "display_name").contains("Σ")),
                Map.entry("kana", item -> meta(item, "display_name").contains("アニメ")),
                Map.entry("null tags", item -> item.at("/metadata/tags").isNull()),
                Map.entry(
                        "empty tags",
                        item -> item.at("/metadata/tags").isArray()
                                && item.at("/metadata/tags").isEmpty()),
                Map.entry("mixed tags", item -> item.at("/metadata/tags/1").isNumber()),
                Map.entry(
                        "no date, no thumbnail",
                        item -> item.has("metadata")
                                && !item.path("metadata").has("date")
                                && !item.path("metadata").has("thumbnail_url")),
                Map.entry("blob thumbnail", item -> meta(item, "thumbnail_url").startsWith("blob:")),
                Map.entry(
                        "thumbnail without a file type",
                        item -> meta(item, "thumbnail_url").endsWith("?format=jpg")),
                Map.entry("animated thumbnail", item -> item.path("metadata").has("thumbnail_animated_url")),
                Map.entry("deprecated", item -> meta(item, "status").equals("deprecated")),
                Map.entry("unknown status", item -> meta(item, "status").equals("beta")),
                Map.entry("training", item -> meta(item, "kind").equals("training")),
                Map.entry("unknown category", item -> meta(item, "category").equals("unknown")),
                Map.entry(
                        "string as duration",
                        item -> item.at("/metadata/duration_estimate").isTextual()),
                Map.entry("no real time", item -> meta(item, "updated_at").equals("last Tuesday")),
                Map.entry("midnight", item -> meta(item, "date").endsWith("T00:00:00.000Z")));
        oddities.forEach((name, oddity) ->
                softly.assertThat(fal.stream().anyMatch(oddity)).as(name).isTrue());
        softly.assertAll();
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
    void falPricesAreOdd() throws Exception {
        String query = fal.stream()
                .map(SampleCatalogueTest::falId)
                .filter(id -> !id.isEmpty())
                .distinct()
                .limit(50)
                .collect(Collectors.joining(","));
        String rest =
                "router/any/chat,meadow/music-1,plume/colour-names,sonnet/mirror,sonnet/voice-4/turbo/text-to-speech";
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

    private static long slashes(JsonNode item) {
        return falId(item).chars().filter(character -> character == '/').count();
    }

    private static boolean is(JsonNode node, String field, String text) {
        return node.path(field).isTextual() && node.path(field).asText().equals(text);
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).isTextual() ? node.path(field).asText() : "";
    }

    private static String meta(JsonNode item, String field) {
        return text(item.path("metadata"), field);
    }
}
