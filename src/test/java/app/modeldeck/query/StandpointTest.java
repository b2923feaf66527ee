package app.modeldeck.query;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.model.KeyUse;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.model.ProviderInfo.Trait;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class StandpointTest {
    private static ProviderInfo provider(String slug, KeyUse keyUse, Trait... traits) {
        return new ProviderInfo(new ProviderId(slug), slug, keyUse, Optional.empty(), List.of(), Set.of(traits));
    }

    @Test
    void whoListsWithoutAKeyAndWhoTellsWhatAModelTakesIsReadOffTheProviders() {
        var view = Standpoint.of(
                SampleCatalog.NOW,
                Marks.NONE,
                List.of(
                        provider("open", KeyUse.OPTIONAL),
                        provider("telling", KeyUse.REQUIRED, Trait.DESCRIBES),
                        provider("silent", KeyUse.REQUIRED, Trait.SEARCHES)));

        assertThat(view.keyless()).containsExactly(new ProviderId("open"));
        assertThat(view.describing()).containsExactly(new ProviderId("telling"));
        assertThat(view.withNothingHidden()).isEqualTo(view);
    }
}
