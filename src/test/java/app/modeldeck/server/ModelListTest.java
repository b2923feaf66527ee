package app.modeldeck.server;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.catalog.Catalogs;
import app.modeldeck.catalog.FakeProvider;
import app.modeldeck.model.KeyUse;
import app.modeldeck.model.Problem;
import app.modeldeck.secrets.EnvironmentKeys;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ModelListTest {
    private static final String KEY = "canary-key-1234";
    private static final String FLUX =
            "{\"id\":\"owner/flux-2\",\"name\":\"flux-2\",\"description\":null,\"provider\":\"fal\",\"capabilities\":[]}";
    private static final String CORAL =
            "{\"id\":\"owner/coral\",\"name\":\"coral\",\"description\":null,\"provider\":\"replicate\","
                    + "\"capabilities\":[]}";

    private final FakeProvider fal =
            new FakeProvider("fal", "fal.ai", KeyUse.OPTIONAL).pages(List.of("flux-10", "flux-2"));
    private final FakeProvider replicate =
            new FakeProvider("replicate", "Replicate", KeyUse.REQUIRED).pages(List.of("coral"));
    private ServerFixture fixture;

    @BeforeEach
    void start() throws IOException {
        fixture = ServerFixture.over(
                Catalogs.of(new EnvironmentKeys(Map.of("REPLICATE_KEY", "stored-key")), fal, replicate));
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    private Answered get(String query, String... headers) throws IOException {
        return fixture.asker().get("/api/models" + query, headers);
    }

    @Test
    void theBodyIsThatOfTheContract() throws IOException {
        var answered = get("?limit=1&offset=2");

        assertThat(answered.status()).isEqualTo(200);
        assertThat(answered.body())
                .isEqualTo("{\"success\":true,\"models\":[" + CORAL + "],\"cached\":false,\"providers\":{"
                        + "\"fal\":{\"success\":true,\"count\":2,\"cached\":false,"
                        + "\"fetchedAt\":\"2026-11-23T10:15:30Z\"},"
                        + "\"replicate\":{\"success\":true,\"count\":1,\"cached\":false,"
                        + "\"fetchedAt\":\"2026-11-23T10:15:30Z\"}},"
                        + "\"availableProviders\":[\"fal\",\"replicate\"],\"total\":3}");
        assertThat(answered.header("content-type")).isEqualTo("application/json; charset=utf-8");
    }

    @Test
    void onlyTheProvidersNamedAreAsked() throws IOException {
        assertThat(get("?provider=replicate,").body())
                .contains("\"models\":[" + CORAL + "]", "\"availableProviders\":[\"replicate\"]");
        assertThat(get("?provider=fal&provider=replicate").body()).contains("\"total\":3");
        assertThat(fal.lists()).isEqualTo(1);
    }

    @Test
    void searchKeepsTheRowsThatHoldEveryWord() throws IOException {
        assertThat(get("?search=FLUX%202").body()).contains("\"models\":[" + FLUX + "]", "\"total\":1");
        assertThat(get("?q=flux2").body()).contains("\"models\":[" + FLUX + "]");
        assertThat(get("?search=flux&q=2").body()).contains("\"models\":[" + FLUX + "]");
        assertThat(get("?search=++").body()).contains("\"total\":3");
        assertThat(get("?search=nothing").body()).contains("\"success\":true,\"models\":[],", "\"count\":2");
        assertThat(fal.searches()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%E2%80%8B", "%EF%BB%BF", "%C2%AD", "%E2%80%8E", "%E2%80%AE"})
    void whatCannotBeSeenIsNotSearchedFor(String letter) throws IOException {
        assertThat(get("?search=" + letter + "flux" + letter + "2").body())
                .contains("\"models\":[" + FLUX + "]", "\"total\":1");
        assertThat(get("?search=" + letter).body()).contains("\"total\":3");
    }

    @Test
    void aListThatWasCutIsCompletedByTheProvidersOwnSearch() throws IOException {
        fal.cutBy(new Problem.TimedOut(Duration.ofSeconds(15))).finding("flux-99");

        assertThat(get("?provider=fal&search=flux+99").body())
                .contains("owner/flux-99", "\"partial\":true", "\"errors\":[\"fal: timed out after 15 s\"]");
    }

    @Test
    void capabilitiesOfWhichNoneIsThereLeaveNothing() throws IOException {
        assertThat(get("?capabilities=text-to-image,text-to-video").body()).contains("\"models\":[]", "\"total\":0");
        assertThat(get("?capabilities=,").body()).contains("\"total\":3");
    }

    @Test
    void theSecondAnswerComesFromTheCache() throws IOException {
        get("");

        assertThat(get("").body()).contains("],\"cached\":true,\"providers\"");
        assertThat(fal.lists()).isEqualTo(1);
    }

    @Test
    void onlyTheWordTrueRefreshes() throws IOException {
        get("");
        get("?refresh=1");
        get("?refresh=TRUE");
        assertThat(fal.lists()).isEqualTo(1);

        var answered = get("?refresh=true");

        assertThat(fal.lists()).isEqualTo(2);
        assertThat(answered.header("cache-control")).isEqualTo("private, no-store");
        assertThat(answered.headers()).doesNotContainKey("etag");
    }

    @Test
    void whatCannotBeReadIsABadRequestThatRepeatsNothing() throws IOException {
        assertThat(get("?provider=evil%3Cb%3E").body())
                .isEqualTo("{\"success\":false,\"error\":\"Unknown provider; there are: fal, replicate.\"}");
        for (var query : List.of("?limit=-1", "?limit=x", "?limit=", "?offset=1.5", "?limit=1&limit=2")) {
            var answered = get(query);
            assertThat(answered.status()).as(query).isEqualTo(400);
            assertThat(answered.header("cache-control")).as(query).isEqualTo("no-store");
        }
        assertThat(get("?search=%zz").status()).isEqualTo(400);
        assertThat(fal.lists()).isZero();
    }

    @Test
    void aKeyOfTheRequestGoesBeforeTheStoredOneAndIsNotShared() throws IOException {
        replicate.wanting(KEY);

        assertThat(get("?provider=replicate").body())
                .isEqualTo("{\"success\":false,"
                        + "\"error\":\"All providers failed: replicate: Replicate API error: 401\"}");
        var withKey = get("?provider=replicate", "x-replicate-key: " + KEY);

        assertThat(withKey.body()).contains("owner/coral");
        assertThat(withKey.header("cache-control")).isEqualTo("private, no-store");
        assertThat(get("?provider=replicate").status()).isEqualTo(500);
    }

    @Test
    void aKeyThatCannotBeOneIsRefusedWithoutSayingIt() throws IOException {
        var answered = get("", "X-Replicate-Key: " + KEY + " and more");

        assertThat(answered.status()).isEqualTo(400);
        assertThat(answered.body())
                .isEqualTo("{\"success\":false,\"error\":\"The key in X-Replicate-Key cannot be used: "
                        + "it holds a space, a line break or a character outside ASCII.\"}");
    }

    @Test
    void aProviderThatFailsCostsOnlyItsRows() throws IOException {
        fal.pages().cutBy(new Problem.ServerFault(503));

        var answered = get("");

        assertThat(answered.status()).isEqualTo(200);
        assertThat(answered.body())
                .contains(
                        "\"models\":[" + CORAL + "]",
                        "\"fal\":{\"success\":false,\"count\":0,\"error\":\"fal.ai API error: 503\"}",
                        "\"availableProviders\":[\"fal\",\"replicate\"]",
                        "\"errors\":[\"fal: fal.ai API error: 503\"]");
    }

    @Test
    void whenEveryProviderFailsItIsAServerError() throws IOException {
        fal.pages().cutBy(new Problem.ServerFault(503));
        replicate.pages().cutBy(new Problem.RateLimited(Optional.empty()));

        var answered = get("");

        assertThat(answered.status()).isEqualTo(500);
        assertThat(answered.body())
                .isEqualTo("{\"success\":false,\"error\":\"All providers failed: "
                        + "fal: fal.ai API error: 503; replicate: Replicate API error: 429\"}");
    }
}
