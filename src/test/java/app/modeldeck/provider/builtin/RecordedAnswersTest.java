package app.modeldeck.provider.builtin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.modeldeck.Corpus;
import app.modeldeck.model.Capability;
import app.modeldeck.model.Evidence;
import app.modeldeck.model.Problem;
import app.modeldeck.model.Schema;
import app.modeldeck.provider.JsonClients;
import app.modeldeck.provider.Listing;
import app.modeldeck.provider.ModelProvider;
import app.modeldeck.provider.OneAnswer;
import app.modeldeck.provider.request.ProviderException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/// What real answers of the providers parse to.
class RecordedAnswersTest {

    private static Listing list(ModelProvider provider, String recording) throws Exception {
        try (var server = OneAnswer.json(Corpus.read(recording))) {
            return provider.list(server.context(JsonClients.usualClient()));
        }
    }

    @Test
    void aReplicatePageOfTwoMegabytesIsTwentyFiveModels() throws Exception {
        var listing = list(new ReplicateProvider(), "replicate/models-list-page1-2023.json");
        assertThat(listing.models()).hasSize(25);
        assertThat(listing.leftOut()).isZero();
        assertThat(listing.models()).allSatisfy(model -> {
            assertThat(model.id().value()).matches("[a-z0-9._-]+/[a-z0-9._-]+");
            assertThat(model.links().page()).isPresent();
            assertThat(model.facts().runs()).isPresent();
        });
        // the recording names a next page on the provider's own host, which this server is not
        assertThat(listing.cut()).contains(new Problem.ForeignLink());
    }

    @Test
    void aSearchInAnotherShapeThanDocumentedIsAnErrorAndNoEmptyList() throws IOException {
        try (var server = OneAnswer.json(Corpus.read("replicate/models-search-llama-2024.json"))) {
            var context = server.context(JsonClients.usualClient());
            assertThatThrownBy(() -> new ReplicateProvider().search("llama", context))
                    .isInstanceOfSatisfying(
                            ProviderException.class,
                            e -> assertThat(e.problem()).isEqualTo(new Problem.Malformed("the search")));
        }
    }

    @Test
    void aFalPageIsAHundredModelsWithTheirCategories() throws Exception {
        var listing = list(new FalProvider(), "fal/fal-v1-models-page1-2026-04-18.json");
        assertThat(listing.leftOut()).isZero();
        assertThat(listing.models()).hasSizeGreaterThanOrEqualTo(100);
        assertThat(listing.models().subList(0, 100)).allSatisfy(model -> {
            assertThat(model.facts().updated()).isPresent();
            assertThat(model.links().page().orElseThrow()).hasHost("fal.ai");
            assertThat(model.capabilities())
                    .extracting(Capability::evidence)
                    .containsOnly(new Evidence.Stated("metadata.category"));
        });
    }

    @Test
    void aReplicateModelIsDescribedWithItsInputs() throws Exception {
        try (var server = OneAnswer.json(Corpus.read("replicate/models-get-sdxl.json"))) {
            var details =
                    new ReplicateProvider().describe("stability-ai/sdxl", server.context(JsonClients.usualClient()));
            assertThat(details.model().id().value()).isEqualTo("stability-ai/sdxl");
            assertThat(details.schema()).isInstanceOfSatisfying(Schema.Stated.class, schema -> {
                assertThat(schema.parameters()).hasSizeGreaterThan(10);
                assertThat(schema.inputs()).extracting(input -> input.name()).contains("prompt", "image", "mask");
            });
        }
    }

    @Test
    void aModelWithoutASchemaIsAnErrorAndNoEmptySchema() throws IOException {
        try (var server = OneAnswer.json(Corpus.read("replicate/models-get-empty-model.json"))) {
            assertThatThrownBy(() -> new ReplicateProvider().describe("a/b", server.context(JsonClients.usualClient())))
                    .isInstanceOfSatisfying(
                            ProviderException.class,
                            e -> assertThat(e.problem())
                                    .isEqualTo(new Problem.Malformed("the description of the model")));
        }
    }
}
