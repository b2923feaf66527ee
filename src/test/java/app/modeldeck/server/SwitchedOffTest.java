package app.modeldeck.server;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.catalog.Catalogs;
import app.modeldeck.catalog.FakeProvider;
import app.modeldeck.catalog.Roster;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// A provider that is switched off, over HTTP.
class SwitchedOffTest {
    private final FakeProvider fal = FakeProvider.open("fal").pages(List.of("a"));
    private final FakeProvider replicate = FakeProvider.open("replicate").pages(List.of("b"));

    @Test
    void isLeftOutAndByNameRefused() throws IOException {
        var catalog = Catalogs.of();
        catalog.use(new Roster(List.of(fal, replicate), Set.of(fal.info().id())));
        try (var fixture = ServerFixture.over(catalog)) {
            assertThat(fixture.asker().get("/api/models").body()).doesNotContain("\"fal\"");
            for (var path : List.of("/api/models?provider=fal", "/api/models/fal/owner/a")) {
                var refused = fixture.asker().get(path);
                assertThat(refused.status()).isEqualTo(400);
                assertThat(refused.body()).contains("fal is switched off.");
            }
        }
        assertThat(fal.lists()).isZero();
    }
}
