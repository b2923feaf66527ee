package app.modeldeck.server;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.catalog.Catalogs;
import app.modeldeck.catalog.FakeProvider;
import app.modeldeck.catalog.Roster;
import app.modeldeck.model.KeyUse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Over real sockets: whom the catalogue has, told without asking anybody.
@Timeout(60)
final class ProviderListTest {
    private static final String PAGE = "/api/providers";

    private final FakeProvider fal = FakeProvider.open("fal").pages(List.of("flux"));
    private final FakeProvider replicate = new FakeProvider("replicate", "Replicate", KeyUse.REQUIRED);
    private final Catalog catalog = Catalogs.of(fal, replicate);
    private ServerFixture fixture;
    private Asker asker;

    @BeforeEach
    void start() throws IOException {
        fixture = ServerFixture.over(catalog);
        asker = fixture.asker();
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void itAsksNobody() throws IOException {
        assertThat(asker.get(PAGE).body())
                .contains("{\"id\":\"fal\",\"name\":\"fal\",\"state\":\"not asked\",\"count\":0,\"key\":\"optional\"}");
        assertThat(fal.lists()).isZero();
    }

    @Test
    void eachStandsAsItDoesNow() throws IOException {
        asker.get("/api/models");
        assertThat(asker.get(PAGE).body())
                .contains(
                        "\"state\":\"ready\",\"count\":1,", "\"remark\":\"Replicate needs a key: set REPLICATE_KEY.\"");

        catalog.use(new Roster(List.of(fal, replicate), Set.of(fal.info().id())));
        assertThat(asker.get(PAGE).body()).contains("\"state\":\"off\",\"count\":0,");
    }

    @Test
    void theTagStaysWhileEveryProviderStandsAsItDoes() throws IOException {
        asker.get("/api/models");
        var first = asker.get(PAGE);
        var tag = first.header("etag");
        assertThat(first.header("cache-control"))
                .isEqualTo("max-age=0, stale-while-revalidate=60, stale-if-error=86400");
        assertThat(first.header("vary")).isEqualTo("Accept-Encoding,X-Fal-Key,X-Replicate-Key");

        assertThat(asker.get(PAGE, "If-None-Match: " + tag).status()).isEqualTo(304);
        fal.pages(List.of("flux", "kling"));
        asker.get("/api/models?refresh=true");
        assertThat(asker.get(PAGE, "If-None-Match: " + tag).status()).isEqualTo(200);
    }

    @Test
    void whatCameWithAKeyIsKeptByNobody() throws IOException {
        var answered = asker.get(PAGE, "X-Replicate-Key: canary-key");
        assertThat(answered.header("cache-control")).isEqualTo("private, no-store");
        assertThat(answered.header("etag")).isEmpty();
        assertThat(answered.body()).contains("\"replicate\"").doesNotContain("canary-key");
    }

    @Test
    void otherMethodsAndStrangersAreRefused() throws IOException {
        var head = asker.ask("HEAD", PAGE);
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(asker.ask("POST", PAGE, "Content-Length: 0").status()).isEqualTo(405);
        assertThat(asker.get(PAGE, "Origin: https://evil.example").status()).isEqualTo(403);

        var settings = new ServerSettings(0, ServerSettings.loopbackAddress(), List.of(), Optional.of("a-token"));
        try (var guarded = ServerFixture.over(catalog, settings)) {
            assertThat(guarded.asker().get(PAGE).status()).isEqualTo(401);
            assertThat(guarded.asker()
                            .get(PAGE, "Authorization: Bearer a-token")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void manyAreSentCompressed() throws IOException {
        var many = IntStream.range(0, 40)
                .mapToObj(i -> FakeProvider.open("provider-" + i))
                .toArray(FakeProvider[]::new);
        try (var full = ServerFixture.over(Catalogs.of(many))) {
            var zipped = full.asker().get(PAGE, "Accept-Encoding: gzip");
            assertThat(zipped.header("content-encoding")).isEqualTo("gzip");
            assertThat(zipped.unzipped()).isEqualTo(full.asker().get(PAGE).body());
        }
    }
}
