package app.modeldeck.query.index;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.query.Clause;
import app.modeldeck.query.Query;
import app.modeldeck.query.SampleCatalog;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class ExplanationTest {
    private static final Index INDEX = Index.of(SampleCatalog.models());

    private static Explanation explain(String text) {
        return Explanation.of(found(text));
    }

    private static Found found(String text) {
        return INDEX.find(Query.parse(text).query(), SampleCatalog.view());
    }

    private static List<String> drops(String text) {
        return explain(text).drops().stream()
                .map(drop -> drop.clauses().stream().map(Clause::text).collect(Collectors.joining(" and ")) + " -> "
                        + drop.without().text() + ": " + drop.rows())
                .toList();
    }

    @Test
    void eachClauseIsDroppedInTurn() {
        assertThat(drops("type:video -tag:motion price:<0.3"))
                .containsExactly("type:video -> -tag:motion price:<0.3: 10", "-tag:motion -> type:video price:<0.3: 2");
        assertThat(drops("flow provider:router"))
                .containsExactly("provider:router -> flow: 8", "flow -> provider:router: 5");
    }

    @Test
    void whereNoClauseAloneWouldDoTwoAreDropped() {
        assertThat(drops("tune owner:ann provider:fal"))
                .containsExactly(
                        "tune and owner:ann -> provider:fal: 8",
                        "tune and provider:fal -> owner:ann: 2",
                        "owner:ann and provider:fal -> tune: 1");
    }

    @Test
    void whatIsNotStatedCanBeLetIn() {
        var leftOut = explain("provider:replicate price:<0.01").leftOut();

        assertThat(leftOut).hasSize(1);
        assertThat(leftOut.getFirst().rows()).isEqualTo(5);
        assertThat(leftOut.getFirst().including().text()).isEqualTo("provider:replicate price:<0.01,unknown");
    }

    @Test
    void whatIsNoMeasureCanBeLetInToo() {
        assertThat(leftOut("flow type:text-to-image")).containsExactly("flow type:text-to-image,unknown: 1");
        assertThat(leftOut("-type:image tag:motion owner:ann")).isEmpty();
    }

    @Test
    void whatStatesNoneOfSeveralIsLetInByAllOfThemAtOnce() {
        assertThat(leftOut("provider:router price:<1.2 runs:>1k"))
                .containsExactly(
                        "provider:router price:<1.2 runs:>1k,unknown: 4",
                        "provider:router price:<1.2,unknown runs:>1k,unknown: 5");
    }

    private static List<String> leftOut(String text) {
        return Explanation.leftOut(found(text)).stream()
                .map(one -> one.including().text() + ": " + one.rows())
                .toList();
    }

    @Test
    void aBlankQueryNeedsNoExplanation() {
        assertThat(explain("")).isEqualTo(Explanation.NONE);
    }
}
