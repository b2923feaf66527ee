package app.modeldeck.snippet;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.model.Call;
import app.modeldeck.model.Calling;
import app.modeldeck.model.Input;
import app.modeldeck.model.JsonText;
import app.modeldeck.model.ModelDetails;
import app.modeldeck.model.Parameter;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.model.Schema;
import app.modeldeck.provider.ModelProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class SnippetTest {
    private static final Calling INPUTS =
            Calling.with("Bearer", Call.ofInputs("https://acme.example/{id}", Calls.LATER));

    private static ProviderInfo builtIn(String slug) {
        return ServiceLoader.load(ModelProvider.class).stream()
                .map(provider -> provider.get().info())
                .filter(info -> info.id().slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    private static String curl(String slug, ModelDetails details) {
        return ((Snippet.Written)
                        Snippet.of(details.model(), Optional.of(details), builtIn(slug), ProgramLanguage.CURL))
                .text();
    }

    private static ModelDetails prompted(String id) {
        return Calls.details(
                Calls.model(id, "text-to-image"),
                List.of(Calls.parameter("prompt", "string", true), Calls.parameter("seed", "integer", false)),
                Calls.input("prompt", Input.Media.TEXT, false));
    }

    @Test
    void anOfficialModelOfReplicateIsCalledByItsName() {
        assertThat(curl("replicate", prompted("acme/paint"))).isEqualTo("""
                curl -sS -X POST 'https://api.replicate.com/v1/models/acme/paint/predictions' \\
                  -H "Authorization: Bearer $REPLICATE_API_TOKEN" \\
                  -H 'Content-Type: application/json' \\
                  -d '{
                  "input": {
                    "prompt": "A lighthouse by the sea at dawn"
                  }
                }'
                # The answer only says that the work has begun. Ask the address in urls.get of it
                # until status is no longer starting or processing:
                # curl -sS -H "Authorization: Bearer $REPLICATE_API_TOKEN" ADDRESS
                """);
    }

    @Test
    void aModelOfTheCommunityIsCalledByItsVersion() {
        var known = prompted("acme/paint");
        var versioned = new ModelDetails(known.model(), known.schema(), Optional.of("f00d"), List.of());

        assertThat(curl("replicate", versioned))
                .startsWith("curl -sS -X POST 'https://api.replicate.com/v1/predictions' \\\n")
                .contains("""
                        {
                          "version": "f00d",
                          "input": {
                        """);
    }

    @Test
    void falIsAskedByItsQueueWithItsOwnKindOfKey() {
        assertThat(curl("fal", prompted("acme/paint/v1.1 pro")))
                .startsWith("""
                        curl -sS -X POST 'https://queue.fal.run/acme/paint/v1.1%20pro' \\
                          -H "Authorization: Key $FAL_KEY" \\
                        """)
                .contains("-d '{\n  \"prompt\": \"A lighthouse by the sea at dawn\"\n}'")
                .contains("ask the address in response_url");
    }

    @ParameterizedTest
    @CsvSource({
        "openrouter, text-generation, https://openrouter.ai/api/v1/chat/completions",
        "openrouter, embeddings, https://openrouter.ai/api/v1/embeddings",
        "deepinfra, text-generation, https://api.deepinfra.com/v1/openai/chat/completions",
        "deepinfra, text-to-image, https://api.deepinfra.com/v1/inference/acme/one",
        "huggingface, image-text-to-text, https://router.huggingface.co/v1/chat/completions",
        "huggingface, fill-mask, https://router.huggingface.co/hf-inference/models/acme/one",
        "wavespeed, text-to-video, https://api.wavespeed.ai/api/v3/acme/one",
        "ollama, text-generation, http://localhost:11434/v1/chat/completions",
        "lmstudio, embeddings, http://localhost:1234/v1/embeddings"
    })
    void everyProviderIsCalledWhereItsDocumentationSays(String slug, String task, String address) {
        var details = new ModelDetails(Calls.model("acme/one", task), new Schema.NotOffered());

        assertThat(curl(slug, details)).startsWith("curl -sS -X POST '" + address + "' \\\n");
    }

    @Test
    void aChatHasTheModelAndOneMessage() {
        assertThat(curl("ollama", new ModelDetails(Calls.model("acme:7b", "text-generation"), new Schema.NotOffered())))
                .isEqualTo("""
                        curl -sS -X POST 'http://localhost:11434/v1/chat/completions' \\
                          -H 'Content-Type: application/json' \\
                          -d '{
                          "model": "acme:7b",
                          "messages": [
                            {
                              "role": "user",
                              "content": "Write one sentence about the sea."
                            }
                          ]
                        }'
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "civitai, text-to-image, OF_THE_PROVIDER",
        "models-dev, text-generation, OF_THE_PROVIDER",
        "openrouter, text-to-video, OF_THE_TASK",
        "huggingface, text-to-image, OF_THE_TASK"
    })
    void whereNoCallIsKnownItIsSaidWhy(String slug, String task, Snippet.Why why) {
        for (var language : ProgramLanguage.values()) {
            assertThat(Snippet.of(Calls.model("acme/one", task), Optional.empty(), builtIn(slug), language))
                    .isEqualTo(new Snippet.Unknown(why));
        }
    }

    @ParameterizedTest
    @EnumSource(ProgramLanguage.class)
    void whatIsNotLoadedIsSaidBesideAndInTheSnippet(ProgramLanguage language) {
        var model = Calls.model("acme/one");

        var bare = (Snippet.Written) Snippet.of(model, Optional.empty(), Calls.provider(INPUTS), language);
        var closed = (Snippet.Written) Snippet.of(
                model, Optional.of(new ModelDetails(model, new Schema.NotOffered())), Calls.provider(INPUTS), language);

        assertThat(bare.caveats()).containsExactly(Caveat.INPUTS_NOT_LOADED);
        assertThat(bare.text()).contains("The inputs of this model were not loaded: put them in.");
        assertThat(closed.caveats()).containsExactly(Caveat.INPUTS_NOT_OFFERED);
        assertThat(closed.text()).contains("The provider does not say what this model takes");
    }

    @ParameterizedTest
    @EnumSource(ProgramLanguage.class)
    void theKeyIsAVariableOfTheEnvironment(ProgramLanguage language) {
        assertThat(Calls.text(prompted("acme/one"), INPUTS, language)).contains("ACME_KEY");
        assertThat(Calls.text(
                        prompted("acme/one"),
                        Calling.open(Call.ofInputs("https://acme.example", Calls.LATER)),
                        language))
                .doesNotContain("ACME_KEY", "Authorization");
    }

    @Test
    void everyRequiredInputHasAValueOfItsTypeInItsRange() throws Exception {
        var choice = new Parameter(
                "size",
                "string",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(new JsonText("\"small\""), new JsonText("\"large\"")),
                true);
        var exampled = new Parameter(
                "style",
                "string",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                true,
                Optional.of(new JsonText("\"ink\"")));
        var details = Calls.details(
                Calls.model("acme/one"),
                List.of(
                        Calls.withDefault("prompt", "\" \""),
                        Calls.withDefault("scale", "7.50"),
                        choice,
                        exampled,
                        Calls.between("steps", "integer", "2.5", ""),
                        Calls.between("strength", "number", "", "0.5"),
                        Calls.parameter("images", "array", true),
                        Calls.parameter("film", "object", true),
                        Calls.parameter("tags", "array", true),
                        Calls.parameter("safe", "boolean", true),
                        Calls.parameter("name", "string", true),
                        Calls.parameter("seed", "integer", false)),
                Calls.input("prompt", Input.Media.TEXT, false),
                Calls.input("images", Input.Media.IMAGE, true),
                Calls.input("film", Input.Media.VIDEO, false));

        var body = ExampleRequest.of(details.model(), Optional.of(details), Calls.provider(INPUTS))
                .orElseThrow()
                .body();

        assertThat(Literal.JSON.of(body, 0)).contains("\"scale\": 7.50,");
        assertThat(body)
                .isEqualTo(JsonMapper.builder()
                        .enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                        .disable(com.fasterxml.jackson.databind.cfg.JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                        .enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
                        .build()
                        .readTree("""
                        {"prompt": "A lighthouse by the sea at dawn", "scale": 7.50, "size": "small", "style": "ink",
                         "steps": 3, "strength": 0.5, "images": ["https://example.com/picture.png"],
                         "film": {"url": "https://example.com/film.mp4"}, "tags": [], "safe": true, "name": "text"}
                        """));
    }

    @Test
    void whereNothingIsRequiredTheFirstInputIsShown() {
        var details = Calls.details(
                Calls.model("acme/one"),
                List.of(Calls.parameter("seed", "integer", false), Calls.parameter("prompt", "string", false)),
                Calls.input("prompt", Input.Media.TEXT, false));

        assertThat(ExampleRequest.of(details.model(), Optional.of(details), Calls.provider(INPUTS))
                        .orElseThrow()
                        .body()
                        .toString())
                .isEqualTo("{\"prompt\":\"A lighthouse by the sea at dawn\"}");
    }
}
