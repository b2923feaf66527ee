package app.modeldeck.wire;

import static app.modeldeck.wire.Samples.EARLIER;
import static app.modeldeck.wire.Samples.FAL;
import static app.modeldeck.wire.Samples.IMAGE;
import static app.modeldeck.wire.Samples.NOW;
import static app.modeldeck.wire.Samples.REPLICATE;
import static app.modeldeck.wire.Samples.TOOK;
import static app.modeldeck.wire.Samples.VIDEO;
import static app.modeldeck.wire.Samples.answer;
import static app.modeldeck.wire.Samples.cached;
import static app.modeldeck.wire.Samples.ready;
import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.model.Model;
import app.modeldeck.model.Problem;
import app.modeldeck.model.ProviderSnapshot;
import app.modeldeck.model.SampleModels;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CatalogJsonTest {
    @Test
    void everyMemberStandsInTheOrderOfTheContract() throws IOException {
        var stale = ProviderSnapshot.idle(FAL)
                .failed(new Problem.ServerFault(503), List.of(VIDEO), Optional.of(EARLIER), TOOK);

        assertThat(pretty(answer(ready(REPLICATE, IMAGE), stale)))
                .isEqualTo(Golden.file(CatalogJsonTest.class, "stale-and-ready.json"));
    }

    @Test
    void aPartialListAndARejectedKeySucceedWithAnError() throws IOException {
        var partial = ProviderSnapshot.idle(REPLICATE)
                .partial(List.of(IMAGE), NOW, TOOK, new Problem.TimedOut(Duration.ofSeconds(15)));
        var publicOnly =
                ProviderSnapshot.idle(FAL).ready(List.of(), NOW, TOOK, Optional.of(new Problem.KeyRejected(401)));

        assertThat(pretty(answer(partial, publicOnly)))
                .isEqualTo(Golden.file(CatalogJsonTest.class, "partial-and-public.json"));
    }

    @Test
    void aProviderWithoutItsKeyIsLeftOut() {
        var body = text(answer(ready(FAL), ProviderSnapshot.idle(REPLICATE).needsKey()));

        assertThat(body)
                .isEqualTo("{\"success\":true,\"models\":[],\"cached\":false,"
                        + "\"providers\":{\"fal\":{\"success\":true,\"count\":0,\"cached\":false,"
                        + "\"fetchedAt\":\"2026-11-23T10:15:30Z\"}},"
                        + "\"availableProviders\":[\"fal\"],\"total\":0}");
    }

    @Test
    void cachedMeansThatNoneWasFetched() {
        assertThat(text(answer(cached(FAL), cached(REPLICATE)))).contains("\"models\":[],\"cached\":true");
        assertThat(text(answer(cached(FAL), ready(REPLICATE)))).contains("\"models\":[],\"cached\":false");
    }

    @Test
    void theFingerprintDoesNotChangeWhenTheCacheAnswers() {
        var fetched = CatalogJson.encode(answer(ready(FAL, VIDEO)));
        var again = CatalogJson.encode(answer(cached(FAL, VIDEO)));
        var other = CatalogJson.encode(answer(ready(FAL)));

        assertThat(again.fingerprint()).isEqualTo(fetched.fingerprint()).hasSize(32);
        assertThat(again.body()).isNotEqualTo(fetched.body());
        assertThat(other.fingerprint()).isNotEqualTo(fetched.fingerprint());
    }

    @Test
    void controlCharactersAndHalfCharactersStayValidJson() {
        var odd = new Model(
                new Model.Id(FAL.id(), "a/b\r\n"),
                "half \uD83D of a \uD83D\uDE00",
                Optional.of("\u0000</script>"),
                List.of(),
                List.of(),
                Model.Links.NONE,
                Model.Facts.NONE,
                SampleModels.PROVENANCE);

        assertThat(text(answer(ready(FAL, odd))))
                .contains("{\"id\":\"a/b\\r\\n\",\"name\":\"half ? of a \uD83D\uDE00\","
                        + "\"description\":\"\\u0000</script>\",\"provider\":\"fal\",\"capabilities\":[]}");
    }

    private static String pretty(Answer answer) throws IOException {
        return Golden.pretty(CatalogJson.encode(answer).body());
    }

    private static String text(Answer answer) {
        return new String(CatalogJson.encode(answer).body(), StandardCharsets.UTF_8);
    }
}
