package app.modeldeck.provider.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.Corpus;
import app.modeldeck.model.Model;
import app.modeldeck.model.Price;
import app.modeldeck.provider.JsonClients;
import app.modeldeck.provider.Listing;
import app.modeldeck.provider.ModelProvider;
import app.modeldeck.provider.OneAnswer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What recorded lists of OpenRouter and Hugging Face parse to, held against the recordings themselves.
class RecordedListsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OPENROUTER = "openrouter/openrouter-v1-models-2026-05-15.json";
    private static final String HUGGING_FACE = "huggingface/hf-api-models-trending-2026-04.json";
    private static final BigDecimal MILLION = new BigDecimal(1_000_000);

    private static Listing list(ModelProvider provider, byte[] answer) throws Exception {
        try (var server = OneAnswer.json(answer)) {
            return provider.list(server.context(JsonClients.usualClient()));
        }
    }

    private static Samples byId(Listing listing) {
        return new Samples(listing.models());
    }

    private static List<BigDecimal> amounts(Model model, Price.Unit unit) {
        return model.prices().stream()
                .filter(price -> price.unit() == unit)
                .map(Price::amount)
                .toList();
    }

    @Test
    void everyModelOfOpenRouterIsReadWithItsPricesExactly() throws Exception {
        var recording = Corpus.read(OPENROUTER);
        var listing = list(new OpenRouterProvider(), recording);
        assertThat(listing.leftOut()).isZero();
        assertThat(listing.cut()).isEmpty();
        assertThat(listing.models()).hasSize(364);
        var models = byId(listing);
        for (var entry : JSON.readTree(recording).path("data")) {
            var model = models.model(entry.path("id").asText());
            exact(model, Price.Unit.MILLION_INPUT_TOKENS, entry.at("/pricing/prompt"));
            exact(model, Price.Unit.MILLION_OUTPUT_TOKENS, entry.at("/pricing/completion"));
            assertThat(model.name())
                    .isEqualToNormalizingWhitespace(entry.path("name").asText());
            assertThat(model.capabilities()).as(model.name()).isNotEmpty();
            assertThat(model.facts().context())
                    .hasValue(entry.path("context_length").asLong());
        }
    }

    private static void exact(Model model, Price.Unit unit, JsonNode stated) {
        var amount = new BigDecimal(stated.asText());
        assertThat(amounts(model, unit))
                .as(model.name())
                .usingElementComparator(BigDecimal::compareTo)
                .isEqualTo(amount.signum() > 0 ? List.of(amount.multiply(MILLION)) : List.of());
    }

    @Test
    void whatIsFreeAtOpenRouterIsAndTwoModelsPaidByTheSongAreNot() throws Exception {
        var models = list(new OpenRouterProvider(), Corpus.read(OPENROUTER)).models();
        var free = models.stream()
                .filter(model -> !amounts(model, Price.Unit.FREE).isEmpty())
                .map(model -> model.id().value())
                .toList();
        assertThat(free).hasSize(27).contains("openrouter/free").doesNotContain("openrouter/auto");
        assertThat(models.stream()
                        .filter(model -> model.prices().isEmpty())
                        .map(model -> model.id().value()))
                .containsExactlyInAnyOrder(
                        "openrouter/pareto-code",
                        "openrouter/bodybuilder",
                        "openrouter/auto",
                        "google/lyria-3-pro-preview",
                        "google/lyria-3-clip-preview");
        assertThat(models)
                .allSatisfy(
                        model -> assertThat(amounts(model, Price.Unit.IMAGE)).isEmpty());
        assertThat(models).noneMatch(model -> model.facts().owner().orElse("").startsWith("~"));
    }

    @Test
    void fieldsAddedLaterDisturbNothing() throws Exception {
        var recording = (ObjectNode) JSON.readTree(Corpus.read(OPENROUTER));
        var before = byId(list(new OpenRouterProvider(), JSON.writeValueAsBytes(recording)));
        for (var entry : recording.path("data")) {
            ((ObjectNode) entry)
                    .putObject("benchmarks")
                    .putArray("input_modalities")
                    .add("smell");
            ((ObjectNode) entry).put("reasoning", true);
            var pricing = (ObjectNode) entry.path("pricing");
            pricing.put("web_fetch", "0.01").putObject("discounts").put("prompt", 0.5);
            if (!"0".equals(pricing.path("prompt").asText())) {
                pricing.putArray("overrides").addObject().put("prompt", "1").put("min_prompt_tokens", 200_000);
            }
        }
        recording.putObject("links").putNull("next");
        var after = byId(list(new OpenRouterProvider(), JSON.writeValueAsBytes(recording)));
        assertThat(after.models()).hasSameSizeAs(before.models());
        for (var model : before.models()) {
            var later = after.model(model.id().value());
            assertThat(later.capabilities()).isEqualTo(model.capabilities());
            assertThat(Samples.prices(later)).isEqualTo(Samples.prices(model));
            assertThat(later.facts()).isEqualTo(model.facts());
        }
    }

    @Test
    void everyTrendingModelOfHuggingFaceIsReadWithItsTask() throws Exception {
        var recording = Corpus.read(HUGGING_FACE);
        var listing = list(new HuggingFaceProvider(), recording);
        assertThat(listing.leftOut()).isZero();
        assertThat(listing.models()).hasSize(12);
        var models = byId(listing);
        for (var entry : JSON.readTree(recording)) {
            var model = models.model(entry.path("id").asText());
            assertThat(Samples.tasks(model)).isNotEmpty();
            assertThat(model.facts().created()).isPresent();
            assertThat(model.facts().owner()).isPresent();
            assertThat(model.facts().runs()).isEmpty();
            assertThat(model.facts().license().isPresent())
                    .isEqualTo(entry.path("tags").toString().contains("\"license:"));
        }
    }
}
