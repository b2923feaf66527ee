package app.modeldeck.provider.builtin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.modeldeck.model.Capability;
import app.modeldeck.model.Input;
import app.modeldeck.model.Model;
import app.modeldeck.model.ModelDetails;
import app.modeldeck.model.Problem;
import app.modeldeck.model.Schema;
import app.modeldeck.provider.JsonClients;
import app.modeldeck.provider.ModelProvider;
import app.modeldeck.provider.OneAnswer;
import app.modeldeck.provider.request.ProviderException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FalProviderTest implements ProviderContract {
    @Override
    public ModelProvider provider() {
        return new FalProvider();
    }

    @Override
    public int atLeast() {
        return 120;
    }

    @Override
    public String words() {
        return "halcyon";
    }

    @Override
    public int unreadable() {
        return 3;
    }

    @Test
    void anEntryWithoutMetadataIsNamedByItsIdAndGuessesNothing() throws Exception {
        try (var server =
                OneAnswer.json("{\"models\":[{\"endpoint_id\":\"a/b c/d\"},{\"endpoint_id\":\"owner/x/turbo\"}],"
                        + "\"next_cursor\":null,\"has_more\":false}")) {
            var listing = provider().list(server.context(JsonClients.calmClient()));
            assertThat(listing.leftOut()).isEqualTo(1);
            assertThat(listing.models()).singleElement().satisfies(model -> {
                assertThat(model.name()).isEqualTo("turbo");
                assertThat(model.capabilities()).isEmpty();
                assertThat(model.description()).isEmpty();
                assertThat(model.facts().owner()).contains("owner");
                assertThat(model.links().page().orElseThrow()).hasToString("https://fal.ai/models/owner/x/turbo");
            });
        }
    }

    @Test
    void anIdThatEndsInASlashIsItsOwnName() throws Exception {
        try (var server = OneAnswer.json("{\"models\":[{\"endpoint_id\":\"a/odd/\"}],\"has_more\":false}")) {
            var listing = provider().list(server.context(JsonClients.calmClient()));
            assertThat(listing.models()).extracting(Model::name).containsExactly("a/odd/");
        }
    }

    @Test
    void categoriesBecomeTheWordsOfTheFieldOrPassThrough() throws Exception {
        try (var server = OneAnswer.json("{\"models\":["
                + "{\"endpoint_id\":\"a/1\",\"metadata\":{\"category\":\"llm\"}},"
                + "{\"endpoint_id\":\"a/2\",\"metadata\":{\"category\":\"text-to-speech\"}},"
                + "{\"endpoint_id\":\"a/3\",\"metadata\":{\"category\":\"training\"}},"
                + "{\"endpoint_id\":\"a/4\",\"metadata\":{\"category\":\"unknown\"}}],\"has_more\":false}")) {
            var listing = provider().list(server.context(JsonClients.calmClient()));
            assertThat(listing.models().stream()
                            .map(m -> m.capabilities().stream()
                                    .map(Capability::task)
                                    .toList()
                                    .toString()))
                    .containsExactly("[text-generation]", "[text-to-speech, text-to-audio]", "[training]", "[]");
        }
    }

    /// The answer to a question for `a/b`, with this document.
    private static String described(String id, String properties, String schemas) {
        return """
                {"models": [{"endpoint_id": "%s", "openapi": {
                    "paths": {"/a/b": {"post": {"requestBody": {"content": {"application/json": {"schema":
                        {"type": "object", "properties": {%s}}}}}}}},
                    "components": {"schemas": {%s}}}}]}""".formatted(id, properties, schemas);
    }

    private ModelDetails describe(String answer) throws Exception {
        try (var server = OneAnswer.json(answer)) {
            return provider().describe("a/b", server.context(JsonClients.calmClient()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/c", "a/b/c", "other/model"})
    void showsNoOtherModelInPlaceOfTheOneAsked(String id) {
        var e = catchThrowableOfType(ProviderException.class, () -> describe(described(id, "", "")));

        assertThat(e.problem()).isEqualTo(new Problem.Malformed("the description of the model"));
    }

    @Test
    void refusesADescriptionWithSomethingBehindIt() {
        var e = catchThrowableOfType(ProviderException.class, () -> describe(described("a/b", "", "") + " {}"));

        assertThat(e.problem()).isEqualTo(new Problem.Malformed("the description of the model"));
    }

    @Test
    void givesUpOnReferencesWithoutEnd() {
        var round = String.join(",", Collections.nCopies(40, "{\"$ref\": \"#/components/schemas/Round\"}"));
        var answer = described(
                "a/b",
                "\"round\": {\"$ref\": \"#/components/schemas/Round\"}",
                "\"Round\": {\"type\": \"string\", \"allOf\": [" + round + "]}");

        var e = catchThrowableOfType(ProviderException.class, () -> describe(answer));

        assertThat(e.problem()).isEqualTo(new Problem.Malformed("the description of the model"));
    }

    @Test
    void anEndThatNobodyCouldWriteOutIsNotKnown() throws Exception {
        var details = describe(described(
                "a/b",
                "\"n\": {\"type\": \"number\", \"minimum\": -1e999999999, \"maximum\": 1e99999999999},"
                        + "\"m\": {\"type\": \"number\", \"minimum\": -0.5, \"maximum\": 1e3}",
                ""));

        var parameters = ((Schema.Stated) details.schema()).parameters();
        assertThat(parameters.getFirst().minimum()).isEmpty();
        assertThat(parameters.getFirst().maximum()).isEmpty();
        assertThat(parameters.getLast().minimum()).contains(new BigDecimal("-0.5"));
        assertThat(parameters.getLast().maximum()).contains(new BigDecimal("1e3"));
    }

    @Test
    void whatNobodyCouldReadOfAParameterIsNotKnown() throws Exception {
        var choices = IntStream.range(0, 1_001).mapToObj(String::valueOf).collect(Collectors.joining(","));
        var details = describe(described(
                "a/b",
                "\"my_\u202Eprompt\": {\"type\": \"string\", \"default\": \"" + "x".repeat(9_000) + "\"},"
                        + "\"n\": {\"type\": \"odd\u202E type\", \"enum\": [" + choices + "]}",
                ""));

        var schema = (Schema.Stated) details.schema();
        assertThat(schema.inputs()).extracting(Input::name).containsExactly("my_prompt");
        assertThat(schema.inputs()).extracting(Input::label).containsExactly("My prompt");
        assertThat(schema.parameters().getFirst().initial()).isEmpty();
        assertThat(schema.parameters().getLast().type()).isEqualTo("odd type");
        assertThat(schema.parameters().getLast().choices()).isEmpty();
    }
}
