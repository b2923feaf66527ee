package app.modeldeck.wire;

import static app.modeldeck.wire.Samples.FAL;
import static app.modeldeck.wire.Samples.NOW;
import static app.modeldeck.wire.Samples.REPLICATE;
import static app.modeldeck.wire.Samples.TOOK;
import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.model.CatalogSnapshot;
import app.modeldeck.model.Origin;
import app.modeldeck.model.Problem;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.model.ProviderSnapshot;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class OutcomeTest {
    @Test
    void everyAnswerInOrderIsWhole() {
        assertThat(outcome(Samples.ready(FAL), needsKey())).isEqualTo(new Outcome.Whole());
    }

    @Test
    void somethingToSayMakesItInPart() {
        var report = new ProviderReport(
                FAL,
                ProviderReport.Standing.WHOLE,
                0,
                Origin.FETCHED,
                Optional.of(NOW),
                Optional.of("key rejected, public list shown"));

        assertThat(outcome(
                        ProviderSnapshot.idle(FAL)
                                .ready(List.of(), NOW, TOOK, Optional.of(new Problem.KeyRejected(401))),
                        Samples.ready(REPLICATE)))
                .isEqualTo(new Outcome.InPart(List.of(report)));
    }

    @Test
    void whenAllThatCouldBeAskedFailedEachIsNamed() {
        assertThat(outcome(failed(FAL), failed(REPLICATE)))
                .isEqualTo(new Outcome.AllFailed(
                        "All providers failed: fal: fal.ai API error: 503; replicate: Replicate API error: 503"));
        assertThat(outcome(failed(FAL), needsKey()))
                .isEqualTo(new Outcome.AllFailed("All providers failed: fal: fal.ai API error: 503"));
    }

    @Test
    void withoutAnyKeyThatIsNeededNoneIsUsable() {
        assertThat(outcome(needsKey()))
                .isEqualTo(new Outcome.NoneUsable("No providers available: set REPLICATE_API_TOKEN."));
    }

    private static ProviderSnapshot needsKey() {
        return ProviderSnapshot.idle(REPLICATE).needsKey();
    }

    private static ProviderSnapshot failed(ProviderInfo info) {
        return ProviderSnapshot.idle(info).failed(new Problem.ServerFault(503), List.of(), Optional.empty(), TOOK);
    }

    private static Outcome outcome(ProviderSnapshot... providers) {
        return Outcome.of(new CatalogSnapshot(List.of(providers)));
    }
}
