package app.modeldeck.query.index;

import static app.modeldeck.query.Samples.described;
import static app.modeldeck.query.Samples.model;
import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.model.CatalogSnapshot;
import app.modeldeck.model.Model;
import app.modeldeck.model.ProviderSnapshot;
import app.modeldeck.query.Mark;
import app.modeldeck.query.Marks;
import app.modeldeck.query.Query;
import app.modeldeck.query.Samples;
import app.modeldeck.query.Standpoint;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class IndexTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:15:30Z");
    private static final Standpoint VIEW = Standpoint.of(NOW, Marks.NONE, List.of());

    private static List<String> find(List<Model> models, String text) {
        return Index.of(models).find(Query.parse(text).query(), VIEW).rows().stream()
                .map(model -> model.id().value())
                .toList();
    }

    @Test
    void theRanksAreIdNameStartWordAllWordsAndTypos() {
        var models = List.of(
                described("x/7", "Zen", "Mentions whispering", "x", List.of()),
                model("x/6", "Wisper"),
                model("x/5", "Loud whisper"),
                model("x/4", "Whisperer"),
                model("x/whisper", "Something"),
                model("whisper", "Other"));

        assertThat(find(models, "whisper")).containsExactly("whisper", "x/whisper", "x/4", "x/5", "x/7", "x/6");
    }

    @Test
    void typosRankBelowEverythingThatIsWritten() {
        var models = List.of(model("x/stable", "stable"), described("x/a", "a", "an unstabel thing", "x", List.of()));

        assertThat(find(models, "stabel")).containsExactly("x/a", "x/stable");
    }

    @Test
    void aSlipIsForgivenFromFiveLettersAndTwoFromNine() {
        var models = List.of(model("x/a", "tune"), model("x/b", "sonnet"), model("x/c", "diffusion"));

        assertThat(find(models, "tnue")).isEmpty();
        assertThat(find(models, "sonet")).containsExactly("x/b");
        assertThat(find(models, "sonxxt")).isEmpty();
        assertThat(find(models, "deffusoin")).containsExactly("x/c");
        assertThat(find(models, "tonnet")).isEmpty();
        assertThat(find(models, "biffusion")).containsExactly("x/c");
        assertThat(find(models, "bifusion")).isEmpty();
    }

    @Test
    void numbersAreNeverMistyped() {
        assertThat(find(List.of(model("x/flux-1", "flux1")), "flux2")).isEmpty();
    }

    @Test
    void separatorsMakeNoDifference() {
        var models = List.of(model("oai/o3-mini", "o3 mini"), model("oai/o3mini", "O3MINI"));

        for (var text : List.of("o3 mini", "o3-mini", "o3mini", "o3.mini", "O3_Mini", "mini o3")) {
            assertThat(find(models, text)).as(text).hasSize(2);
        }
    }

    @Test
    void wordsRunTogetherFromTheStartOfAWordOnly() {
        assertThat(find(List.of(model("acme/made-video", "Made video")), "dev")).isEmpty();
        assertThat(find(List.of(model("x/sdxl", "sdxl")), "sd xl")).containsExactly("x/sdxl");
    }

    @Test
    void favouritesWinTies() {
        var first = model("x/a", "flux a");
        var second = model("x/b", "flux b");
        var marks = Marks.NONE.with(Mark.FAVOURITE, second.id());

        assertThat(Index.of(List.of(first, second))
                        .find(Query.parse("flux").query(), Standpoint.of(NOW, marks, List.of()))
                        .rows())
                .containsExactly(second, first);
    }

    @Test
    void aWindowIsAPartOfTheWhole() {
        var models = new ArrayList<Model>();
        for (int i = 0; i < 50; i++) {
            models.add(model("x/flux-" + i, i % 2 == 0 ? "flux" : "other " + i));
        }
        var found = Index.of(models).find(Query.parse("flux").query(), VIEW);

        assertThat(found.total()).isEqualTo(50);
        assertThat(found.rows(20, 10)).isEqualTo(found.rows().subList(20, 30));
        assertThat(found.rows(45, 10)).isEqualTo(found.rows().subList(45, 50));
        assertThat(found.rows(60, 10)).isEmpty();
    }

    @Test
    void onlyAProviderThatChangedIsReadAgain() {
        var models = List.of(model("a/flux", "Flux"));
        var other = ProviderSnapshot.idle(Samples.FAL).ready(models, NOW, Duration.ZERO, Optional.empty());
        var before = Index.EMPTY.with(new CatalogSnapshot(List.of(other)));

        var after = before.with(new CatalogSnapshot(List.of(other.loading(3, models))));

        assertThat(after.find(Query.BLANK, VIEW).rows().getFirst()).isSameAs(models.getFirst());
    }

    @Test
    void anIndexOfNothingFindsNothing() {
        assertThat(Index.EMPTY
                        .find(Query.parse("flux -a \"b c\"").query(), VIEW)
                        .rows())
                .isEmpty();
        assertThat(Index.EMPTY.size()).isZero();
    }

    /// The digits can be read as words of the title in a billion ways.
    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aWordOfManyReadingsIsAnswered() {
        var models = List.of(model("x/a", "1 12 2 21 121 212"));

        assertThat(find(models, "12".repeat(30) + "qx")).isEmpty();
        assertThat(find(models, "1".repeat(10_000))).isEmpty();
    }
}
