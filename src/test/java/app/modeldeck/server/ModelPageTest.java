package app.modeldeck.server;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.catalog.Catalogs;
import app.modeldeck.catalog.FakeProvider;
import app.modeldeck.model.KeyUse;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ModelPageTest {
    private final FakeProvider fal = FakeProvider.open("fal").pages(List.of("flux dev+"));
    private ServerFixture fixture;

    @BeforeEach
    void start() throws IOException {
        fixture = ServerFixture.over(Catalogs.of(fal, new FakeProvider("replicate", "Replicate", KeyUse.REQUIRED)));
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    private Answered get(String rest) throws IOException {
        return fixture.asker().get("/api/models/" + rest);
    }

    @Test
    void oneModelIsFoundByItsDecodedId() throws IOException {
        var answered = get("fal/owner/flux%20dev+");

        assertThat(answered.status()).isEqualTo(200);
        assertThat(answered.body())
                .isEqualTo("{\"success\":true,\"model\":{\"id\":\"owner/flux dev+\",\"name\":\"flux dev+\","
                        + "\"description\":null,\"provider\":\"fal\",\"capabilities\":[]},"
                        + "\"parameters\":[],\"inputs\":[],\"provenance\":{\"source\":{\"request\":\"GET /v1/models\","
                        + "\"asOf\":\"2026-11-23T10:15:30Z\"},\"fields\":{}},\"cached\":false}");
        assertThat(get("fal/owner/flux%20dev+").body()).endsWith("\"cached\":true}");
    }

    @Test
    void aModelThatIsNotThereIsNotFound() throws IOException {
        var answered = get("fal/owner/none");

        assertThat(answered.status()).isEqualTo(404);
        assertThat(answered.body()).isEqualTo("{\"success\":false,\"error\":\"fal has no such model.\"}");
    }

    @Test
    void oddPathsAreNotFound() throws IOException {
        for (var path :
                List.of("", "fal", "fal/", "other/a/b", "fal//a", "fal/../x", "fal/%2e%2e/x", "fal/a%00b", "fal/a/")) {
            assertThat(get(path).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void aMissingKeyIsABadRequest() throws IOException {
        var answered = get("replicate/owner/coral");

        assertThat(answered.status()).isEqualTo(400);
        assertThat(answered.body())
                .isEqualTo("{\"success\":false,\"error\":\"Replicate needs a key: set REPLICATE_KEY.\"}");
    }
}
