package app.modeldeck.provider.builtin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.modeldeck.model.Capability;
import app.modeldeck.model.Evidence;
import app.modeldeck.model.Model;
import app.modeldeck.model.Problem;
import app.modeldeck.provider.JsonClients;
import app.modeldeck.provider.ModelProvider;
import app.modeldeck.provider.OneAnswer;
import app.modeldeck.provider.request.ProviderException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LmStudioProviderTest implements ProviderContract {
    private static final String UNKNOWN = "{\"error\":\"Unexpected endpoint or method.\"}";

    @Override
    public ModelProvider provider() {
        return new LmStudioProvider();
    }

    @Override
    public int atLeast() {
        return 6;
    }

    @Override
    public int unreadable() {
        return 0;
    }

    /// A server that answers this at the newer address and a list of one at the older.
    private static OneAnswer older(int status, String newer) throws IOException {
        var list = "{\"object\":\"list\",\"data\":[{\"id\":\"meadow/brindle-8b\",\"object\":\"model\","
                + "\"owned_by\":\"organization_owner\"}]}";
        return new OneAnswer(exchange -> {
            boolean old = exchange.getRequestURI().getPath().endsWith("/v1/v1/models");
            OneAnswer.send(exchange, old ? 200 : status, (old ? list : newer).getBytes(UTF_8));
        });
    }

    @Test
    void everyFieldHasItsPlace() throws Exception {
        try (var server = OneAnswer.json("{\"object\":\"list\",\"data\":[{\"id\":\"petal-vl-7b\",\"type\":\"vlm\","
                + "\"publisher\":\"meadow\",\"arch\":\"petal_vl\",\"compatibility_type\":\"mlx\",\"quantization\":\"4bit\","
                + "\"state\":\"loaded\",\"max_context_length\":32768,\"loaded_context_length\":4096}]}")) {
            var model = provider()
                    .list(server.context(JsonClients.calmClient()))
                    .models()
                    .getFirst();
            assertThat(model.id()).hasToString("lmstudio/petal-vl-7b");
            assertThat(model.facts().owner()).contains("meadow");
            assertThat(model.facts().context()).hasValue(32768);
            assertThat(model.facts().tags()).containsExactly("petal_vl", "4bit", "mlx", "loaded");
            assertThat(server.asked()).containsOnly("/v1/api/v0/models");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "llm, text-generation",
        "vlm, image-text-to-text image-to-text text-generation",
        "embeddings, embeddings",
        "unknown, ''"
    })
    void theTypeIsWhatItDoes(String type, String tasks) throws Exception {
        try (var server = OneAnswer.json("{\"data\":[{\"id\":\"a\",\"type\":\"" + type + "\"}]}")) {
            var capabilities = provider()
                    .list(server.context(JsonClients.calmClient()))
                    .models()
                    .getFirst()
                    .capabilities();
            assertThat(String.join(
                            " ", capabilities.stream().map(Capability::task).toList()))
                    .isEqualTo(tasks);
            assertThat(capabilities).allSatisfy(c -> assertThat(c.evidence()).isEqualTo(new Evidence.Stated("type")));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 200})
    void aVersionThatDoesNotKnowTheNewerAddressIsAskedAtTheOlder(int status) throws Exception {
        try (var server = older(status, UNKNOWN)) {
            var models =
                    provider().list(server.context(JsonClients.calmClient())).models();
            assertThat(models).extracting(Model::name).containsExactly("brindle-8b");
            assertThat(models.getFirst().facts().owner()).contains("meadow");
            assertThat(models.getFirst().capabilities()).isEmpty();
            assertThat(server.asked()).containsExactly("/v1/api/v0/models", "/v1/v1/models");
        }
    }

    @Test
    void anyOtherFailureIsSaidAndTheOlderAddressLeftInPeace() throws Exception {
        try (var server = older(500, "{}")) {
            var context = server.context(JsonClients.calmClient());
            var e = catchThrowableOfType(
                    ProviderException.class, () -> provider().list(context));
            assertThat(e.problem()).isEqualTo(new Problem.ServerFault(500));
            assertThat(server.asked()).containsOnly("/v1/api/v0/models");
        }
    }
}
