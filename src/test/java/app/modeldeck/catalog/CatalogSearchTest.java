package app.modeldeck.catalog;

import static app.modeldeck.catalog.Catalogs.load;
import static app.modeldeck.catalog.Catalogs.names;
import static app.modeldeck.catalog.Catalogs.one;
import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.model.Problem;
import app.modeldeck.model.ProviderStatus;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What a provider's own search finds, beside its list.
@Timeout(30)
class CatalogSearchTest {
    private static final Question CACHED = Question.all(Freshness.CACHED);
    private static final Problem FAULT = new Problem.ServerFault(503);

    @Test
    void searchJoinsWhatItFindsToTheListAndIsCached() throws InterruptedException {
        var fal = FakeProvider.open("fal").pages(List.of("a", "z")).finding("m", "a");
        var catalog = Catalogs.of(fal);
        load(catalog, CACHED);
        assertThat(names(catalog.searchAll("Some words", CACHED))).containsExactly("a", "m", "z");
        assertThat(names(catalog.current())).containsExactly("a", "m", "z");
        catalog.searchAll("some  WORDS ", CACHED);
        assertThat(fal.searches()).isEqualTo(1);
    }

    @Test
    void whatCannotBeSeenIsNotSearchedFor() throws InterruptedException {
        var fal = FakeProvider.open("fal").pages(List.of("a")).finding("m");
        var catalog = Catalogs.of(fal);
        load(catalog, CACHED);
        catalog.searchAll("fl\u200Bux\u202E \uFEFFpro", CACHED);
        assertThat(fal.searchedFor()).isEqualTo("flux pro");
        catalog.searchAll("flux pro", CACHED);
        assertThat(fal.searches()).isEqualTo(1);
    }

    @Test
    void aSearchThatFailsIsSaidAndTheListStays() throws InterruptedException {
        var fal = FakeProvider.open("fal").pages(List.of("a")).searchFailing(FAULT);
        var catalog = Catalogs.of(fal);
        load(catalog, CACHED);
        var snapshot = catalog.searchAll("words", CACHED);
        assertThat(names(snapshot)).containsExactly("a");
        assertThat(one(snapshot, "fal").problem()).contains(FAULT);
    }

    @Test
    void whatASearchFoundIsNotHeldAsTheListOfAProviderThatFailed() throws InterruptedException {
        var fal = FakeProvider.open("fal").cutBy(FAULT).finding("m");
        var catalog = Catalogs.of(fal);
        load(catalog, CACHED);
        assertThat(names(catalog.searchAll("words", CACHED))).containsExactly("m");
        assertThat(one(load(catalog, CACHED), "fal").status()).isEqualTo(new ProviderStatus.Failed(FAULT));
    }
}
