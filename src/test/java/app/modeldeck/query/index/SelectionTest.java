package app.modeldeck.query.index;

import static app.modeldeck.query.Samples.model;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.modeldeck.model.CatalogSnapshot;
import app.modeldeck.model.Model;
import app.modeldeck.model.ProviderSnapshot;
import app.modeldeck.query.Mark;
import app.modeldeck.query.Marks;
import app.modeldeck.query.Query;
import app.modeldeck.query.Samples;
import app.modeldeck.query.Search;
import app.modeldeck.query.Standpoint;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SelectionTest {
    private static final Model IMAGE = model("a/flux", "Flux", "text-to-image");
    private static final Instant NOW = Instant.parse("2026-11-23T10:15:30Z");
    private static final Model SOUND = model("a/song", "Song", "text-to-music", "text-to-audio");
    private static final Model VIDEO = model("a/kling", "Kling", "text-to-video");
    private static final CatalogSnapshot CATALOG = new CatalogSnapshot(List.of(ProviderSnapshot.idle(Samples.FAL)
            .ready(List.of(IMAGE, SOUND, VIDEO), NOW, Duration.ofSeconds(1), Optional.empty())));

    private static Selection.Rows of(Selection selection) {
        var view = Standpoint.of(NOW, Marks.NONE, List.of());
        return selection.of(CATALOG, Index.EMPTY.with(CATALOG), view);
    }

    @Test
    void everyRowIsGivenWhenNothingIsAsked() {
        assertThat(of(Selection.ALL)).isEqualTo(new Selection.Rows(List.of(IMAGE, SOUND, VIDEO), 3, 0));
    }

    @Test
    void oneOfTheCapabilitiesIsEnough() {
        var selection = new Selection(
                Search.BLANK, Query.BLANK, Set.of(" Text-To-Audio", "text-to-video", ""), 0, OptionalInt.empty());

        assertThat(of(selection)).isEqualTo(new Selection.Rows(List.of(SOUND, VIDEO), 2, 0));
    }

    @Test
    void theTotalCountsWhatLiesOutsideTheWindow() {
        var selection = new Selection(Search.BLANK, Query.BLANK, Set.of(), 1, OptionalInt.of(1));

        assertThat(of(selection)).isEqualTo(new Selection.Rows(List.of(SOUND), 3, 0));
    }

    @Test
    void aWindowBeyondTheEndIsEmpty() {
        var selection = new Selection(Search.of("flux"), Query.BLANK, Set.of(), 7, OptionalInt.of(Integer.MAX_VALUE));

        assertThat(of(selection)).isEqualTo(new Selection.Rows(List.of(), 1, 0));
    }

    @Test
    void aQueryDecidesTheOrder() {
        var selection =
                new Selection(Search.BLANK, Query.parse("sort:name-desc").query(), Set.of(), 0, OptionalInt.of(2));

        assertThat(of(selection)).isEqualTo(new Selection.Rows(List.of(SOUND, VIDEO), 3, 0));
    }

    @Test
    void everythingAskedForMustHold() {
        var selection = new Selection(
                Search.of("o"), Query.parse("type:audio").query(), Set.of("text-to-music"), 0, OptionalInt.empty());

        assertThat(of(selection)).isEqualTo(new Selection.Rows(List.of(SOUND), 1, 0));
    }

    @Test
    void whatIsHiddenIsLeftOutAndCountedWithOrWithoutAQuery() {
        var view = Standpoint.of(NOW, Marks.NONE.with(Mark.HIDDEN, SOUND.id()), List.of());
        var index = Index.EMPTY.with(CATALOG);
        var every = new Selection(Search.BLANK, Query.BLANK, Set.of(), 0, OptionalInt.of(1));
        var ranked = new Selection(Search.BLANK, Query.parse("sort:name").query(), Set.of(), 0, OptionalInt.of(1));
        var others = new Selection(
                Search.BLANK, Query.parse("sort:name").query(), Set.of("text-to-video"), 0, OptionalInt.empty());
        var hidden = new Selection(Search.BLANK, Query.parse("is:hidden").query(), Set.of(), 0, OptionalInt.empty());

        assertThat(every.of(CATALOG, index, view)).isEqualTo(new Selection.Rows(List.of(IMAGE), 2, 1));
        assertThat(ranked.of(CATALOG, index, view)).isEqualTo(new Selection.Rows(List.of(IMAGE), 2, 1));
        assertThat(others.of(CATALOG, index, view)).isEqualTo(new Selection.Rows(List.of(VIDEO), 1, 0));
        assertThat(hidden.of(CATALOG, index, view)).isEqualTo(new Selection.Rows(List.of(SOUND), 1, 0));
    }

    @Test
    void aWindowIsNotNegative() {
        assertThatThrownBy(() -> new Selection(Search.BLANK, Query.BLANK, Set.of(), -1, OptionalInt.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
