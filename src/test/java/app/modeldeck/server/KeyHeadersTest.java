package app.modeldeck.server;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.provider.ModelProvider;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/// Which headers can carry a key, and how they are told to caches.
final class KeyHeadersTest {
    /// `NGX_HTTP_CACHE_VARY_LEN`: of an answer with more than that nginx keeps nothing.
    private static final int MOST_OF_NGINX = 128;

    private final KeyHeaders headers = KeyHeaders.of(ServiceLoader.load(ModelProvider.class).stream()
            .map(found -> found.get().info())
            .toList());

    @Test
    void aSharedCacheKeepsAnswersOfAllBuiltInProviders() {
        assertThat(headers.vary()).hasSizeLessThanOrEqualTo(MOST_OF_NGINX).startsWith("Accept-Encoding,");
    }

    @Test
    void aProviderThatTakesNoKeyHasNoHeader() {
        assertThat(headers.names().values())
                .contains("X-Replicate-Key", "X-Fal-Key")
                .doesNotContain("X-Ollama-Key");
    }
}
