package app.modeldeck.provider.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.model.Evidence;
import app.modeldeck.model.Field;
import app.modeldeck.model.Model;
import app.modeldeck.provider.ModelProvider;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeepInfraProviderTest implements ProviderContract {
    @Override
    public ModelProvider provider() {
        return new DeepInfraProvider();
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
    void centsBecomeDollarsForTheUnitThatTheFieldNames() throws Exception {
        var samples = Samples.of(provider());
        assertThat(samples.prices("vireo/Vireo-4-31B-it"))
                .containsExactly("0.3 per-1m-input-tokens", "1 per-1m-output-tokens");
        assertThat(samples.prices("plume/vectors-2")).containsExactly("0.01 per-1m-input-tokens");
        assertThat(samples.prices("loom/Halcyon-XL")).containsExactly("0.009 per-image (1024×1024)");
        assertThat(samples.prices("cantata/voice-5")).containsExactly("1 per-1m-characters");
        assertThat(samples.prices("cantata/listen-3")).containsExactly("0.00000333 per-second (input)");
        assertThat(samples.prices("cantata/listen-1")).containsExactly("0.0005 per-compute-second");
    }

    @Test
    void aPriceThatIsNotTheWholeStorySaysSo() throws Exception {
        var samples = Samples.of(provider());
        assertThat(samples.prices("cinder/reel-1")).containsExactly("0.04 per-second (output, base rate)");
        assertThat(samples.prices("vireo/Vireo-4-mini"))
                .containsExactly(
                        "0.09 per-1m-input-tokens (before discount)", "0.18 per-1m-output-tokens (before discount)");
    }

    @Test
    void whatIsZeroOrCountedInUnitsThatNobodyKnowsHasNoPrice() throws Exception {
        var samples = Samples.of(provider());
        assertThat(samples.prices("cantata/voice-0")).isEmpty();
        assertThat(samples.prices("cinder/frames")).isEmpty();
        assertThat(samples.prices("cinder/still-unit")).isEmpty();
        assertThat(samples.model("cinder/still-unit").provenance().evidence()).doesNotContainKey(Field.PRICES);
        assertThat(samples.prices("meadow/odd")).isEmpty();
    }

    @Test
    void aModelIsDeprecatedFromThatMomentOnAndNotBefore() throws Exception {
        var samples = Samples.of(provider());
        assertThat(samples.model("vireo/Vireo-3").facts().lifecycle()).contains(Model.Lifecycle.DEPRECATED);
        assertThat(samples.model("vireo/Vireo-3").provenance().evidence())
                .containsEntry(Field.STATUS, new Evidence.Stated("deprecated"));
        assertThat(samples.model("vireo/Vireo-3.5").facts().lifecycle()).isEmpty();
        assertThat(samples.model("vireo/Vireo-4-mini").facts().lifecycle()).isEmpty();
        assertThat(samples.model("meadow/odd").facts().lifecycle()).contains(Model.Lifecycle.DEPRECATED);
    }

    @Test
    void theTypeIsTheTaskAndTheRestIsReadAsItStands() throws Exception {
        var samples = Samples.of(provider());
        assertThat(samples.tasks("cantata/listen-3")).containsExactly("speech-to-text");
        assertThat(samples.tasks("cantata/voice-5")).containsExactly("text-to-speech", "text-to-audio");
        assertThat(samples.tasks("plume/vectors-2")).containsExactly("embeddings");
        assertThat(samples.tasks("meadow/bare")).isEmpty();
        var model = samples.model("vireo/Vireo-4-31B-it");
        assertThat(model.facts().context()).hasValue(131_072);
        assertThat(model.facts().created()).contains(Instant.parse("2026-04-06T20:19:33Z"));
        assertThat(model.facts().tags()).containsExactly("openai", "multimodal", "tools");
        assertThat(model.links().page().orElseThrow()).hasToString("https://deepinfra.com/vireo/Vireo-4-31B-it");
        assertThat(model.links().cover()).isPresent();
        assertThat(samples.model("meadow/odd").facts().context()).isEmpty();
        assertThat(samples.model("meadow/odd").links().cover()).isEmpty();
    }
}
