package app.modeldeck.desktop.details;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.catalog.Catalogs;
import app.modeldeck.catalog.FakeProvider;
import app.modeldeck.catalog.Freshness;
import app.modeldeck.catalog.Question;
import app.modeldeck.catalog.Roster;
import app.modeldeck.desktop.fx.HandBackground;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.model.Capability;
import app.modeldeck.model.Evidence;
import app.modeldeck.model.Input;
import app.modeldeck.model.JsonText;
import app.modeldeck.model.Model;
import app.modeldeck.model.ModelDetails;
import app.modeldeck.model.Parameter;
import app.modeldeck.model.Problem;
import app.modeldeck.model.SampleModels;
import app.modeldeck.model.Schema;
import app.modeldeck.snippet.ProgramLanguage;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class DetailsViewModelTest {
    private static final Words WORDS = Words.in(Locale.US);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

    private final FakeProvider fal = FakeProvider.open("fal").pages(List.of("flux", "kling"));
    private final FakeProvider bare = FakeProvider.listing("bare").pages(List.of("plain"));
    private final Catalog catalog = Catalogs.of(fal, bare);
    private final List<String> noted = new ArrayList<>();
    private final HandBackground background = new HandBackground();
    private final DetailsViewModel details = new DetailsViewModel(catalog, background, CLOCK, WORDS, this::note);

    private void note(String title, String text) {
        noted.add(title + ": " + text);
    }

    @BeforeEach
    void load() throws Exception {
        fal.shaped(SampleModels::varied);
        catalog.load(Question.all(Freshness.CACHED), _ -> {});
        details.open().set(true);
    }

    private Optional<Model> model(String name) {
        return catalog.current()
                .models()
                .filter(model -> model.name().equals(name))
                .findFirst();
    }

    private DetailsState state() {
        return details.sheet().get().orElseThrow().state();
    }

    private void read() {
        background.beat();
        background.runAll();
    }

    @Test
    void whatTheListHoldsIsShownAtOnceAndTheRestWhenTheSelectionRests() {
        details.select(model("flux"));
        assertThat(details.sheet().get().orElseThrow().model().name()).isEqualTo("flux");
        assertThat(state()).isEqualTo(new DetailsState.Resting());
        assertThat(background.waiting()).isZero();

        background.beat();
        assertThat(state()).isEqualTo(new DetailsState.Underway());
        background.runAll();

        assertThat(state()).isEqualTo(new DetailsState.Done(Optional.empty()));
        assertThat(details.sheet().get().orElseThrow().schema()).isPresent();
        assertThat(fal.descriptions()).isEqualTo(1);
    }

    @Test
    void aModelThatItsProviderNoLongerListsStaysAndSaysSo() throws Exception {
        details.select(model("kling"));
        details.lookAgain();
        assertThat(details.absence().get()).isEmpty();

        fal.pages(List.of("flux"));
        catalog.load(Question.all(Freshness.REFRESH), _ -> {});
        details.lookAgain();
        assertThat(details.absence().get()).startsWith("This model is not in the list of fal any more.");
        assertThat(details.model().orElseThrow().name()).isEqualTo("kling");

        catalog.use(new Roster(List.of(fal, bare), Set.of(fal.info().id())));
        details.lookAgain();
        assertThat(details.absence().get()).startsWith("fal is switched off.");

        details.select(model("plain"));
        assertThat(details.absence().get()).isEmpty();
    }

    @Test
    void goingThroughRowsAsksOnlyForTheLast() {
        details.select(model("kling"));
        details.select(model("flux"));
        details.select(model("kling"));
        details.select(model("flux"));

        read();

        assertThat(fal.descriptions()).isEqualTo(1);
        assertThat(details.sheet().get().orElseThrow().model().name()).isEqualTo("flux");
    }

    @Test
    void whatIsUnderWayIsGivenUpWhenTheSelectionMovesOn() {
        details.select(model("kling"));
        background.beat();

        details.select(model("flux"));
        background.runAll();

        assertThat(fal.descriptions()).isZero();
        assertThat(state()).isEqualTo(new DetailsState.Resting());
    }

    @Test
    void aFoldedPaneAsksNothing() {
        details.open().set(false);
        details.select(model("flux"));
        read();
        assertThat(fal.descriptions()).isZero();

        details.open().set(true);
        read();
        assertThat(fal.descriptions()).isEqualTo(1);
    }

    @Test
    void aProviderThatDescribesNothingIsNotAsked() {
        details.select(model("plain"));
        read();

        assertThat(state()).isEqualTo(new DetailsState.NotOffered());
        assertThat(bare.descriptions()).isZero();
    }

    @Test
    void aFailureIsSaidInWordsAndCanBeTriedAgain() {
        fal.describingFails(new Problem.ServerFault(503));
        details.select(model("flux"));
        read();
        assertThat(state())
                .isEqualTo(new DetailsState.Failed(
                        "fal has a problem (503). This is not your fault.", DetailsState.Retry.POSSIBLE));

        fal.describing(model -> new ModelDetails(model, new Schema.NotOffered()));
        details.retry();
        background.runAll();

        assertThat(state()).isEqualTo(new DetailsState.Done(Optional.empty()));
    }

    @Test
    void whereAskingAgainCannotHelpItIsNotOffered() {
        fal.describingFails(new Problem.Refused(404));
        details.select(model("flux"));
        read();

        assertThat(state())
                .isEqualTo(new DetailsState.Failed("fal refused the request (404).", DetailsState.Retry.USELESS));
    }

    @Test
    void theSameModelSelectedAgainIsNotReadAgain() {
        details.select(model("flux"));
        read();
        details.select(model("flux"));
        read();

        assertThat(fal.descriptions()).isEqualTo(1);
        assertThat(state()).isEqualTo(new DetailsState.Done(Optional.empty()));
    }

    @Test
    void everyFactIsThereWithItsSourceAlsoThoseThatAreNotStated() {
        details.select(model("flux"));
        var facts = details.facts(details.sheet().get().orElseThrow());

        assertThat(facts)
                .contains(
                        new Fact(
                                "Type",
                                List.of(new Fact.Value("text-to-image", "stated as category")),
                                "stated as category"),
                        new Fact(
                                "Price",
                                List.of(new Fact.Value(
                                        "$0.03 per image",
                                        "“image”, from fal’s answer to GET /v1/models, 10:15\u202fAM")),
                                "stated as price"),
                        new Fact("Licence", List.of(), ""));
        assertThat(facts).extracting(Fact::label).contains("Runs", "Added", "Updated", "Context", "Status", "Tags");
        assertThat(details.source(details.sheet().get().orElseThrow()))
                .isEqualTo("fal’s answer to GET /v1/models, 10:15\u202fAM");
    }

    @Test
    void whatTheListStatesIsNotReplacedByWhatIsConcluded() {
        var concluded = new Capability("image-to-image", new Evidence.Inferred(List.of("edit")));
        fal.describing(model -> new ModelDetails(model.withCapabilities(List.of(concluded)), new Schema.NotOffered()));
        details.select(model("flux"));
        read();

        assertThat(details.sheet().get().orElseThrow().model().capabilities())
                .containsExactly(new Capability("text-to-image", new Evidence.Stated("category")));
    }

    @Test
    void aFailureIsWrittenDown() {
        fal.describingFails(new Problem.ServerFault(503));
        details.select(model("flux"));
        read();

        assertThat(noted).containsExactly("Nothing more about flux: fal has a problem (503). This is not your fault.");
    }

    @Test
    void inputsAreReadableAndThoseThatMustBeThereComeFirst() {
        fal.describing(model -> new ModelDetails(model, schema()));
        details.select(model("flux"));
        read();

        assertThat(details.inputs(details.sheet().get().orElseThrow()))
                .containsExactly(
                        new InputWords.Line("image", "string, image", true, "", ""),
                        new InputWords.Line(
                                "scale", "number", false, "0.5 to 2 · \"a\" | \"b\" · default 1", "How large."));
    }

    private static Schema.Stated schema() {
        var scale = new Parameter(
                "scale",
                "number",
                Optional.of("How large."),
                Optional.of(new JsonText("1")),
                Optional.of(new BigDecimal("0.5")),
                Optional.of(new BigDecimal("2")),
                List.of(new JsonText("\"a\""), new JsonText("\"b\"")),
                false);
        var image = new Parameter(
                "image",
                "string",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                true);
        var input = new Input("image", Input.Media.IMAGE, true, "Image", Optional.empty(), false);
        return new Schema.Stated(List.of(scale, image), List.of(input));
    }

    @Test
    void theSnippetFollowsTheLanguageAndSaysWhatItLacks() {
        details.select(model("flux"));
        assertThat(details.snippetText())
                .hasValueSatisfying(text -> assertThat(text).startsWith("curl -sS -X POST"));
        assertThat(details.snippetNews())
                .contains(new DetailsViewModel.News(
                        "Copied: the call in curl",
                        "The inputs of this model are not loaded, so they are missing here."));

        fal.describing(model -> new ModelDetails(model, schema()));
        read();
        details.language().set(ProgramLanguage.PYTHON);

        assertThat(details.snippetText())
                .hasValueSatisfying(text -> assertThat(text)
                        .startsWith("import json\nimport os\n")
                        .contains("\"image\": \"https://example.com/picture.png\"", "os.environ[\"FAL_KEY\"]"));
        assertThat(details.snippetNews()).contains(new DetailsViewModel.News("Copied: the call in Python", ""));
    }
}
