package app.modeldeck.provider.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.model.Evidence;
import app.modeldeck.model.Field;
import app.modeldeck.model.Model;
import app.modeldeck.provider.ModelProvider;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ModelsDevProviderTest implements ProviderContract {
    @Override
    public ModelProvider provider() {
        return new ModelsDevProvider();
    }

    @Override
    public int atLeast() {
        return 10;
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
    void anIdIsTheKeyOfTheProviderAndThatOfTheModelWithAllItsSlashes() throws Exception {
        var samples = Samples.of(provider());
        assertThat(samples.models())
                .extracting(model -> model.id().value())
                .contains("vireo/vireo-4", "harbour-plan/vireo/vireo-4", "harbour-plan/loom/halcyon/xl");
        assertThat(samples.model("harbour-plan/loom/halcyon/xl").facts().owner())
                .contains("harbour-plan");
        assertThat(samples.model("meadow/bare").name()).isEqualTo("bare");
    }

    @Test
    void aProviderWithASlashInItsKeyCouldBeTakenForAnotherAndIsLeftOut() throws Exception {
        var listing = Samples.listing(
                provider(), "{\"a/b\":{\"models\":{\"c\":{}}},\"a\":{\"models\":{\"b/c\":{\"name\":\"B\"}}}}");
        assertThat(listing.leftOut()).isEqualTo(1);
        assertThat(listing.models()).extracting(Model::name).containsExactly("B");
    }

    @Test
    void aProviderInAnotherShapeIsCountedAndCostsNoOther() throws Exception {
        var listing = Samples.listing(
                provider(), "{\"$note\":\"hello\",\"a\":{\"models\":[{\"id\":\"x\"}]},\"b\":{\"models\":{\"y\":{}}}}");
        assertThat(listing.leftOut()).isEqualTo(1);
        assertThat(listing.models()).extracting(model -> model.id().value()).containsExactly("b/y");
    }

    @Test
    void aModelWithoutAUsableKeyIsCountedAndCostsNoOther() throws Exception {
        var listing = Samples.listing(
                provider(),
                "{\"a\":{\"models\":{\"\":{},\"sp ace\":{},\"nothing\":null,\"text\":\"x\",\"b\":{\"id\":\"b\"}}}}");
        assertThat(listing.leftOut()).isEqualTo(4);
        assertThat(listing.models()).extracting(model -> model.id().value()).containsExactly("a/b");
    }

    @Test
    void costsAreDollarsForAMillionTokensAndZeroIsNone() throws Exception {
        var samples = Samples.of(provider());
        assertThat(samples.prices("vireo/vireo-4"))
                .containsExactly("2.5 per-1m-input-tokens", "10 per-1m-output-tokens");
        assertThat(samples.prices("vireo/vireo-embedding-2")).containsExactly("0.02 per-1m-input-tokens");
        assertThat(samples.prices("harbour-plan/vireo/vireo-4")).isEmpty();
        assertThat(samples.prices("meadow/odd")).isEmpty();
    }

    @Test
    void tasksComeFromTheModalitiesUnlessTheNameSaysThatNoTextComesOut() throws Exception {
        var samples = Samples.of(provider());
        assertThat(samples.tasks("vireo/vireo-4"))
                .containsExactly("image-text-to-text", "image-to-text", "text-generation");
        assertThat(samples.tasks("harbour-plan/loom/halcyon/xl")).containsExactly("text-to-image", "image-to-image");
        assertThat(samples.tasks("harbour-plan/cinder/reel-1"))
                .containsExactly("text-to-video", "image-to-video", "video-to-video");
        assertThat(samples.tasks("vireo/vireo-3"))
                .containsExactly("text-to-audio", "audio-to-audio", "audio-to-text", "text-generation");
        assertThat(samples.model("vireo/vireo-embedding-2").capabilities())
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.task()).isEqualTo("embeddings");
                    assertThat(task.evidence()).isInstanceOf(Evidence.Inferred.class);
                });
        assertThat(samples.tasks("meadow/odd")).isEmpty();
    }

    @Test
    void aMonthIsNoDayAndAContextOfZeroIsNotKnown() throws Exception {
        var samples = Samples.of(provider());
        assertThat(samples.model("vireo/vireo-4").facts().created()).contains(Instant.parse("2026-04-09T00:00:00Z"));
        assertThat(samples.model("vireo/vireo-4").facts().updated()).contains(Instant.parse("2026-10-30T00:00:00Z"));
        assertThat(samples.model("vireo/vireo-4").facts().context()).hasValue(262_144);
        assertThat(samples.model("vireo/vireo-4-mini").facts().created()).isEmpty();
        assertThat(samples.model("harbour-plan/loom/halcyon/xl").facts().context())
                .isEmpty();
        assertThat(samples.model("harbour-plan/loom/halcyon/xl").provenance().evidence())
                .doesNotContainKey(Field.CONTEXT);
    }

    @Test
    void theStatusIsReadInItsOwnWords() throws Exception {
        var samples = Samples.of(provider());
        assertThat(samples.model("vireo/vireo-4").facts().lifecycle()).isEmpty();
        assertThat(samples.model("vireo/vireo-4-mini").facts().lifecycle()).contains(Model.Lifecycle.BETA);
        assertThat(samples.model("vireo/vireo-3").facts().lifecycle()).contains(Model.Lifecycle.DEPRECATED);
        assertThat(samples.model("harbour-plan/cinder/reel-1").facts().lifecycle())
                .contains(Model.Lifecycle.BETA);
    }
}
