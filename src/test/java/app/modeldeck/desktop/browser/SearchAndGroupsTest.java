package app.modeldeck.desktop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.catalog.FakeProvider;
import app.modeldeck.desktop.fx.HandBackground;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.desktop.rows.GroupKey;
import app.modeldeck.desktop.rows.ProviderSearchState;
import app.modeldeck.desktop.rows.Row.AskRow;
import app.modeldeck.desktop.rows.RowOrder;
import app.modeldeck.desktop.rows.Screen;
import app.modeldeck.model.KeyUse;
import app.modeldeck.model.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class SearchAndGroupsTest {
    private static final Words WORDS = Words.in(Locale.US);

    private final FakeProvider fal = new FakeProvider("fal", "fal.ai", KeyUse.OPTIONAL);
    private final FakeProvider replicate = new FakeProvider("replicate", "Replicate", KeyUse.OPTIONAL);
    private final HandBackground background = new HandBackground();
    private final BrowserViewModel window = SampleBrowser.later(Duration.ofMinutes(3), background, fal, replicate);

    @Test
    void searchLeavesWhatMatchesAndCountsIt() {
        fal.pages(List.of("flux", "kling"));
        replicate.pages(List.of("whisper"));
        started();

        type("flux");

        assertThat(lines()).containsExactly("fal.ai 1 of 2", "flux");
    }

    @Test
    void aQueryLeavesOutAndSortsInsideOfAGroup() {
        fal.pages(List.of("flux", "kling"));
        replicate.pages(List.of("whisper"));
        started();

        type("-provider:replicate sort:name-desc");

        assertThat(lines()).containsExactly("fal.ai 2 of 2", "kling", "flux");
    }

    @Test
    void aProviderWithoutAMatchKeepsItsHeaderOnlyWhereMatchesMayBeMissing() {
        fal.pages(List.of("flux", "kling"));
        replicate.cutBy(new Problem.ServerFault(503));
        started();

        type("flux");
        assertThat(lines()).containsExactly("fal.ai 1 of 2", "flux", "Replicate ");
        type("flux provider:fal");
        assertThat(lines()).containsExactly("fal.ai 1 of 2", "flux");
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
        assertThat(lines()).containsExactly("fal.ai 1 of 2", "kling");
    }

    @Test
    void whoTypesFasterThanRowsComeSeesThemOnTheWay() {
        fal.pages(List.of("flux", "kling"));
        started();

        window.search().text().set("flux");
        window.search().text().set("flux k");
        background.run(1);
        assertThat(lines()).containsExactly("fal.ai 1 of 2", "flux");

        window.search().text().set("kling");
        background.runAll();
        assertThat(lines()).containsExactly("fal.ai 1 of 2", "kling");
    }

    @Test
    void anIndexThatIsReadyWaitsForTheArrangementUnderWay() {
        fal.pages(List.of("flux", "kling"));
        started();

        fal.pages(List.of("flux", "kling", "whisper"));
        window.refresh();
        background.run(2);
        window.search().text().set("flux");
        background.run(1);
        long before = background.waiting();
        background.run(1);
        assertThat(background.waiting()).isEqualTo(before - 1);

        background.runAll();
        assertThat(lines()).containsExactly("fal.ai 1 of 3", "flux");
    }

    @Test
    void foldedGroupsKeepTheirHeaderAndCount() {
        fal.pages(List.of("flux"));
        replicate.pages(List.of("whisper"));
        started();

        window.layout().toggle(GroupKey.of(fal.info().id()));
        background.runAll();
        assertThat(lines()).containsExactly("fal.ai 1", "Replicate 1", "whisper");

        window.layout().toggle(GroupKey.of(fal.info().id()));
        background.runAll();
        assertThat(lines()).containsExactly("fal.ai 1", "flux", "Replicate 1", "whisper");
    }

    @Test
    void aFoldedGroupWithMatchesIsNotNoMatch() {
        fal.pages(List.of("flux"));
        started();
        window.layout().toggle(GroupKey.of(fal.info().id()));

        type("flux");

        assertThat(window.screen().get()).isEqualTo(new Screen.Table());
    }

    @Test
    void noMatchOffersToAskTheProviders() {
        fal.pages(List.of("flux")).finding("zebra");
        started();

        type("zebra");
        assertThat(window.screen().get())
                .isEqualTo(new Screen.NoMatch("zebra", possible("zebra", "fal.ai", "Replicate")));

        window.askProviders();
        background.runAll();
        assertThat(lines()).containsExactly("fal.ai 1 of 2", "zebra");
        assertThat(window.screen().get()).isEqualTo(new Screen.Table());
    }

    @Test
    void whatAProviderFindsIsShownThoughItsTextHasOtherWords() {
        fal.pages(List.of("flux")).finding("stripes");
        started();
        type("zebra");

        window.askProviders();
        background.runAll();

        assertThat(lines()).containsExactly("fal.ai 1 of 2", "stripes");
        type("zebra crossing");
        assertThat(window.screen().get())
                .isEqualTo(new Screen.NoMatch("zebra crossing", possible("zebra crossing", "fal.ai", "Replicate")));
    }

    @Test
    void providersAreAskedForTheWordsWithoutTheFields() {
        fal.pages(List.of("flux")).finding("stripes");
        started();

        type("zebra provider:fal");
        window.askProviders();
        background.runAll();
        assertThat(fal.searchedFor()).isEqualTo("zebra");
        assertThat(lines()).containsExactly("fal.ai 1 of 2", "stripes");
    }

    @Test
    void whatAProviderFindsMustMeetTheOtherConditions() {
        fal.pages(List.of("flux")).finding("stripes");
        started();

        type("zebra -stripes");
        window.askProviders();
        background.runAll();
        assertThat(window.screen().get()).isEqualTo(new Screen.NoMatch("zebra -stripes", done("zebra", 1)));
    }

    @Test
    void fieldsAloneAreNoQuestionForTheProviders() {
        fal.pages(List.of("flux"));
        started();

        type("provider:replicate");

        assertThat(window.screen().get())
                .isEqualTo(new Screen.NoMatch("provider:replicate", new ProviderSearchState.Pointless()));
    }

    @Test
    void providersThatFindNothingAreNotAskedTwice() {
        fal.pages(List.of("flux"));
        started();
        type("zebra");

        window.askProviders();
        background.runAll();

        assertThat(window.screen().get()).isEqualTo(new Screen.NoMatch("zebra", done("zebra", 0)));
    }

    @Test
    void underTheLastMatchStandsTheQuestionToTheProvidersAndThenWhatCameOfIt() {
        fal.pages(List.of("flux")).finding("flux-2", "flux-3");
        replicate.pages(List.of("whisper")).searchFailing(new Problem.ServerFault(503));
        started();
        assertThat(lastLine()).isEmpty();

        type("flux");
        assertThat(lastLine()).isEqualTo("Search fal.ai and Replicate for “flux”");
        window.askProviders();
        assertThat(window.table().rows().get()).isNotEmpty();
        background.runAll();

        assertThat(lines()).containsExactly("fal.ai 3 of 3", "flux", "flux-2", "flux-3", "Replicate 0 of 1");
        assertThat(lastLine())
                .isEqualTo("Asked fal.ai and Replicate: 2 models more than in the lists."
                        + " No answer from Replicate; its badge says why.");
        type("flux dev");
        assertThat(window.screen().get())
                .isEqualTo(new Screen.NoMatch("flux dev", possible("flux dev", "fal.ai", "Replicate")));
    }

    @Test
    void onlyProvidersThatTheQueryLetsInAreNamedAndAsked() {
        fal.pages(List.of("flux"));
        replicate.pages(List.of("flux"));
        started();

        type("flux provider:fal");
        assertThat(lastLine()).isEqualTo("Search fal.ai for “flux”");
        window.askProviders();
        background.runAll();
        assertThat(lastLine()).isEqualTo("Asked fal.ai: nothing beyond the lists.");
        assertThat(replicate.searches()).isZero();

        type("flux -provider:fal,replicate");
        assertThat(window.screen().get())
                .isEqualTo(new Screen.NoMatch("flux -provider:fal,replicate", new ProviderSearchState.Pointless()));
    }

    @Test
    void modelsAreSortedWithinTheirGroup() {
        fal.pages(List.of("flux2", "flux10"));
        replicate.pages(List.of("a"));
        started();

        window.layout().sort().set(RowOrder.by(RowOrder.By.NAME, RowOrder.Direction.DESCENDING));
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
        return TableLines.of(window);
    }

    private String lastLine() {
        return window.table().rows().get().getLast() instanceof AskRow(var asking) ? asking.sentence(WORDS) : "";
    }

    private static ProviderSearchState possible(String text, String... providers) {
        return new ProviderSearchState.Possible(new ProviderSearchState.Whom(List.of(providers), text));
    }

    private static ProviderSearchState done(String text, int more) {
        return new ProviderSearchState.Done(
                new ProviderSearchState.Whom(List.of("fal.ai", "Replicate"), text), more, List.of());
    }
}
