package app.modeldeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.catalog.Catalogs;
import app.modeldeck.catalog.FakeProvider;
import app.modeldeck.catalog.Roster;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// A provider that is switched off, on the command line.
class SwitchedOffTest {
    private static final String WORDS = "fal is switched off. Switch it on in the settings of the window,"
            + " or in settings.json: {\"providers\": {\"fal\": {\"on\": true}}}.";

    private final FakeProvider fal = FakeProvider.open("fal").pages(List.of("a"));
    private final FakeProvider replicate = FakeProvider.open("replicate").pages(List.of("b"));

    private Catalog catalog() {
        var catalog = Catalogs.of();
        catalog.use(new Roster(List.of(fal, replicate), Set.of(fal.info().id())));
        return catalog;
    }

    @Test
    void isLeftOutOfAListWithoutAWord() {
        var run = Run.of(catalog(), "list", "--json");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("\"availableProviders\":[\"replicate\"]").doesNotContain("\"fal\"");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void isNotAskedByNameEither() {
        var list = Run.of(catalog(), "list", "--provider", "fal");
        assertThat(list.exit()).isEqualTo(2);
        assertThat(list.err()).contains(WORDS);
        var show = Run.of(catalog(), "show", "fal/owner/a");
        assertThat(show.exit()).isEqualTo(2);
        assertThat(show.err()).contains(WORDS);
        assertThat(fal.lists()).isZero();
    }
}
