package app.modeldeck.wire;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.model.CatalogSnapshot;
import app.modeldeck.model.KeyUse;
import app.modeldeck.model.Problem;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.model.ProviderSnapshot;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ProvidersJsonTest {
    private static ProviderSnapshot idle(String slug) {
        return ProviderSnapshot.idle(info(slug));
    }

    private static ProviderInfo info(String slug) {
        return Samples.info(slug, slug, KeyUse.NONE, "ANY_KEY");
    }

    @Test
    void everyStateStandsInTheWordsOfTheContract() throws IOException {
        var fault = new Problem.ServerFault(503);
        var held = List.of(Samples.VIDEO);
        var at = Optional.of(Samples.EARLIER);
        var snapshot = new CatalogSnapshot(List.of(
                Samples.ready(Samples.FAL, Samples.VIDEO),
                ProviderSnapshot.idle(Samples.REPLICATE).needsKey(),
                idle("stale").failed(fault, held, at, Duration.ZERO),
                idle("failing").failed(fault, List.of(), Optional.empty(), Duration.ZERO),
                idle("fresh"),
                idle("loading").loading(0, List.of()),
                idle("off").off(),
                idle("partial").partial(held, Samples.NOW, Samples.TOOK, fault),
                ProviderSnapshot.idle(info("served").through("models.example.org"))
                        .notRunning(Duration.ZERO)));

        assertThat(Golden.pretty(ProvidersJson.encode(snapshot).body()))
                .isEqualTo(Golden.file(ProvidersJsonTest.class, "providers.json"));
    }
}
