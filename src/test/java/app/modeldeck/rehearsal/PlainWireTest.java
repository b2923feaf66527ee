package app.modeldeck.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Providers with one list, made of data.
final class PlainWireTest {
    private static final String THREE = "{\"data\":[{\"id\":\"a/one\"},{\"id\":\"b/two\"},{\"id\":\"c/three\"}]}";

    private static final PlainApi PUBLIC = api(THREE, new PlainApi.Shape.Listed("data"));

    private static final PlainApi PAGED = PUBLIC.cut(new PlainApi.Pages(
            "limit",
            2,
            3,
            "cursor",
            (envelope, next) -> CannedAnswer.json(((ObjectNode) envelope)
                    .put("next", next.map(PlainApi.Next::cursor).orElse("")))));

    private static PlainApi api(String document, PlainApi.Shape shape) {
        return PlainApi.of(
                "models/list",
                Json.read(document),
                shape,
                status -> CannedAnswer.error(
                        status, "application/json", Json.object().put("status", status)));
    }

    private static Ask ask(String path, Optional<String> authorization, String... parameters) {
        return new Ask(
                "sample",
                "GET",
                URI.create("http://127.0.0.1/sample/v1"),
                List.of(path.split("/")),
                Arrays.stream(parameters)
                        .map(pair -> pair.split("=", 2))
                        .collect(Collectors.toMap(pair -> pair[0], pair -> List.of(pair[1]))),
                authorization);
    }

    private static String body(PlainApi api, WireFormat.Twist twist, String... parameters) {
        return new PlainWire(api)
                .answer(ask("models/list", Optional.empty(), parameters), twist)
                .body();
    }

    @Test
    void thePlainListIsTheDocumentItself() {
        assertThat(body(PUBLIC, WireFormat.Twist.NONE)).isEqualTo(THREE);
        assertThat(new PlainWire(PUBLIC).page(ask("models/list", Optional.empty())))
                .isEqualTo(OptionalInt.of(1));
        assertThat(new PlainWire(PUBLIC).page(ask("models", Optional.empty()))).isEmpty();
    }

    @Test
    void anEmptyAnswerKeepsItsShapeAndADriftedOneDoesNot() {
        assertThat(body(PUBLIC, WireFormat.Twist.EMPTY)).isEqualTo("{\"data\":[]}");
        assertThat(body(PUBLIC, WireFormat.Twist.DRIFT)).startsWith("{\"rows\":[{");
        PlainApi bare = api("[{\"id\":\"a\"}]", new PlainApi.Shape.Listed(""));
        assertThat(body(bare, WireFormat.Twist.NONE)).isEqualTo("[{\"id\":\"a\"}]");
        assertThat(body(bare, WireFormat.Twist.EMPTY)).isEqualTo("[]");
        String nested = "{\"x\":{\"id\":\"x\",\"models\":{\"m\":{\"id\":\"m\"}}},\"odd\":5}";
        PlainApi tree = api(nested, new PlainApi.Shape.Nested("models"));
        assertThat(body(tree, WireFormat.Twist.NONE)).isEqualTo(nested);
        assertThat(body(tree, WireFormat.Twist.EMPTY)).isEqualTo("{\"x\":{\"id\":\"x\",\"models\":{}},\"odd\":5}");
    }

    @Test
    void pagesAreReachedByTheirCursorAndKeepTheirLimit() {
        JsonNode first = Json.read(body(PAGED, WireFormat.Twist.NONE));
        assertThat(first.path("data")).hasSize(2);
        String cursor = first.path("next").asText();
        assertThat(body(PAGED, WireFormat.Twist.NONE, "cursor=" + cursor))
                .isEqualTo("{\"data\":[{\"id\":\"c/three\"}],\"next\":\"\"}");
        assertThat(new PlainWire(PAGED).page(ask("models/list", Optional.empty(), "cursor=" + cursor)))
                .isEqualTo(OptionalInt.of(2));
        assertThat(Json.read(body(PAGED, WireFormat.Twist.NONE, "limit=50")).path("data"))
                .hasSize(3);
        assertThat(body(PAGED, WireFormat.Twist.NONE, "cursor=nonsense")).isEqualTo("{\"status\":400}");
        assertThat(body(PAGED, WireFormat.Twist.NONE, "limit=0")).isEqualTo("{\"status\":400}");
    }

    @Test
    void aNextPageElsewhereIsSaidOnTheLastPageToo() {
        assertThat(Json.read(body(PAGED, WireFormat.Twist.FOREIGN_NEXT, "limit=50"))
                        .path("next")
                        .asText())
                .isNotEmpty();
    }

    @Test
    void aSearchFindsEveryWordAndIsNoListPage() {
        PlainApi searched = PUBLIC.searchedBy("q");
        assertThat(body(searched, WireFormat.Twist.NONE, "q=TWO b/")).isEqualTo("{\"data\":[{\"id\":\"b/two\"}]}");
        assertThat(new PlainWire(searched).page(ask("models/list", Optional.empty(), "q=two")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "NONE,     'Bearer invalid', 200, 200",
        "NONE,     '',               200, 200",
        "OPTIONAL, '',               200, 401",
        "OPTIONAL, 'Bearer good',    200, 200",
        "OPTIONAL, 'Bearer invalid', 401, 401",
        "OPTIONAL, 'Key good',       401, 401",
        "REQUIRED, '',               401, 401",
        "REQUIRED, 'Bearer good',    200, 200"
    })
    void keysOpenWhatTheyAreFor(PlainApi.Need need, String header, int list, int keyed) {
        PlainWire wire = new PlainWire(PUBLIC.keys(need, "Bearer").keyed("whoami", Json.object()));
        Optional<String> authorization = Optional.of(header).filter(text -> !text.isEmpty());
        assertThat(wire.answer(ask("models/list", authorization), WireFormat.Twist.NONE)
                        .status())
                .isEqualTo(list);
        assertThat(wire.answer(ask("whoami", authorization), WireFormat.Twist.NONE)
                        .status())
                .isEqualTo(keyed);
    }

    @Test
    void whatIsNowhereIsSaidInTheProvidersOwnWay() {
        assertThat(new PlainWire(PUBLIC).answer(ask("other", Optional.empty()), WireFormat.Twist.NONE))
                .isEqualTo(new CannedAnswer(404, "application/json", Map.of(), "{\"status\":404}"));
    }
}
