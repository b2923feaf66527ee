package app.modeldeck.desktop.refining;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.desktop.refining.FacetRow.Choice;
import app.modeldeck.desktop.refining.FacetRow.Heading;
import app.modeldeck.desktop.refining.FacetRow.Mark;
import app.modeldeck.desktop.refining.FacetRow.More;
import app.modeldeck.desktop.rows.Row.Fold;
import app.modeldeck.query.QueryField;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FacetsViewModelTest {
    private final FacetedWindow window = new FacetedWindow();
    private final FacetsViewModel facets = window.model.refining().facets();

    @Test
    void everyFieldThatTellsModelsApartHasItsCounts() {
        window.start();

        assertThat(lines())
                .containsExactly(
                        "Provider",
                        "fal.ai 3",
                        "Replicate 1",
                        "Type",
                        "image 2",
                        "text-to-image 2",
                        "text-to-video 1",
                        "Not known 1",
                        "video 1",
                        "Status",
                        "Not stated 4",
                        "Licence",
                        "Not known 4",
                        "Price",
                        "Has a price 2");
    }

    @Test
    void aClickIsWrittenIntoTheSearchAndASecondOneTakenOutOfIt() {
        window.start();

        press("fal.ai");
        press("Replicate");
        assertThat(text()).isEqualTo("provider:fal,replicate");
        assertThat(marks()).containsExactly("fal.ai CHOSEN", "Replicate CHOSEN");

        press("fal.ai");
        press("Replicate");
        assertThat(text()).isEmpty();
        assertThat(marks()).isEmpty();
    }

    @Test
    void countsSayWhatChoosingWouldGive() {
        window.start();

        press("video");

        assertThat(lines()).contains("fal.ai 1", "Replicate 0", "image 2", "video 1", "Has a price 0");
        press("image");
        assertThat(lines()).contains("fal.ai 2", "Replicate 1", "Has a price 2");
    }

    @Test
    void anExcludedValueIsMarkedAndLetInByAClick() {
        window.start();

        facets.exclude(choice("image"));
        window.background.runAll();
        assertThat(text()).isEqualTo("-type:image");
        assertThat(marks()).containsExactly("image EXCLUDED");
        assertThat(lines()).contains("fal.ai 2", "image 2").doesNotContain("text-to-image 2");

        press("image");
        assertThat(text()).isEmpty();
    }

    @Test
    void onlyOneValueIsLeftOfItsField() {
        window.start();
        window.type("flux provider:replicate -provider:other has:price");

        facets.only(choice("fal.ai"));

        assertThat(text()).isEqualTo("flux has:price provider:fal");
    }

    @Test
    void whatIsTypedIsChosenThoughNoModelHasIt() {
        window.start();

        window.type("type:3d status:beta");

        assertThat(marks()).containsExactly("3d CHOSEN", "Beta CHOSEN");
        assertThat(choice("3d").count()).hasValue(0);
    }

    @Test
    void aFoldedFieldKeepsItsHeadingAndSaysHowManyAreChosen() {
        window.start();
        window.type("type:image");

        facets.press(heading(QueryField.TYPE));

        assertThat(heading(QueryField.TYPE)).isEqualTo(new Heading(QueryField.TYPE, "Type", 1, Fold.FOLDED));
        assertThat(lines()).doesNotContain("image 2");
        facets.fold(QueryField.TYPE, Fold.OPEN);
        assertThat(lines()).contains("image 2");
    }

    @Test
    void ofManyValuesTheMostFrequentAreShownAndTheRestOnDemand() {
        window.owners(8);
        window.start();
        window.type("owner:o7");

        assertThat(of(QueryField.OWNER))
                .containsExactly("Owner", "o0 1", "o1 1", "o2 1", "o3 1", "o4 1", "o7 1", "2 more");
        facets.press(rows().stream().filter(More.class::isInstance).findFirst().orElseThrow());

        assertThat(of(QueryField.OWNER)).hasSize(10).endsWith("o7 1", "Fewer");
    }

    @Test
    void thereIsOneLookAtATimeAndTheNewestIsShown() {
        window.start();
        var shown = new ArrayList<List<FacetRow>>();
        facets.rows().addListener((_, _, now) -> shown.add(now));

        window.model.search().text().set("flux");
        window.background.runNewest();
        window.model.search().text().set("kling");
        window.background.runNewest();
        window.model.search().text().set("nothing like it");
        assertThat(window.background.waiting()).isEqualTo(2);
        window.background.runAll();

        assertThat(lines()).contains("fal.ai 0", "Replicate 0");
        assertThat(shown)
                .noneMatch(rows -> rows.stream().map(FacetsViewModelTest::line).anyMatch("fal.ai 1"::equals));
    }

    private void press(String label) {
        facets.press(choice(label));
        window.background.runAll();
    }

    private String text() {
        return window.model.search().text().get();
    }

    private List<FacetRow> rows() {
        return facets.rows().get();
    }

    private Choice choice(String label) {
        return rows().stream()
                .filter(row -> row instanceof Choice choice && choice.label().equals(label))
                .map(Choice.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private Heading heading(QueryField field) {
        return (Heading) rows().stream()
                .filter(row -> row instanceof Heading && row.field() == field)
                .findFirst()
                .orElseThrow();
    }

    private List<String> marks() {
        return rows().stream()
                .filter(row -> row instanceof Choice choice && choice.mark() != Mark.NONE)
                .map(row -> ((Choice) row).label() + " " + ((Choice) row).mark())
                .toList();
    }

    private List<String> of(QueryField field) {
        return rows().stream()
                .filter(row -> row.field() == field)
                .map(FacetsViewModelTest::line)
                .toList();
    }

    private List<String> lines() {
        return rows().stream().map(FacetsViewModelTest::line).toList();
    }

    private static String line(FacetRow row) {
        return switch (row) {
            case Heading heading -> heading.title();
            case Choice choice -> choice.label() + " " + choice.count().getAsInt();
            case More more -> more.label();
        };
    }
}
