package app.modeldeck.query.index;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.query.Clause.Sign;
import app.modeldeck.query.Query;
import app.modeldeck.query.QueryField;
import app.modeldeck.query.SampleCatalog;
import app.modeldeck.query.index.Facets.Bucket;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FacetsTest {
    private static final Index INDEX = Index.of(SampleCatalog.models());

    private static List<Bucket> facet(String text, QueryField field) {
        return Facets.of(found(text), 100).of(field).values();
    }

    private static Found found(String text) {
        return INDEX.find(Query.parse(text).query(), SampleCatalog.view());
    }

    @Test
    void aFacetCountsOverTheOtherClauses() {
        assertThat(facet("type:video", QueryField.STATUS))
                .containsExactly(new Bucket("active", 2), new Bucket("deprecated", 1));
        assertThat(facet("flow", QueryField.PROVIDER))
                .containsExactly(new Bucket("replicate", 5), new Bucket("fal", 3));
    }

    @Test
    void itsOwnClauseIsLeftOut() {
        assertThat(facet("flow provider:fal", QueryField.PROVIDER)).isEqualTo(facet("flow", QueryField.PROVIDER));
        assertThat(facet("flow provider:fal", QueryField.TAG)).contains(new Bucket("stylized", 3));
    }

    @Test
    void anExcludedValueCountsWhatThereWouldBeOfIt() {
        assertThat(facet("flow -provider:fal", QueryField.PROVIDER)).isEqualTo(facet("flow", QueryField.PROVIDER));
        assertThat(facet("loom -tag:motion", QueryField.TAG))
                .contains(new Bucket("motion", 4), new Bucket("stylized", 3))
                .doesNotContain(new Bucket("image to video", 1));
    }

    @Test
    void whatIsNotStatedHasAPlaceOfItsOwn() {
        assertThat(facet("flow", QueryField.TYPE)).contains(new Bucket("unknown", 1));
        assertThat(facet("flow", QueryField.STATUS)).contains(new Bucket("unknown", 4));
    }

    @Test
    void oneFacetIsTheSameAloneAsAmongAll() {
        assertThat(Facets.of(found("flow type:image"), QueryField.TAG).values())
                .isEqualTo(facet("flow type:image", QueryField.TAG));
    }

    @Test
    void ownTagsCountAmongTheProvidersAndOnceForEachModel() {
        assertThat(facet("is:favourite,hidden", QueryField.TAG))
                .contains(new Bucket("motion", 1), new Bucket("keeper", 1));
        assertThat(facet("provider:fal", QueryField.TAG)).contains(new Bucket("motion", 4), new Bucket("keeper", 1));
        assertThat(facet("kite", QueryField.TAG)).contains(new Bucket("motion", 3));
    }

    @Test
    void marksAreAFacetThatCountsWhatIsHiddenToo() {
        assertThat(facet("", QueryField.IS)).containsExactly(new Bucket("hidden", 2), new Bucket("favourite", 1));
        assertThat(facet("whisperer", QueryField.IS)).containsExactly(new Bucket("favourite", 1));
        assertThat(facet("is:hidden", QueryField.IS)).isEqualTo(facet("", QueryField.IS));
    }

    @Test
    void ofManyValuesTheMostFrequentAreGivenAndThoseThatAreAskedFor() {
        var facet = Facets.of(found("tag:realism -tag:lipsync"), 2).of(QueryField.TAG);

        assertThat(facet.values())
                .containsExactly(new Bucket("motion", 4), new Bucket("stylized", 3), new Bucket("realism", 1));
        assertThat(facet.more()).isEqualTo(4);
    }

    @Test
    void ticksAreWrittenIntoTheText() {
        var query = Query.parse("flow price:abc -lora").query();

        var one = query.toggled(QueryField.PROVIDER, "fal");
        assertThat(one.text()).isEqualTo("flow price:abc -lora provider:fal");
        var two = one.toggled(QueryField.PROVIDER, "replicate");
        assertThat(two.text()).isEqualTo("flow price:abc -lora provider:fal,replicate");
        assertThat(two.sign(QueryField.PROVIDER, "fal")).contains(Sign.WITH);
        assertThat(two.toggled(QueryField.PROVIDER, "fal").toggled(QueryField.PROVIDER, "replicate"))
                .isEqualTo(query);
        assertThat(query.toggled(QueryField.OWNER, "Lumen \"Labs\"").text())
                .isEqualTo("flow price:abc -lora owner:\"Lumen  Labs \"");
    }
}
