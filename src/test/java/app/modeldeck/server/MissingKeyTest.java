package app.modeldeck.server;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.catalog.Catalogs;
import app.modeldeck.catalog.FakeProvider;
import app.modeldeck.model.KeyUse;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MissingKeyTest {
    private final FakeProvider replicate = new FakeProvider("replicate", "Replicate", KeyUse.REQUIRED);

    @Test
    void aProviderWithoutItsKeyIsLeftOutAndIsAnErrorWhenNamed() throws IOException {
        var fal = FakeProvider.open("fal").pages(List.of("flux"));
        try (var fixture = ServerFixture.over(Catalogs.of(fal, replicate))) {
            assertThat(fixture.asker().get("/api/models").body())
                    .contains("\"availableProviders\":[\"fal\"],\"total\":1}")
                    .doesNotContain("replicate");
            var named = fixture.asker().get("/api/models?provider=fal,replicate");
            assertThat(named.status()).isEqualTo(400);
            assertThat(named.body())
                    .isEqualTo("{\"success\":false,\"error\":\"Replicate needs a key: set REPLICATE_KEY.\"}");
        }
    }

    @Test
    void withoutAnyUsableProviderThereIsNothingToAnswer() throws IOException {
        try (var fixture = ServerFixture.over(Catalogs.of(replicate))) {
            var answered = fixture.asker().get("/api/models");

            assertThat(answered.status()).isEqualTo(400);
            assertThat(answered.body())
                    .isEqualTo("{\"success\":false,\"error\":\"No providers available: set REPLICATE_KEY.\"}");
        }
    }
}
