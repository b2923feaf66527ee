package app.modeldeck.faults;

import static app.modeldeck.faults.FaultCase.ready;
import static app.modeldeck.provider.RawServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.model.Model;
import app.modeldeck.provider.RawServer.Behaviour;
import app.modeldeck.query.Search;
import app.modeldeck.wire.CatalogCsv;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Texts of a provider that try to be more than text.
class TextFaultsTest implements FaultContract {
    private static final String TURNED = "fl\u202E\u200Bux\u2066\u00AD\u061C dev";
    private static final String MARKED = "a" + "\u0301".repeat(10_000);
    private static final String SCRIPT =
            "<script>alert(1)</script> **x** <img src=x onerror=alert(1)> [a](javascript:1)";
    private static final String LOOKALIKE = "\u0440\u0430ypal";

    static Stream<FaultCase> faults() {
        return Stream.of(
                ready(60, "a name that turns the direction of writing", named(TURNED), 1),
                ready(60, "ten thousand marks on one letter", named(MARKED), 1),
                ready(60, "a name in letters that look like others", named(LOOKALIKE), 1),
                ready(60, "an id with a character that cannot be seen", listing("a", "b", "fl\u200Bux"), 1),
                ready(61, "a script for a name", named(SCRIPT), 1),
                ready(62, "a formula for a name", named("=cmd|' /C calc'!A0"), 1));
    }

    /// A list of a and b, of which a has this name and description.
    private static Behaviour named(String text) {
        var entry = JsonNodeFactory.instance
                .objectNode()
                .put("id", "a")
                .put("name", text)
                .put("about", text);
        return json("{\"items\":[" + entry + ",{\"id\":\"b\"}]}");
    }

    private static Behaviour listing(String... ids) {
        var all = Stream.concat(Stream.of(ids), IntStream.range(0, 20).mapToObj(n -> "m" + n));
        return json("{\"items\":[" + all.map(id -> "{\"id\":\"" + id + "\"}").collect(Collectors.joining(",")) + "]}");
    }

    private static Model read(String text) throws Exception {
        try (var catalog = FaultyCatalog.quick()) {
            return catalog.meet(Scene.of(named(text))).models().stream()
                    .filter(model -> model.id().value().equals("a"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void whatCannotBeSeenIsNeitherInANameNorInTheWayOfASearch() throws Exception {
        var model = read(TURNED);
        assertThat(model.name()).isEqualTo("flux dev");
        assertThat(model.description()).contains("flux dev");
        assertThat(Search.of("flux dev").matches(model)).isTrue();
    }

    @Test
    void aTowerOfMarksIsCutDown() throws Exception {
        assertThat(read(MARKED).name()).hasSizeLessThan(12);
        assertThat(read("Ve\u0302\u0323 A\u0308").name()).isEqualTo("Ve\u0302\u0323 A\u0308");
    }

    @Test
    void anIdWithSomethingThatCannotBeSeenIsLeftOutSoThatNobodyCopiesIt() throws Exception {
        try (var catalog = FaultyCatalog.quick()) {
            var seen = catalog.meet(Scene.of(listing("a", "fl\u200Bux")));
            assertThat(seen.models()).extracting(model -> model.id().value()).noneMatch(id -> id.startsWith("fl"));
        }
    }

    @Test
    void markupIsTextAndNothingElse() throws Exception {
        var model = read(SCRIPT);
        assertThat(model.name()).isEqualTo(SCRIPT);
        assertThat(model.description()).contains(SCRIPT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\u200B=1+1", "\uFF1D1"})
    void noNameIsAFormulaInASpreadsheet(String name) throws Exception {
        var csv = new String(CatalogCsv.encode(List.of(read(name))), StandardCharsets.UTF_8);
        var line = csv.split("\r\n", -1)[1];
        assertThat(line).startsWith("acme,a,").doesNotContainPattern("(^|,)\"?[=+@\uFF1D-]");
    }
}
