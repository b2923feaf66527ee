package app.modeldeck.provider.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.model.Evidence;
import app.modeldeck.model.Field;
import app.modeldeck.model.Model;
import app.modeldeck.provider.JsonClients;
import app.modeldeck.provider.ModelProvider;
import app.modeldeck.provider.OneAnswer;
import app.modeldeck.rehearsal.Rehearsal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HuggingFaceProviderTest implements ProviderContract {
    @Override
    public ModelProvider provider() {
        return new HuggingFaceProvider();
    }

    @Override
    public int atLeast() {
        return 14;
    }

    @Override
    public String words() {
        return "halcyon";
    }

    @Override
    public int unreadable() {
        return 1;
    }

    @Test
    void itsKeyIsFoundInTheVariableThatTheProviderDocuments() {
        assertThat(provider().info().keyVariables()).containsExactly("HF_TOKEN");
    }

    @Test
    void theListIsTheTrendingHundredHoweverManyFollow() throws Exception {
        var body = "[{\"id\":\"a/1\"}]".getBytes(StandardCharsets.UTF_8);
        try (var server = new OneAnswer(exchange -> {
            exchange.getResponseHeaders().set("Link", "</v1/models?cursor=abc>; rel=\"next\"");
            OneAnswer.send(exchange, 200, body);
        })) {
            var listing = provider().list(server.context(JsonClients.calmClient()));
            assertThat(listing.models()).hasSize(1);
            assertThat(listing.cut()).isEmpty();
            assertThat(server.asked())
                    .containsExactly("/v1/models?sort=trendingScore&direction=-1&limit=100"
                            + "&expand%5B%5D=pipeline_tag&expand%5B%5D=tags&expand%5B%5D=createdAt"
                            + "&expand%5B%5D=lastModified");
        }
    }

    @Test
    void aSearchAsksForTheMostDownloadedWithTheSameFields() throws Exception {
        try (var rehearsal = Samples.rehearsal()) {
            var context = OneAnswer.context(
                    JsonClients.usualClient(), rehearsal.address("huggingface"), Optional.of(Rehearsal.KEY));
            var found = provider().search("Halcyon XL", context);
            assertThat(found).singleElement().satisfies(model -> {
                assertThat(model.facts().license()).contains("openrail++");
                assertThat(Samples.tasks(model)).containsExactly("text-to-image");
            });
            assertThat(rehearsal.requests().getLast().pathAndQuery())
                    .startsWith("/huggingface/v1/models?search=Halcyon%20XL&sort=downloads&direction=-1&limit=100");
        }
    }

    @Test
    void theTagOfThePipelineIsTheTask() throws Exception {
        var samples = Samples.of(provider());
        assertThat(samples.tasks("vireo/Vireo-4-31B-it")).containsExactly("image-text-to-text", "image-to-text");
        assertThat(samples.tasks("cantata/listen-3")).containsExactly("speech-to-text");
        assertThat(samples.tasks("cinder/any")).containsExactly("any-to-any");
        assertThat(samples.tasks("meadow/own-word")).containsExactly("folding-laundry");
        assertThat(samples.tasks("meadow/Untagged-GGUF")).isEmpty();
        assertThat(samples.tasks("meadow/odd")).isEmpty();
        assertThat(samples.model("cinder/any").capabilities())
                .extracting(task -> task.evidence())
                .containsExactly(new Evidence.Stated("pipeline_tag"));
    }

    @Test
    void theLicenceIsFoundBehindAnyNumberOfTags() throws Exception {
        var samples = Samples.of(provider());
        assertThat(samples.model("meadow/papers").facts().license()).contains("cc-by-4.0");
        assertThat(samples.model("meadow/papers").facts().tags()).hasSize(64);
        assertThat(samples.model("meadow/papers").provenance().evidence())
                .containsEntry(Field.LICENSE, new Evidence.Stated("tags"));
        assertThat(samples.model("meadow/Untagged-GGUF").facts().license()).isEmpty();
        assertThat(samples.model("cantata/listen-3").facts().license()).isEmpty();
        assertThat(samples.model("meadow/odd").facts().tags()).containsExactly("ok", "two lines");
    }

    @Test
    void theMomentBeforeAllRecordsIsNotKnown() throws Exception {
        var samples = Samples.of(provider());
        assertThat(samples.model("harbour-bert-base").facts().created()).isEmpty();
        assertThat(samples.model("harbour-bert-base").provenance().evidence()).doesNotContainKey(Field.CREATED);
        assertThat(samples.model("loom/Halcyon-XL").facts().created()).contains(Instant.parse("2026-04-09T03:37:12Z"));
        assertThat(samples.model("loom/Halcyon-XL").facts().updated()).contains(Instant.parse("2026-10-30T08:00:00Z"));
    }

    @Test
    void downloadsAreNoRuns() throws Exception {
        assertThat(Samples.of(provider()).models())
                .allSatisfy(model -> assertThat(model.facts().runs()).isEmpty());
    }

    @Test
    void anIdWithoutAnOwnerHasNone() throws Exception {
        var samples = Samples.of(provider());
        assertThat(samples.model("harbour-bert-base").facts().owner()).isEmpty();
        assertThat(samples.model("loom/Halcyon-XL").facts().owner()).contains("loom");
        assertThat(samples.model("loom/Halcyon-XL").name()).isEqualTo("Halcyon-XL");
        assertThat(samples.models())
                .extracting(Model::links)
                .extracting(links -> links.page().orElseThrow().toString())
                .contains("https://huggingface.co/loom/Halcyon-XL", "https://huggingface.co/harbour-bert-base");
    }
}
