package app.modeldeck.provider.builtin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.model.Capability;
import app.modeldeck.model.Evidence;
import app.modeldeck.model.Field;
import app.modeldeck.model.Model;
import app.modeldeck.provider.JsonClients;
import app.modeldeck.provider.ModelProvider;
import app.modeldeck.provider.OneAnswer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OllamaProviderTest implements ProviderContract {
    @Override
    public ModelProvider provider() {
        return new OllamaProvider();
    }

    @Override
    public int atLeast() {
        return 7;
    }

    @Override
    public int unreadable() {
        return 0;
    }

    private List<Model> list(String entries) throws Exception {
        try (var server = OneAnswer.json("{\"models\":[" + entries + "]}")) {
            return provider().list(server.context(JsonClients.calmClient())).models();
        }
    }

    @Test
    void theNameWithItsTagIsTheIdAndTheDetailsAreTags() throws Exception {
        var model = list("{\"name\":\"brindle3.2:latest\",\"modified_at\":\"2026-10-03T23:34:03.409490317-07:00\","
                        + "\"details\":{\"family\":\"brindle\",\"families\":null,\"parameter_size\":\"3.2B\","
                        + "\"quantization_level\":\"Q4_K_M\"}}")
                .getFirst();
        assertThat(model.id()).hasToString("ollama/brindle3.2:latest");
        assertThat(model.name()).isEqualTo("brindle3.2:latest");
        assertThat(model.facts().tags()).containsExactly("brindle", "3.2B", "Q4_K_M");
        assertThat(model.facts().updated()).contains(Instant.parse("2026-10-04T06:34:03.409490317Z"));
        assertThat(model.facts().owner()).isEmpty();
        assertThat(model.capabilities()).isEmpty();
        assertThat(model.facts().context()).isEmpty();
    }

    @Test
    void whatAServerStatesIsStatedAndTheRestIsTags() throws Exception {
        var model = list("{\"name\":\"a:1\",\"details\":{\"families\":[\"clip\"],\"context_length\":4096},"
                        + "\"capabilities\":[\"completion\",\"vision\",\"tools\"]}")
                .getFirst();
        assertThat(model.capabilities())
                .containsExactly(
                        new Capability("text-generation", new Evidence.Stated("capabilities")),
                        new Capability("image-to-text", new Evidence.Stated("capabilities")));
        assertThat(model.facts().tags()).containsExactly("tools");
        assertThat(model.facts().context()).hasValue(4096);
    }

    @Test
    void anOlderServerLeadsToATaskByTheFamilyOfAnEncoderAlone() throws Exception {
        var models = list("{\"name\":\"a:1\",\"details\":{\"family\":\"llama\",\"families\":[\"llama\",\"clip\"]}},"
                + "{\"name\":\"b:1\",\"details\":{\"family\":\"nomic-bert\"}},"
                + "{\"name\":\"c:1\",\"details\":{\"family\":\"llama\",\"families\":[\"llama\"]}}");
        assertThat(models)
                .extracting(Model::capabilities)
                .containsExactly(
                        List.of(new Capability("image-to-text", new Evidence.Inferred(List.of("clip")))),
                        List.of(new Capability("embeddings", new Evidence.Inferred(List.of("nomic-bert")))),
                        List.of());
    }

    @Test
    void theNamespaceIsTheOwnerAndTheHostIsNot() throws Exception {
        var models =
                list("{\"name\":\"hf.example/maker/petal:Q5\"},{\"name\":\"maker/petal:1\"},{\"name\":\"petal:1\"}");
        assertThat(models)
                .extracting(model -> model.facts().owner().orElse("none"))
                .containsExactly("maker", "maker", "none");
    }

    @Test
    void aModelOfAnotherHostIsSaidToBeRemoteAndItsPlaceholderOfATimeIsNoTime() throws Exception {
        var model = list("{\"name\":\"a:cloud\",\"remote_host\":\"https://cloud.example:443\","
                        + "\"modified_at\":\"0001-01-01T00:00:00Z\"}")
                .getFirst();
        assertThat(model.facts().tags()).containsExactly("remote");
        assertThat(model.facts().updated()).isEmpty();
        assertThat(model.provenance().evidence()).doesNotContainKey(Field.UPDATED);
    }

    @Test
    void noKeyIsEverSent() throws Exception {
        try (var server = new OneAnswer(exchange -> {
            var key = exchange.getRequestHeaders().containsKey("Authorization");
            OneAnswer.send(exchange, key ? 500 : 200, "{\"models\":[]}".getBytes(UTF_8));
        })) {
            var context = OneAnswer.context(JsonClients.calmClient(), server.address(), Optional.of("a-key-of-nobody"));
            assertThat(provider().list(context).models()).isEmpty();
        }
    }
}
