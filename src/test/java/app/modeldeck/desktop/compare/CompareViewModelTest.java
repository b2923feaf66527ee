package app.modeldeck.desktop.compare;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.catalog.Catalogs;
import app.modeldeck.catalog.FakeProvider;
import app.modeldeck.catalog.Freshness;
import app.modeldeck.catalog.Question;
import app.modeldeck.desktop.compare.Comparison.Cell;
import app.modeldeck.desktop.compare.Comparison.Line;
import app.modeldeck.desktop.compare.Comparison.Mark;
import app.modeldeck.desktop.fx.HandBackground;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.model.Model;
import app.modeldeck.model.ModelDetails;
import app.modeldeck.model.Parameter;
import app.modeldeck.model.Problem;
import app.modeldeck.model.SampleModels;
import app.modeldeck.model.Schema;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class CompareViewModelTest {
    private static final Words WORDS = Words.in(Locale.US);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

    private final FakeProvider fal = FakeProvider.open("fal")
            .shaped(SampleModels::varied)
            .pages(List.of("flux", "flux-2", "kling", "a", "b", "c"))
            .describing(model -> new ModelDetails(model, schema(model.name())));
    private final FakeProvider bare = FakeProvider.listing("bare").pages(List.of("plain"));
    private final Catalog catalog = Catalogs.of(fal, bare);
    private final List<String> noted = new ArrayList<>();
    private final HandBackground background = new HandBackground();
    private final CompareViewModel compare = new CompareViewModel(catalog, background, CLOCK, WORDS, this::note);

    private static Schema.Stated schema(String name) {
        return switch (name) {
            case "flux" ->
                new Schema.Stated(List.of(of("prompt", "string", ""), of("steps", "integer", "50")), List.of());
            case "flux-2" ->
                new Schema.Stated(
                        List.of(of("prompt", "string", ""), of("num_inference_steps", "integer", "28")), List.of());
            default -> new Schema.Stated(List.of(of("prompt", "string", "")), List.of());
        };
    }

    private static Parameter of(String name, String type, String most) {
        return new Parameter(
                name,
                type,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(most).filter(text -> !text.isEmpty()).map(BigDecimal::new),
                List.of(),
                false);
    }

    private void note(String title, String text) {
        noted.add(title + ": " + text);
    }

    @BeforeEach
    void load() throws Exception {
        catalog.load(Question.all(Freshness.CACHED), _ -> {});
    }

    private Model model(String name) {
        return catalog.current()
                .models()
                .filter(model -> model.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String add(String name) {
        return compare.add(model(name));
    }

    private List<Line> lines(int section) {
        return compare.comparison()
                .getValue()
                .orElseThrow()
                .sections()
                .get(section)
                .lines();
    }

    private void open() {
        compare.open();
        background.runAll();
    }

    @Test
    void twoToFiveModelsAreCompared() {
        assertThat(add("flux")).isEqualTo("One model is in the comparison; add another one");
        assertThat(compare.comparison().getValue()).isEmpty();
        assertThat(add("flux")).isEqualTo("It is in the comparison already");
        assertThat(add("kling")).isEqualTo("2 models are in the comparison");
        assertThat(compare.comparison().getValue()).isPresent();
        add("a");
        add("b");
        add("c");
        assertThat(add("flux-2")).isEqualTo("Five models are compared at most; take one out first");

        compare.remove(model("kling").id());
        assertThat(compare.entries().get())
                .extracting(entry -> entry.model().name())
                .containsExactly("flux", "a", "b", "c");
    }

    @Test
    void nothingIsAskedBeforeTheComparisonIsOpened() {
        add("flux");
        add("plain");
        assertThat(background.waiting()).isZero();

        open();
        open();

        assertThat(fal.descriptions()).isEqualTo(1);
        assertThat(bare.descriptions()).isZero();
    }

    @Test
    void inputsStandSideBySideWithTheirMarks() {
        add("flux");
        add("flux-2");
        add("plain");
        assertThat(lines(2).getFirst().cells()).contains(new Cell("not known", Mark.UNKNOWN));
        open();

        assertThat(lines(2))
                .containsExactly(
                        new Line(
                                "prompt",
                                List.of(
                                        new Cell("string", Mark.PLAIN),
                                        new Cell("string", Mark.PLAIN),
                                        new Cell("not known", Mark.UNKNOWN)),
                                false),
                        new Line(
                                "steps",
                                List.of(
                                        new Cell("integer · up to 50", Mark.PLAIN),
                                        new Cell(
                                                "num_inference_steps · integer · up to 28 (likely renamed) (narrower)",
                                                Mark.RENAMED),
                                        new Cell("not known", Mark.UNKNOWN)),
                                true));
    }

    @Test
    void pricesAreComparedOnlyByTheSameUnit() {
        add("flux");
        add("flux-2");
        add("kling");

        assertThat(lines(1))
                .containsExactly(new Line(
                        "per image, USD",
                        List.of(
                                new Cell("$0.03 per image (lowest)", Mark.LOWEST),
                                new Cell("$0.06 per image", Mark.PLAIN),
                                new Cell("no price in this unit", Mark.UNKNOWN)),
                        true));

        compare.remove(model("flux-2").id());
        assertThat(lines(1).getFirst().cells().getFirst())
                .isEqualTo(new Cell("$0.03 per image (not comparable)", Mark.NOT_COMPARABLE));
    }

    @Test
    void onlyDifferencesLeavesTheRestOut() {
        add("flux");
        add("flux-2");
        open();
        assertThat(lines(0)).extracting(Line::label).contains("Type", "Provider");

        compare.onlyDifferences().set(true);

        assertThat(lines(0)).isEmpty();
        assertThat(lines(2)).extracting(Line::label).containsExactly("steps");
    }

    @Test
    void whatCouldNotBeLoadedIsSaidAndAskedAgain() {
        fal.describingFails(new Problem.ServerFault(503));
        add("flux");
        add("flux-2");
        open();
        assertThat(lines(2).getFirst().cells()).containsOnly(new Cell("Its inputs could not be loaded.", Mark.UNKNOWN));

        fal.describing(model -> new ModelDetails(model, schema(model.name())));
        open();

        assertThat(lines(2)).hasSize(2);
    }

    @Test
    void aFailureIsWrittenDown() {
        fal.describingFails(new Problem.ServerFault(503));
        add("flux");
        open();

        assertThat(noted).containsExactly("Nothing more about flux: fal has a problem (503). This is not your fault.");
    }

    @Test
    void whatItsOwnPageStatesIsComparedOnceItIsRead() {
        fal.describing(model -> new ModelDetails(SampleModels.owned(model), schema(model.name())));
        add("flux");
        add("kling");
        open();

        assertThat(lines(0))
                .filteredOn(line -> line.label().equals("Owner"))
                .flatExtracting(Line::cells)
                .extracting(Cell::text)
                .containsExactly("flux (different)", "kling (different)");
    }

    @Test
    void itIsCopiedAsATableOfMarkdown() {
        add("flux");
        add("kling");
        open();
        compare.onlyDifferences().set(true);

        assertThat(compare.markdown()).contains("""
                | | flux | kling |
                |---|---|---|
                | | `owner/flux` | `owner/kling` |
                | **What is known** | | |
                | Type | text-to-image (different) | text-to-video (different) |
                | **Price** | | |
                | per image, USD | $0.03 per image (not comparable) | no price in this unit |
                | **Inputs** | | |
                | steps | integer · up to 50 | missing |
                """);
    }
}
