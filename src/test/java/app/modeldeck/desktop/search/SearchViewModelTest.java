package app.modeldeck.desktop.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.query.Query;
import app.modeldeck.query.QueryField;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

final class SearchViewModelTest {
    private final SearchViewModel search = new SearchViewModel();

    @Test
    void typingChangesTheQuery() {
        search.text().set("flux type:video");

        assertThat(search.query().getValue())
                .isEqualTo(Query.parse("flux type:video").query());
        assertThat(search.parsed().get().notes()).isEmpty();
    }

    @Test
    void aTickedFacetIsWrittenIntoTheTextAndTakenOutAgain() {
        search.text().set("flux");

        search.toggle(QueryField.PROVIDER, "fal");
        search.toggle(QueryField.PROVIDER, "replicate");
        assertThat(search.text().get()).isEqualTo("flux provider:fal,replicate");

        search.toggle(QueryField.PROVIDER, "fal");
        search.toggle(QueryField.PROVIDER, "replicate");
        assertThat(search.text().get()).isEqualTo("flux");
    }

    @Test
    void aDroppedClauseLeavesTheOthers() {
        search.text().set("flux -lora price:<0.10");
        var lora = search.query().getValue().clauses().get(1);

        search.drop(lora);

        assertThat(search.text().get()).isEqualTo("flux price:<0.10");
    }

    @Test
    void aTextThatMeansTheSameIsNoOtherQuery() {
        search.text().set("flux");
        var told = new ArrayList<Query>();
        search.query().addListener((_, _, now) -> told.add(now));

        search.text().set("flux ");
        search.text().set("  flux");
        search.clear();

        assertThat(told).containsExactly(Query.BLANK);
    }

    @Test
    void searchesThatStoodForAWhileAreGoneThroughBackAndForth() {
        rest("flux");
        search.text().set("fl");
        rest("kling");

        search.back();
        assertThat(search.text().get()).isEqualTo("flux");
        search.back();
        assertThat(search.text().get()).isEmpty();
        search.back();
        assertThat(search.text().get()).isEmpty();

        search.forward();
        search.forward();
        search.forward();
        assertThat(search.text().get()).isEqualTo("kling");
    }

    @Test
    void theSearchThatIsLeftCanBeComeBackToHoweverShortItStood() {
        rest("flux");
        search.text().set("kling");

        search.back();
        search.forward();

        assertThat(search.text().get()).isEqualTo("kling");
    }

    @Test
    void aNewSearchForgetsWhatWasAhead() {
        rest("flux");
        rest("kling");
        search.back();

        rest("whisper");
        search.forward();
        assertThat(search.text().get()).isEqualTo("whisper");
        search.back();
        assertThat(search.text().get()).isEqualTo("flux");
    }

    @Test
    void aTextRestsWhenItHasSeenTwoBeats() {
        search.text().set("flux");
        search.beat();
        assertThat(search.resting().get()).isFalse();

        search.text().set("flux d");
        search.beat();
        assertThat(search.resting().get()).isFalse();

        search.beat();
        assertThat(search.resting().get()).isTrue();
    }

    private void rest(String text) {
        search.text().set(text);
        search.beat();
        search.beat();
    }
}
