package app.modeldeck.desktop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.query.Field;
import app.modeldeck.query.Query;
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

        search.toggle(Field.PROVIDER, "fal");
        search.toggle(Field.PROVIDER, "replicate");
        assertThat(search.text().get()).isEqualTo("flux provider:fal,replicate");

        search.toggle(Field.PROVIDER, "fal");
        search.toggle(Field.PROVIDER, "replicate");
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
}
