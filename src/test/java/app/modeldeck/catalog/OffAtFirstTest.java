package app.modeldeck.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.model.Model;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderStatus;
import app.modeldeck.provider.OneAnswer;
import app.modeldeck.provider.builtin.CivitaiProvider;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// A provider that nobody has switched on.
class OffAtFirstTest {
    @Test
    void isNotAskedWithTheOthersAndIsSeenToBeOff() throws InterruptedException {
        var catalog = Catalogs.of(FakeProvider.open("fal").pages(List.of("a")), new CivitaiProvider());
        var snapshot = catalog.load(Question.all(Freshness.REFRESH), _ -> {});
        assertThat(snapshot.models().map(Model::name)).containsExactly("a");
        var civitai = new CivitaiProvider().info().id();
        assertThat(snapshot.provider(civitai).orElseThrow().status()).isEqualTo(new ProviderStatus.Off());
    }

    @Test
    void isAskedWhenItIsNamed() throws Exception {
        try (var server = OneAnswer.json("{\"items\":[],\"metadata\":{}}")) {
            var civitai = new CivitaiProvider();
            var named = Question.of(Set.of(civitai.info().id()), Freshness.CACHED);
            var snapshot = Catalogs.at(server.address(), civitai).load(named, _ -> {});
            assertThat(snapshot.provider(new ProviderId("civitai"))
                            .orElseThrow()
                            .status())
                    .isInstanceOf(ProviderStatus.Ready.class);
        }
    }
}
