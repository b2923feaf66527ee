package app.modeldeck.mcp;

import static app.modeldeck.mcp.Assistant.refusal;
import static app.modeldeck.mcp.Assistant.texts;
import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.catalog.Catalogs;
import app.modeldeck.catalog.FakeProvider;
import app.modeldeck.model.KeyUse;
import app.modeldeck.model.Problem;
import app.modeldeck.wire.Golden;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What an assistant is told, by way of the SDK's own client.
@Timeout(60)
final class McpConversationTest {
    private final FakeProvider fal = FakeProvider.open("fal").pages(List.of("flow dev", "flow fast", "upscaler"));
    private final FakeProvider other = FakeProvider.open("other").pages(List.of("flow"));

    private static JsonNode json(CallToolResult result) throws IOException {
        assertThat(result.isError()).isFalse();
        return new ObjectMapper().readTree(texts(result).getFirst());
    }

    private static List<String> names(CallToolResult result) throws IOException {
        return json(result).path("models").findValuesAsText("name");
    }

    private static CallToolResult once(Catalog catalog, String tool, Map<String, Object> arguments) throws Exception {
        try (var assistant = Assistant.over(catalog)) {
            return assistant.call(tool, arguments);
        }
    }

    @Test
    void theToolsSayWhatTheyTakeAndThatTheyReadOnly() throws Exception {
        try (var assistant = Assistant.over(Catalogs.of(fal))) {
            assertThat(assistant.client().getServerInfo().name()).isEqualTo("modeldeck");
            assertThat(assistant.client().getServerInfo().version()).isEqualTo("9.9.9");
            var tools = assistant.client().listTools().tools();
            assertThat(tools).extracting(Tool::name).containsExactly("search_models", "get_model", "list_providers");
            assertThat(tools)
                    .allMatch(tool -> tool.annotations().readOnlyHint())
                    .allMatch(tool -> Boolean.FALSE.equals(tool.inputSchema().get("additionalProperties")));
        }
        assertThat(fal.lists()).isZero();
    }

    @Test
    void aSearchFindsWhatTheSameQueryFindsElsewhere() throws Exception {
        var catalog = Catalogs.of(fal, other);
        try (var assistant = Assistant.over(catalog)) {
            assertThat(names(assistant.call("search_models", Map.of("query", "flow -fast"))))
                    .containsExactly("flow", "flow dev");
            var few = assistant.call("search_models", Map.of("providers", List.of("fal"), "limit", 2));
            assertThat(names(few)).containsExactly("flow dev", "flow fast");
            assertThat(json(few).path("total").intValue()).isEqualTo(3);
            assertThat(texts(few)).element(1).isEqualTo("2 of 3 models.");
        }
        assertThat(fal.lists()).isEqualTo(1);
    }

    @Test
    void thoseThatFailCostTheirOwnRowsAndAreNamed() throws Exception {
        var broken = FakeProvider.open("broken").cutBy(new Problem.ServerFault(503));
        var locked = new FakeProvider("locked", "Locked", KeyUse.REQUIRED);
        var result = once(Catalogs.of(fal, broken, locked), "search_models", Map.of("query", "flow"));
        assertThat(names(result)).containsExactly("flow dev", "flow fast");
        assertThat(texts(result).subList(1, 4))
                .containsExactly(
                        "2 of 2 models.", "Left out: Locked needs a key: set LOCKED_KEY.", "broken API error: 503.");
    }

    @Test
    void whereAllFailTheReasonIsTheAnswer() throws Exception {
        fal.pages().cutBy(new Problem.ServerFault(503));
        assertThat(refusal(once(Catalogs.of(fal), "search_models", Map.of())))
                .isEqualTo("All providers failed: fal: fal API error: 503");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "search_models | q | flow | Unknown argument; there are: limit, providers, query.",
                "search_models | query | price:cheap | Bad query: the value of price at 6 to 11 is no price such as <0.10/s.",
                "search_models | providers | canary-key | Unknown provider; there are: fal, other.",
                "search_models | limit | many | limit must be a whole number from 1 to 100.",
                "get_model | id | flow | id must be provider/id of a model, such as fal/loom/halcyon/dev.",
                "get_model | id | nobody/flow | Unknown provider; there are: fal, other.",
                "list_providers | all | yes | This tool takes no arguments."
            })
    void whatMakesNoSenseIsRefusedInWords(String tool, String name, String value, String words) throws Exception {
        assertThat(refusal(once(Catalogs.of(fal, other), tool, Map.of(name, value))))
                .isEqualTo(words);
        assertThat(fal.lists()).isZero();
    }

    @Test
    void oneModelIsToldWithWhatItTakes() throws Exception {
        var catalog = Catalogs.of(fal);
        try (var assistant = Assistant.over(catalog)) {
            var found = assistant.call("search_models", Map.of("query", "upscaler"));
            var id = json(found).path("models").path(0).path("id").textValue();
            var model = json(assistant.call("get_model", Map.of("id", "fal/" + id)));
            assertThat(model.path("model").path("name").textValue()).isEqualTo("upscaler");
            assertThat(model.has("parameters")).isTrue();
            fal.describingFails(new Problem.Refused(404));
            assertThat(refusal(assistant.call("get_model", Map.of("id", "fal/none"))))
                    .isEqualTo("fal has no such model.");
        }
    }

    @Test
    void theProvidersAreToldWithTheirStates() throws Exception {
        var locked = new FakeProvider("locked", "Locked", KeyUse.REQUIRED);
        var broken = FakeProvider.open("broken").cutBy(new Problem.ServerFault(503));
        var result = once(Catalogs.of(fal, locked, broken), "list_providers", Map.of());
        assertThat(Golden.pretty(new ObjectMapper().writeValueAsBytes(json(result))))
                .isEqualTo(Golden.file(McpConversationTest.class, "providers.json"));
    }

    @Test
    void aSlowQuestionDoesNotHoldUpTheNext() throws Exception {
        var gate = fal.gated();
        try (var assistant = Assistant.over(Catalogs.of(fal, other))) {
            var slow = assistant.ask("search_models", Map.of("providers", List.of("fal")));
            fal.arrivals().acquire();
            assertThat(names(assistant.call("search_models", Map.of("providers", List.of("other")))))
                    .containsExactly("flow");
            assertThat(slow.isDone()).isFalse();
            gate.release(10);
            assertThat(names(slow.get(30, TimeUnit.SECONDS))).hasSize(3);
        }
    }

    @Test
    void whoAnswersTooLateIsNamedAndThereTheNextTime() throws Exception {
        var gate = fal.gated();
        var catalog = Catalogs.of(fal);
        try (var hasty = Assistant.hasty(catalog)) {
            var early = hasty.call("search_models", Map.of("query", "flow"));
            assertThat(names(early)).isEmpty();
            assertThat(texts(early))
                    .contains("Not everything has come yet; the same question in a moment finds the rest.");
            gate.release(10);
        }
        assertThat(names(once(catalog, "search_models", Map.of("query", "flow"))))
                .containsExactly("flow dev", "flow fast");
        assertThat(fal.lists()).isEqualTo(1);
    }
}
