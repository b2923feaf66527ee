package app.modeldeck;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.provider.ModelProvider;
import app.modeldeck.provider.builtin.FalProvider;
import app.modeldeck.provider.builtin.ReplicateProvider;
import app.modeldeck.settings.Trouble;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A variable that is set and cannot be used is told, and never what it holds.
class EnvironmentTroublesTest {
    private static final List<ModelProvider> PROVIDERS = List.of(new FalProvider(), new ReplicateProvider());

    @Test
    void aVariableThatIsSetAndIsNoKeyIsTold() {
        var environment = Map.of("FAL_KEY", "canary with spaces", "REPLICATE_API_TOKEN", "r8_good", "PATH", "a b");
        assertThat(EnvironmentTroubles.of(environment, PROVIDERS))
                .containsExactly(new Trouble.UnusableVariable("FAL_KEY"));
    }

    @Test
    void aProxyThatIsNoneIsTold() {
        assertThat(EnvironmentTroubles.of(Map.of("HTTPS_PROXY", "http://user:canary@[::1"), PROVIDERS))
                .containsExactly(new Trouble.UnusableProxy("HTTPS_PROXY"));
    }

    @Test
    void whatIsNotSetIsNoTrouble() {
        assertThat(EnvironmentTroubles.of(Map.of("FAL_KEY", " "), PROVIDERS)).isEmpty();
    }
}
