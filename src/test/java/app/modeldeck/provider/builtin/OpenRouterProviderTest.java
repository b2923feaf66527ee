package app.modeldeck.provider.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.model.Evidence;
import app.modeldeck.model.Field;
import app.modeldeck.model.Model;
import app.modeldeck.provider.JsonClients;
import app.modeldeck.provider.ModelProvider;
import app.modeldeck.provider.OneAnswer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenRouterProviderTest implements ProviderContract {
    @Override
    public ModelProvider provider() {
        return new OpenRouterProvider();
    }

    @Override
    public int atLeast() {
        return 17;
    }

    @Override
    public String words() {
        return "vireo";
    }

    @Override
    public int unreadable() {
        return 1;
    }

    @Test
    void itsKeyIsFoundInTheVariableThatTheProviderDocuments() {
        assertThat(provider().info().keyVariables()).containsExactly("OPENROUTER_API_KEY");
    }

    @Test
    void pricesAreExactlyAMillionTimesThePriceOfAToken() throws Exception {
        var samples = Samples.of(provider());
        assertThat(samples.prices("vireo/vireo-4"))
                .containsExactly("2.5 per-1m-input-tokens", "10 per-1m-output-tokens");
        assertThat(samples.prices("vireo/vireo-4-mini"))
                .containsExactly("0.08333333333333334 per-1m-input-tokens", "0.33333333333333334 per-1m-output-tokens");
        assertThat(samples.prices("meadow/tiers")).containsExactly("1 per-1m-input-tokens", "4 per-1m-output-tokens");
        assertThat(samples.prices("cantata/listen-3")).containsExactly("0.0005 per-request");
        assertThat(samples.prices("loom/halcyon-image"))
                .containsExactly("0.3 per-1m-input-tokens", "2.5 per-1m-output-tokens", "0.0012 per-image (input)");
    }

    @Test
    void aPictureThatCostsWhatATokenCostsHasNoPriceOfItsOwn() throws Exception {
        assertThat(Samples.of(provider()).prices("~vireo/vireo-latest"))
                .containsExactly("2.5 per-1m-input-tokens", "10 per-1m-output-tokens");
    }

    @Test
    void minusOneAndWordsAreNoPrices() throws Exception {
        var samples = Samples.of(provider());
        assertThat(samples.prices("harbour/auto")).isEmpty();
        assertThat(samples.prices("meadow/odd")).isEmpty();
        assertThat(samples.prices("meadow/bare")).isEmpty();
    }

    @Test
    void tokensForNothingAreFreeOnlyWhereNothingButTokensComesOut() throws Exception {
        var samples = Samples.of(provider());
        assertThat(samples.prices("vireo/vireo-4-mini:free")).containsExactly("0 free");
        assertThat(samples.prices("cantata/ballad-2")).isEmpty();
        assertThat(samples.prices("cinder/reel-1")).isEmpty();
        assertThat(samples.prices("plume/sorter")).containsExactly("0.002 per-request");
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "0.000005, 0", "x, 1"})
    void whatIsPaidWhileItThinksIsNotFree(String reasoning, int prices) throws Exception {
        try (var server = OneAnswer.json("""
                {"data": [{"id": "a/b", "architecture": {"output_modalities": ["text"]},
                    "pricing": {"prompt": "0", "completion": "0", "internal_reasoning": "%s"}}]}""".formatted(reasoning))) {
            var listing = provider().list(server.context(JsonClients.calmClient()));
            assertThat(listing.models().getFirst().prices()).hasSize(prices);
        }
    }

    @Test
    void tasksComeFromWhatGoesInAndWhatComesOut() throws Exception {
        var samples = Samples.of(provider());
        assertThat(samples.tasks("vireo/vireo-4-mini")).containsExactly("text-generation");
        assertThat(samples.tasks("vireo/vireo-4"))
                .containsExactly("image-text-to-text", "image-to-text", "text-generation");
        assertThat(samples.tasks("loom/halcyon-image"))
                .containsExactly(
                        "text-to-image", "image-to-image", "image-text-to-text", "image-to-text", "text-generation");
        assertThat(samples.tasks("cantata/ballad-2")).containsExactly("text-to-audio", "text-generation");
        assertThat(samples.tasks("cantata/voice-5")).containsExactly("text-to-speech", "text-to-audio");
        assertThat(samples.tasks("cantata/listen-3")).containsExactly("speech-to-text");
        assertThat(samples.tasks("plume/vectors-2")).containsExactly("embeddings");
        assertThat(samples.tasks("plume/sorter")).containsExactly("text-ranking");
        assertThat(samples.tasks("cinder/reel-1")).containsExactly("text-to-video", "image-to-video");
        assertThat(samples.tasks("meadow/far")).containsExactly("video-to-text", "audio-to-text", "text-generation");
        assertThat(samples.tasks("meadow/odd")).isEmpty();
        assertThat(samples.model("vireo/vireo-4").capabilities())
                .allSatisfy(task -> assertThat(task.evidence())
                        .isEqualTo(new Evidence.Stated(
                                "architecture.input_modalities and architecture.output_modalities")));
    }

    @Test
    void theMarkOfAnAliasIsNoPartOfTheOwner() throws Exception {
        var samples = Samples.of(provider());
        assertThat(samples.model("~vireo/vireo-latest").facts().owner()).contains("vireo");
        assertThat(samples.model("vireo/vireo-4").facts().owner()).contains("vireo");
        assertThat(samples.model("vireo/vireo-4").name()).isEqualTo("Vireo: Vireo 4");
    }

    @Test
    void whatIsStatedIsReadAndNoMore() throws Exception {
        var samples = Samples.of(provider());
        var model = samples.model("vireo/vireo-4");
        assertThat(model.facts().context()).hasValue(262_144);
        assertThat(model.facts().created()).contains(Instant.ofEpochSecond(1_793_612_400));
        assertThat(model.links().page().orElseThrow()).hasToString("https://openrouter.ai/vireo/vireo-4");
        assertThat(model.provenance().evidence()).containsEntry(Field.CONTEXT, new Evidence.Stated("context_length"));
        assertThat(samples.model("cantata/voice-5").facts().context()).isEmpty();
        assertThat(samples.model("meadow/odd").facts().created()).isEmpty();
        assertThat(samples.model("meadow/odd").name()).isEqualTo("Meadow: ddO");
    }

    @Test
    void aDayAfterWhichAModelMayGoSaysNothingOfItsStatus() throws Exception {
        var samples = Samples.of(provider());
        assertThat(samples.model("meadow/evening").facts().lifecycle()).isEmpty();
        assertThat(samples.model("meadow/far").facts().lifecycle()).isEmpty();
    }

    @Test
    void aListThatIsCutInTwoIsReadToItsEnd() throws Exception {
        var first = "{\"data\":[{\"id\":\"a/1\",\"links\":{\"next\":\"/elsewhere\"}}],"
                + "\"links\":{\"next\":\"/v1/models?offset=1\"},\"total_count\":2}";
        var second = "{\"data\":[{\"id\":\"a/2\"}],\"links\":{\"next\":null},\"total_count\":2}";
        try (var server = new OneAnswer(exchange -> OneAnswer.send(
                exchange,
                200,
                (exchange.getRequestURI().toString().contains("offset") ? second : first)
                        .getBytes(StandardCharsets.UTF_8)))) {
            var listing = provider().list(server.context(JsonClients.calmClient()));
            assertThat(listing.models())
                    .extracting(Model::id)
                    .extracting(Model.Id::value)
                    .containsExactly("a/1", "a/2");
            assertThat(listing.cut()).isEmpty();
        }
    }
}
