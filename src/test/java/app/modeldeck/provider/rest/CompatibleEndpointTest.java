package app.modeldeck.provider.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.modeldeck.Corpus;
import app.modeldeck.model.Capability;
import app.modeldeck.model.Model;
import app.modeldeck.model.Price;
import app.modeldeck.model.Problem;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderInfo.Trait;
import app.modeldeck.provider.JsonClients;
import app.modeldeck.provider.OneAnswer;
import app.modeldeck.provider.request.ProviderException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(20)
class CompatibleEndpointTest {
    private static final String KEY = "canary-key-for-tests";

    private static CompatibleEndpoint at(URI address) {
        return new CompatibleEndpoint(new ProviderId("mine"), "Mine", address);
    }

    private static List<Model> models(String body) throws Exception {
        return models(body.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Model> models(byte[] body) throws Exception {
        try (var server = OneAnswer.json(body)) {
            var listing = at(server.address()).list(server.context(JsonClients.calmClient()));
            assertThat(server.asked()).containsExactly("/v1/models");
            return listing.models();
        }
    }

    /// A server that answers every request with this status, unless the right key is there.
    private static OneAnswer guarded(int status, String body) throws IOException {
        return new OneAnswer(exchange -> {
            var sent = exchange.getRequestHeaders().getFirst("Authorization");
            boolean right = ("Bearer " + KEY).equals(sent);
            var answer = right ? "{\"data\":[{\"id\":\"a\"}]}" : body;
            OneAnswer.send(exchange, right ? 200 : status, answer.getBytes(StandardCharsets.UTF_8));
        });
    }

    private static Problem problem(OneAnswer server, Optional<String> key) {
        var context = OneAnswer.context(JsonClients.calmClient(), server.address(), key);
        return catchThrowableOfType(
                        ProviderException.class, () -> at(server.address()).list(context))
                .problem();
    }

    @Test
    void readsWhatOpenAiDocumentsAndDoesNotKnowTheRest() throws Exception {
        var model = models("{\"object\":\"list\",\"data\":[{\"id\":\"vendor/tiny-1\",\"object\":\"model\","
                        + "\"created\":1700000000,\"owned_by\":\"vendor inc\"}]}")
                .getFirst();
        assertThat(model.id()).isEqualTo(new Model.Id(new ProviderId("mine"), "vendor/tiny-1"));
        assertThat(model.name()).isEqualTo("tiny-1");
        assertThat(model.facts().owner()).contains("vendor inc");
        assertThat(model.facts().created()).contains(Instant.ofEpochSecond(1_700_000_000));
        assertThat(model.capabilities()).isEmpty();
        assertThat(model.prices()).isEmpty();
        assertThat(model.description()).isEmpty();
    }

    @Test
    void readsABareListWithWhatServersAdd() throws Exception {
        var models = models("""
                [{"id":"a/b","display_name":"Bee","description":"Says b.","context_length":4096,"type":"chat",
                  "organization":"A","license":"mit","created":0,"pricing":{"input":0.2,"output":0.4}},
                 {"id":"c","name":"Cee","max_model_len":8192,"type":"model","created":0},
                 {"id":"d","context_window":128000,"type":"image"},
                 {"id":"e","type":"embedding"}]""");
        assertThat(models).extracting(Model::name).containsExactly("Bee", "Cee", "d", "e");
        assertThat(models.stream().map(m -> m.facts().context().orElse(-1)))
                .containsExactly(4096L, 8192L, 128_000L, -1L);
        assertThat(models.stream()
                        .map(m ->
                                m.capabilities().stream().map(Capability::task).toList()))
                .containsExactly(List.of("text-generation"), List.of(), List.of(), List.of("embeddings"));
        assertThat(models).allSatisfy(model -> {
            assertThat(model.facts().created()).isEmpty();
            assertThat(model.prices()).isEmpty();
        });
    }

    @Test
    void thePricesOfPerplexityAreReadBecauseTheirUnitStandsBesideThem() throws Exception {
        var models = models(Corpus.read("other/perplexity-v1-models.json"));
        assertThat(models).hasSize(39);
        assertThat(models).allSatisfy(model -> {
            assertThat(model.facts().created()).isEmpty();
            assertThat(model.prices().stream().map(Price::unit))
                    .containsExactly(Price.Unit.MILLION_INPUT_TOKENS, Price.Unit.MILLION_OUTPUT_TOKENS);
        });
    }

    @Test
    void aPriceWhoseUnitIsNotStatedIsNone() throws Exception {
        assertThat(models("{\"data\":[{\"id\":\"a\",\"pricing\":{\"input\":3,\"output\":4,\"unit\":\"credits\"}}]}")
                        .getFirst()
                        .prices())
                .isEmpty();
    }

    @Test
    void aServerThatWantsAKeyAndGotNoneNeedsOne() throws Exception {
        try (var server = guarded(401, "{}")) {
            assertThat(problem(server, Optional.empty())).isEqualTo(new Problem.KeyMissing());
            assertThat(problem(server, Optional.of("another-key"))).isEqualTo(new Problem.KeyRejected(401));
            var context = OneAnswer.context(JsonClients.calmClient(), server.address(), Optional.of(KEY));
            assertThat(at(server.address()).list(context).models()).hasSize(1);
            at(server.address()).checkKey(context);
        }
    }

    @Test
    void aBadKeyThatIsToldWith400IsAKeyRejected() throws Exception {
        var body = new String(Corpus.read("errors/xai-400-invalid-key.json"), StandardCharsets.UTF_8);
        try (var server = guarded(400, body)) {
            assertThat(problem(server, Optional.of("another-key"))).isEqualTo(new Problem.KeyRejected(400));
        }
        try (var server = guarded(400, "{\"error\":\"no such parameter\"}")) {
            assertThat(problem(server, Optional.of("another-key"))).isEqualTo(new Problem.Refused(400));
        }
    }

    @Test
    void oneOnThisComputerThatDoesNotRunIsNoFailure() {
        assertThat(at(URI.create("http://127.0.0.1:1234/v1")).info().is(Trait.LOCAL))
                .isTrue();
        assertThat(at(URI.create("https://api.example.com/v1")).info().is(Trait.LOCAL))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "My vLLM, my-vllm",
        "Été à Łódź, ete-a-odz",
        "fal, fal-2",
        "FAL!, fal-2",
        "家, endpoint",
        "'  --  ', endpoint",
        "A very long name that does not end where names end, a-very-long-name-that-does-not-e"
    })
    void theSlugComesFromTheNameAndIsNobodyElses(String name, String slug) {
        var taken = Set.of(new ProviderId("fal"), new ProviderId("replicate"));
        assertThat(CompatibleEndpoint.slug(name, taken)).isEqualTo(new ProviderId(slug));
    }
}
