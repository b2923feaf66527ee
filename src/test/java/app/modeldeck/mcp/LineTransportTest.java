package app.modeldeck.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.catalog.Catalogs;
import app.modeldeck.catalog.FakeProvider;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Messages as they stand on the lines, also such as no client sends.
@Timeout(60)
final class LineTransportTest {
    private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";
    private static final String PONG = "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}";

    private final FakeProvider fal = FakeProvider.open("fal").pages(List.of("flow dev"));

    private List<String> told(String... lines) throws Exception {
        return Assistant.told(Catalogs.of(fal), String.join("\n", lines));
    }

    private static String search(String id) {
        return "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"tools/call\","
                + "\"params\":{\"name\":\"search_models\",\"arguments\":{}}}";
    }

    @Test
    void whatWasAskedBeforeTheInputEndsIsAnswered() throws Exception {
        var lines = told(search("\"a\""), search("8"), PING);
        assertThat(lines).hasSize(3).contains(PONG);
        var ids = new ArrayList<String>();
        for (var line : lines) {
            ids.add(new ObjectMapper().readTree(line).path("id").asText());
        }
        assertThat(ids).containsExactlyInAnyOrder("a", "8", "1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"jsonrpc\" | -32700",
                "no json | -32700",
                "7 8 | -32700",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"} {\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"ping\"} | -32700",
                "null | -32600",
                "[] | -32600",
                "7 | -32600",
                "{} | -32600",
                "{\"jsonrpc\":\"1.0\",\"id\":1,\"method\":\"ping\"} | -32600",
                "{\"id\":1,\"method\":\"ping\"} | -32600",
                "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"ping\"} | -32600"
            })
    void aLineThatMakesNoSenseIsRefusedAndTheNextIsRead(String line, int code) throws Exception {
        var lines = told(line, "", "\r", PING);
        assertThat(lines).hasSize(2).contains(PONG);
        var refused =
                lines.stream().filter(said -> !said.equals(PONG)).findFirst().orElseThrow();
        JsonNode json = new ObjectMapper().readTree(refused);
        assertThat(json.path("id").isNull()).isTrue();
        assertThat(json.path("error").path("code").intValue()).isEqualTo(code);
    }

    @Test
    void messagesThatCameTogetherAreAnsweredTogether() throws Exception {
        var note = "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}";
        var lines = told("[" + PING + "," + note + ",7," + search("\"a\"") + "]", "[" + note + "]");

        var answers = new ObjectMapper().readTree(lines.getFirst());
        assertThat(lines).hasSize(1);
        assertThat(answers.isArray()).isTrue();
        assertThat(answers.findValuesAsText("id")).containsExactlyInAnyOrder("1", "null", "a");
        assertThat(answers.findValuesAsText("code")).containsExactly("-32600");
    }

    @Test
    void aQuestionThatIsCancelledKeepsNoOtherAnswerOfItsLineBack() throws Exception {
        fal.gated();
        var cancelled = "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":7}}";
        assertThat(told("[" + search("7") + "," + PING + "]", cancelled)).containsExactly("[" + PONG + "]");
    }

    @Test
    void aLineThatIsTooLongIsRefusedAndTheNextIsRead() throws Exception {
        var lines = told("\"" + "x".repeat(1 << 20) + "\"", PING);
        assertThat(lines)
                .containsExactlyInAnyOrder(
                        "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32600,\"message\":\"A message has at most 1 MB.\"}}",
                        PONG);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"method\":\"secrets/list\" | -32601",
                "\"method\":\"tools/call\",\"params\":{\"name\":\"run_model\"} | -32602",
                "\"method\":\"tools/call\" | -32602",
                "\"method\":\"tools/call\",\"params\":null | -32602",
                "\"method\":\"tools/call\",\"params\":{} | -32602",
                "\"method\":\"tools/call\",\"params\":[1] | -32602",
                "\"method\":\"initialize\" | -32602",
                "\"method\":\"initialize\",\"params\":\"x\" | -32602"
            })
    void aRequestThatMakesNoSenseIsAnsweredWithoutTheNamesOfClasses(String request, int code) throws Exception {
        var line = told("{\"jsonrpc\":\"2.0\",\"id\":1," + request + "}").getFirst();
        var json = new ObjectMapper().readTree(line);
        assertThat(json.path("id").intValue()).isEqualTo(1);
        assertThat(json.path("error").path("code").intValue()).isEqualTo(code);
        assertThat(line).doesNotContain("modelcontextprotocol").doesNotContain("Exception");
    }

    @Test
    void aToolThatIsNotThereIsNamed() throws Exception {
        var call = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"run_model\"}}";
        assertThat(told(call))
                .containsExactly("{\"jsonrpc\":\"2.0\",\"id\":1,\"error\":"
                        + "{\"code\":-32602,\"message\":\"Unknown tool: run_model\"}}");
    }

    @Test
    void aQuestionThatIsCancelledEndsAndIsNotAnswered() throws Exception {
        fal.gated();
        var cancelled = "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":7}}";
        assertThat(told(search("7"), cancelled, PING)).containsExactly(PONG);
    }

    @Test
    void aQuestionThatIsCancelledOnItsWayEndsTheRequestToo() throws Exception {
        fal.gated();
        var input = new Spoken();
        var talking = new FutureTask<>(() -> Assistant.told(Catalogs.of(fal), input));
        Thread.ofVirtual().start(talking);
        input.say(search("7"));
        fal.arrivals().acquire();
        input.say("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":7}}");
        fal.interrupted().await();
        input.say(PING);
        input.end();
        assertThat(talking.get()).containsExactly(PONG);
    }

    @Test
    void whatBreaksIsSaidWithoutItsWords() throws Exception {
        fal.throwing(new IllegalStateException("canary-key"));
        assertThat(told(search("1")).getFirst())
                .contains("All providers failed: fal: unexpected failure", "\"isError\":true")
                .doesNotContain("canary");
    }
}
