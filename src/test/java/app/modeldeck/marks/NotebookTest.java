package app.modeldeck.marks;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.model.Model;
import app.modeldeck.model.ProviderId;
import app.modeldeck.query.Mark;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NotebookTest {
    private static final Model.Id DEV = id("loom/dev");
    private static final Model.Id PRO = id("loom/pro");

    private static Model.Id id(String value) {
        return new Model.Id(new ProviderId("fal"), value);
    }

    private static SavedSearch search(String name, String query) {
        return new SavedSearch(name, query);
    }

    private static Notebook favourite(Notebook notebook, Model.Id id) {
        return notebook.marked(marks -> marks.with(Mark.FAVOURITE, id));
    }

    @Test
    void theLastModelLookedAtStandsFirstAndOnce() {
        assertThat(Notebook.BLANK.lookedAt(DEV).lookedAt(PRO).lookedAt(DEV).recents())
                .containsExactly(DEV, PRO);
    }

    @Test
    void onlySoManyRecentsAreKept() {
        var notebook = Notebook.BLANK;
        for (int i = 0; i < 60; i++) {
            notebook = notebook.lookedAt(id("m" + i));
        }
        assertThat(notebook.recents())
                .containsExactlyElementsOf(IntStream.rangeClosed(10, 59)
                        .mapToObj(i -> id("m" + (69 - i)))
                        .toList());
    }

    @Test
    void aSearchOfTheSameNameTakesThePlaceOfTheOldOne() {
        var notebook =
                Notebook.BLANK.with(search("a", "x")).with(search("b", "y")).with(search("a", "z"));
        assertThat(notebook.searches()).containsExactly(search("a", "z"), search("b", "y"));
        assertThat(notebook.renamed("a", "c").searches()).containsExactly(search("c", "z"), search("b", "y"));
        assertThat(notebook.renamed("a", "b")).isEqualTo(notebook);
        assertThat(notebook.without("a").searches()).containsExactly(search("b", "y"));
    }

    @Test
    void takingAChangeBackLeavesLaterOnesAlone() {
        var before = favourite(Notebook.BLANK, DEV).with(search("a", "x")).with(search("b", "y"));
        var after = before.without("a")
                .marked(marks -> marks.without(Mark.FAVOURITE, DEV)
                        .with(Mark.HIDDEN, DEV)
                        .withHiddenOwner("Loom")
                        .withNote(DEV, "slow")
                        .withTags(DEV, List.of("mine")));
        var reversal = new Reversal(before, after);
        assertThat(reversal.of(after)).isEqualTo(before);
        assertThat(reversal.of(before)).isEqualTo(before);

        var later = favourite(after, PRO)
                .marked(marks -> marks.withNote(PRO, "fast"))
                .with(search("c", "z"));
        var expected = favourite(before, PRO)
                .marked(marks -> marks.withNote(PRO, "fast"))
                .without("a")
                .with(search("c", "z"))
                .with(search("a", "x"));
        assertThat(reversal.of(later)).isEqualTo(expected);
    }

    @Test
    void mergingLosesNothingOfEither() {
        var own = favourite(Notebook.BLANK, DEV)
                .marked(marks ->
                        marks.withNote(DEV, "mine").withTags(DEV, List.of("a")).withHiddenOwner("Loom"))
                .with(search("night", "x"));
        var other = favourite(Notebook.BLANK, PRO)
                .marked(marks -> marks.withNote(DEV, "theirs")
                        .withTags(DEV, List.of("a", "b"))
                        .with(Mark.HIDDEN, DEV)
                        .withHiddenOwner("loom"))
                .with(search("night", "y"))
                .with(search("day", "z"))
                .lookedAt(PRO);

        var merged = new Merger(other).into(own);

        assertThat(merged)
                .isEqualTo(favourite(own, PRO)
                        .marked(marks -> marks.withNote(DEV, "mine\n\ntheirs")
                                .withTags(DEV, List.of("a", "b"))
                                .with(Mark.HIDDEN, DEV))
                        .with(search("night (2)", "y"))
                        .with(search("day", "z")));
        assertThat(Merger.Added.of(own, merged)).isEqualTo(new Merger.Added(1, 1, 1, 1, 2));
    }

    @Test
    void mergingTwiceIsMergingOnce() {
        var own = Notebook.BLANK.marked(marks -> marks.withNote(DEV, "mine")).with(search("night", "x"));
        var other =
                Notebook.BLANK.marked(marks -> marks.withNote(DEV, "theirs")).with(search("night", "y"));
        var once = new Merger(other).into(own);
        assertThat(new Merger(other).into(once)).isEqualTo(once);
        assertThat(Merger.Added.of(once, once).isNothing()).isTrue();
    }
}
