package app.modeldeck.desktop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.catalog.Catalogs;
import app.modeldeck.catalog.FakeProvider;
import app.modeldeck.desktop.browser.Row.GroupRow;
import app.modeldeck.desktop.browser.Row.ModelRow;
import app.modeldeck.desktop.browser.Screen.Asking;
import app.modeldeck.desktop.fx.HandBackground;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.model.KeyUse;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class SearchAndGroupsTest {
    private final FakeProvider fal = new FakeProvider("fal", "fal.ai", KeyUse.OPTIONAL);
    private final FakeProvider replicate = new FakeProvider("replicate", "Replicate", KeyUse.OPTIONAL);
    private final HandBackground background = new HandBackground();
    private final BrowserViewModel window = new BrowserViewModel(
            Catalogs.of(fal, replicate),
            background,
            Clock.fixed(Catalogs.NOW.plus(Duration.ofMinutes(3)), ZoneOffset.UTC),
            Words.in(Locale.US));

    @Test
    void searchLeavesWhatMatchesAndCountsIt() {
        fal.pages(List.of("flux", "kling"));
        replicate.pages(List.of("whisper"));
        started();

        type("flux");

        assertThat(lines()).containsExactly("fal.ai 1 of 2", "flux", "Replicate 0 of 1");
    }

    @Test
    void aQueryLeavesOutAndSortsInsideOfAGroup() {
        fal.pages(List.of("flux", "kling"));
        replicate.pages(List.of("whisper"));
        started();

        type("-provider:replicate sort:name-desc");

        assertThat(lines()).containsExactly("fal.ai 2 of 2", "kling", "flux", "Replicate 0 of 1");
    }

    @Test
    void theNewestKeystrokeWins() {
        fal.pages(List.of("flux", "kling"));
        started();

        window.search().text().set("f");
        window.search().text().set("fl");
        window.search().text().set("kling");

        assertThat(background.waiting()).isEqualTo(1);
        background.runAll();
        assertThat(lines()).containsExactly("fal.ai 1 of 2", "kling", "Replicate 0");
    }

    @Test
    void foldedGroupsKeepTheirHeaderAndCount() {
        fal.pages(List.of("flux"));
        replicate.pages(List.of("whisper"));
        started();

        window.toggle(fal.info().id());
        background.runAll();
        assertThat(lines()).containsExactly("fal.ai 1", "Replicate 1", "whisper");

        window.toggle(fal.info().id());
        background.runAll();
        assertThat(lines()).containsExactly("fal.ai 1", "flux", "Replicate 1", "whisper");
    }

    @Test
    void aFoldedGroupWithMatchesIsNotNoMatch() {
        fal.pages(List.of("flux"));
        started();
        window.toggle(fal.info().id());

        type("flux");

        assertThat(window.screen().get()).isEqualTo(new Screen.Table());
    }

    @Test
    void noMatchOffersToAskTheProviders() {
        fal.pages(List.of("flux")).finding("zebra");
        started();

        type("zebra");
        assertThat(window.screen().get()).isEqualTo(new Screen.NoMatch("zebra", "zebra", Asking.POSSIBLE));

        window.askProviders();
        background.runAll();
        assertThat(lines()).containsExactly("fal.ai 1 of 2", "zebra", "Replicate 0");
        assertThat(window.screen().get()).isEqualTo(new Screen.Table());
    }

    @Test
    void whatAProviderFindsIsShownThoughItsTextHasOtherWords() {
        fal.pages(List.of("flux")).finding("stripes");
        started();
        type("zebra");

        window.askProviders();
        background.runAll();

        assertThat(lines()).containsExactly("fal.ai 1 of 2", "stripes", "Replicate 0");
        type("zebra crossing");
        assertThat(window.screen().get())
                .isEqualTo(new Screen.NoMatch("zebra crossing", "zebra crossing", Asking.POSSIBLE));
    }

    @Test
    void providersAreAskedForTheWordsWithoutTheFields() {
        fal.pages(List.of("flux")).finding("stripes");
        started();

        type("zebra provider:fal");
        window.askProviders();
        background.runAll();
        assertThat(fal.searchedFor()).isEqualTo("zebra");
        assertThat(lines()).containsExactly("fal.ai 1 of 2", "stripes", "Replicate 0");
    }

    @Test
    void whatAProviderFindsMustMeetTheOtherConditions() {
        fal.pages(List.of("flux")).finding("stripes");
        started();

        type("zebra -stripes");
        window.askProviders();
        background.runAll();
        assertThat(window.screen().get()).isEqualTo(new Screen.NoMatch("zebra -stripes", "zebra", Asking.DONE));
    }

    @Test
    void fieldsAloneAreNoQuestionForTheProviders() {
        fal.pages(List.of("flux"));
        started();

        type("provider:replicate");

        assertThat(window.screen().get()).isEqualTo(new Screen.NoMatch("provider:replicate", "", Asking.NO_WORDS));
    }

    @Test
    void providersThatFindNothingAreNotAskedTwice() {
        fal.pages(List.of("flux"));
        started();
        type("zebra");

        window.askProviders();
        background.runAll();

        assertThat(window.screen().get()).isEqualTo(new Screen.NoMatch("zebra", "zebra", Asking.DONE));
    }

    @Test
    void modelsAreSortedWithinTheirGroup() {
        fal.pages(List.of("flux2", "flux10"));
        replicate.pages(List.of("a"));
        started();

        window.order().set(new RowOrder(RowOrder.By.NAME, RowOrder.Direction.DESCENDING));
        background.runAll();

        assertThat(lines()).containsExactly("fal.ai 2", "flux10", "flux2", "Replicate 1", "a");
    }

    private void started() {
        window.start();
        background.runAll();
    }

    private void type(String text) {
        window.search().text().set(text);
        background.runAll();
    }

    private List<String> lines() {
        return window.rows().get().stream()
                .map(row -> switch (row) {
                    case GroupRow group -> group.name() + " " + group.count();
                    case ModelRow(var model) -> model.name();
                })
                .toList();
    }
}
