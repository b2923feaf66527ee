package app.modeldeck.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.model.CatalogSnapshot;
import app.modeldeck.model.Model;
import app.modeldeck.model.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LookupTest {
    private final FakeProvider cut =
            FakeProvider.open("cut").pages(List.of("flux-1")).finding("flux-9");
    private final FakeProvider whole =
            FakeProvider.open("whole").pages(List.of("flux-2")).finding("flux-8");

    private CatalogSnapshot find(String words) throws InterruptedException {
        return new Lookup(Catalogs.of(cut, whole)).find(words, Question.all(Freshness.CACHED), _ -> {});
    }

    @Test
    void onlyAListThatIsNotWholeIsCompletedByASearch() throws InterruptedException {
        cut.cutBy(new Problem.TimedOut(Duration.ofSeconds(15)));

        assertThat(find("flux").models().map(Model::name)).containsExactly("flux-1", "flux-9", "flux-2");
        assertThat(whole.searches()).isZero();
    }

    @Test
    void aListThatIsASelectionIsCompletedHoweverWellItCame() throws InterruptedException {
        var selection = FakeProvider.selection("hub").pages(List.of("flux-3")).finding("flux-7");
        var lookup = new Lookup(Catalogs.of(selection, whole));

        var found = lookup.find("flux", Question.all(Freshness.CACHED), _ -> {});
        assertThat(found.models().map(Model::name)).containsExactly("flux-3", "flux-7", "flux-2");
        assertThat(whole.searches()).isZero();
    }

    @Test
    void withoutWordsNothingIsSearched() throws InterruptedException {
        cut.cutBy(new Problem.TimedOut(Duration.ofSeconds(15)));

        assertThat(find(" ").models().map(Model::name)).containsExactly("flux-1", "flux-2");
        assertThat(cut.searches()).isZero();
    }

    @Test
    void aProviderThatAsksToWaitIsLeftInPeace() throws InterruptedException {
        cut.cutBy(new Problem.RateLimited(Optional.empty()));

        assertThat(find("flux").models().map(Model::name)).containsExactly("flux-1", "flux-2");
        assertThat(cut.searches()).isZero();
    }
}
