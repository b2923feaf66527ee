package app.modeldeck.desktop.rows;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.catalog.Catalogs;
import app.modeldeck.catalog.FakeProvider;
import app.modeldeck.catalog.Freshness;
import app.modeldeck.catalog.Question;
import app.modeldeck.desktop.fx.HandBackground;
import app.modeldeck.model.CatalogSnapshot;
import app.modeldeck.model.KeyUse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class IndexingTest {
    private final HandBackground background = new HandBackground();
    private final List<Integer> sizes = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final Indexing indexing = new Indexing(background, this::ready, failures::add);

    private void ready() {
        sizes.add(indexing.held().orElseThrow().index().size());
    }

    @Test
    void ofSeveralCataloguesDuringABuildOnlyTheLastIsBuilt() throws InterruptedException {
        indexing.cover(catalog("flux"));
        indexing.cover(catalog("flux", "kling"));
        indexing.cover(catalog("flux", "kling", "whisper"));
        assertThat(background.waiting()).isEqualTo(1);
        assertThat(indexing.held()).isEmpty();

        background.runAll();

        assertThat(sizes).containsExactly(1, 3);
        assertThat(indexing.held())
                .hasValueSatisfying(held -> assertThat(held.index().size()).isEqualTo(3));
        assertThat(failures).isEmpty();
    }

    @Test
    void theIndexBeforeIsHeldWhileTheNextIsBuilt() throws InterruptedException {
        indexing.cover(catalog("flux"));
        background.runAll();

        indexing.cover(catalog("flux", "kling"));

        assertThat(indexing.held())
                .hasValueSatisfying(held -> assertThat(held.index().size()).isEqualTo(1));
    }

    @Test
    void theSameCatalogueIsNotBuiltTwice() throws InterruptedException {
        indexing.cover(catalog("flux"));
        indexing.cover(catalog("flux"));
        background.runAll();
        indexing.cover(catalog("flux"));

        assertThat(background.waiting()).isZero();
        assertThat(sizes).containsExactly(1);
    }

    @Test
    void whatIsCancelledIsNotTold() throws InterruptedException {
        indexing.cover(catalog("flux"));
        indexing.cancel();
        background.runAll();

        assertThat(sizes).isEmpty();
    }

    private static CatalogSnapshot catalog(String... names) throws InterruptedException {
        var provider = new FakeProvider("fal", "fal.ai", KeyUse.OPTIONAL);
        provider.pages(List.of(names));
        return Catalogs.of(provider).load(Question.all(Freshness.CACHED), _ -> {});
    }
}
