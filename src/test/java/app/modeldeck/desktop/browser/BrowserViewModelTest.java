package app.modeldeck.desktop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.catalog.Catalogs;
import app.modeldeck.catalog.FakeProvider;
import app.modeldeck.catalog.Freshness;
import app.modeldeck.catalog.Question;
import app.modeldeck.catalog.Roster;
import app.modeldeck.desktop.badges.BadgeCard;
import app.modeldeck.desktop.badges.ProviderBadge;
import app.modeldeck.desktop.fx.HandBackground;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.desktop.marks.SampleMarks;
import app.modeldeck.desktop.notices.Notice;
import app.modeldeck.desktop.rows.Row.GroupRow;
import app.modeldeck.desktop.rows.Screen;
import app.modeldeck.model.KeyUse;
import app.modeldeck.model.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class BrowserViewModelTest {
    private final FakeProvider fal = new FakeProvider("fal", "fal.ai", KeyUse.OPTIONAL);
    private final FakeProvider replicate = new FakeProvider("replicate", "Replicate", KeyUse.OPTIONAL);
    private final HandBackground background = new HandBackground();
    private final BrowserViewModel window = SampleBrowser.later(Duration.ofMinutes(3), background, fal, replicate);

    @Test
    void nothingIsAskedBeforeTheWindowIsUp() {
        background.runAll();

        assertThat(fal.lists()).isZero();
        assertThat(window.screen().get()).isEqualTo(new Screen.Waiting(List.of()));
    }

    @Test
    void modelsStandUnderTheHeaderOfTheirProvider() {
        fal.pages(List.of("b"), List.of("a"));
        replicate.pages(List.of("c"));

        started();

        assertThat(lines()).containsExactly("fal.ai 2", "a", "b", "Replicate 1", "c");
        assertThat(window.status().summary().get()).isEqualTo("3 models · updated 3 min ago");
        assertThat(window.screen().get()).isEqualTo(new Screen.Table());
        assertThat(badges()).containsExactly("fal.ai 2", "Replicate 1");
    }

    @Test
    void refreshKeepsOldRowsWhenProviderFails() {
        fal.pages(List.of("flux"));
        replicate.pages(List.of("whisper"));
        started();
        fal.pages().cutBy(new Problem.TimedOut(Duration.ofSeconds(20)));
        replicate.pages(List.of("whisper", "zephyr"));

        window.refresh();
        background.runAll();

        assertThat(lines()).containsExactly("fal.ai 1", "flux", "Replicate 2", "whisper", "zephyr");
        assertThat(badges()).containsExactly("fal.ai, 3 min old", "Replicate 2");
        assertThat(window.notices().newest().get())
                .contains(new Notice(
                        "fal.ai, 3 min old", "fal.ai did not answer in 20 s. Showing 1 model from 10:15\u202fAM."));
    }

    @Test
    void aRefreshThatGoesWellIsNotAnnounced() {
        fal.pages(List.of("flux"));
        started();

        window.refresh();
        background.runAll();

        assertThat(fal.lists()).isEqualTo(2);
        assertThat(window.notices().newest().get()).isEmpty();
    }

    @Test
    void aSecondRefreshJoinsTheOneUnderWay() {
        started();

        window.refresh();
        window.refresh();
        background.runAll();

        assertThat(fal.lists()).isEqualTo(2);
    }

    @Test
    void oneProviderIsAskedAlone() {
        started();

        window.refresh(fal.info().id());
        background.runAll();

        assertThat(List.of(fal.lists(), replicate.lists())).containsExactly(2, 1);
    }

    @Test
    void aKeyThatChangedLoadsItsProviderOnly() {
        started();

        window.keyChanged(replicate.info().id());
        background.runAll();

        assertThat(List.of(fal.lists(), replicate.lists())).containsExactly(1, 1);
        assertThat(window.status().loading().get()).isFalse();
    }

    @Test
    void cancelEndsTheLoadAndDeliversNothingOfIt() {
        fal.pages(List.of("flux"));
        window.start();
        assertThat(window.status().loading().get()).isTrue();

        window.cancel();
        background.runAll();

        assertThat(window.status().loading().get()).isFalse();
        assertThat(lines()).containsExactly("fal.ai ", "Replicate ");
    }

    @Test
    void whenNoProviderAnswersEachIsNamedWithItsReason() {
        fal.pages().cutBy(new Problem.ServerFault(503));
        replicate.pages().cutBy(new Problem.NoSuchHost("api.replicate.com"));

        started();

        assertThat(window.screen().get())
                .isEqualTo(new Screen.Nothing(List.of(
                        "fal.ai has a problem (503). This is not your fault.",
                        "Replicate: api.replicate.com cannot be found. This computer may be offline.")));
    }

    @Test
    void aProviderThatIsOffIsNotAmongThoseThatWereTried() {
        var catalog = Catalogs.of(fal, replicate);
        catalog.use(new Roster(List.of(fal, replicate), Set.of(replicate.info().id())));
        var other = new BrowserViewModel(
                catalog, background, SampleMarks.none(background), Clock.systemUTC(), Words.in(Locale.US));
        fal.pages().cutBy(new Problem.ServerFault(503));

        other.start();
        background.runAll();

        assertThat(other.screen().get())
                .isEqualTo(new Screen.Nothing(List.of("fal.ai has a problem (503). This is not your fault.")));
    }

    @Test
    void anEmptyProviderIsNoFailure() {
        fal.pages(List.of("flux"));
        replicate.pages(List.of());

        started();

        assertThat(groups().get(1).note()).contains("Replicate answered with an empty list.");
        assertThat(groups().get(1).badge().orElseThrow().mark()).isEqualTo(ProviderBadge.Mark.CHECK);
    }

    @Test
    void whatOthersLoadedIsShownAtTheNextBeat() throws InterruptedException {
        var catalog = Catalogs.of(fal, replicate);
        var other = new BrowserViewModel(
                catalog, background, SampleMarks.none(background), Clock.systemUTC(), Words.in(Locale.US));
        other.start();
        background.runAll();
        fal.pages(List.of("flux"));
        catalog.load(Question.all(Freshness.REFRESH), _ -> {});

        background.beat();
        background.runAll();

        assertThat(other.table().rows().get()).hasSize(3);
    }

    @Test
    void theCardTellsWhatIsKnownOfAProvider() {
        fal.pages(List.of("flux"));
        started();

        var card = window.card(fal.info().id()).orElseThrow();

        assertThat(card.sentence()).isEqualTo("fal.ai answered with 1 model.");
        assertThat(card.facts().getFirst()).isEqualTo(new BadgeCard.Fact("Last success", "10:15\u202fAM (3 min ago)"));
        assertThat(card.diagnostics())
                .contains("provider: fal", "status: Ready", "models: 1")
                .endsWith("cache: 2 held, 0 hits, 2 misses\n");
    }

    private void started() {
        window.start();
        background.runAll();
    }

    private List<GroupRow> groups() {
        return window.table().rows().get().stream()
                .filter(GroupRow.class::isInstance)
                .map(GroupRow.class::cast)
                .toList();
    }

    private List<String> badges() {
        return window.status().badges().get().stream().map(ProviderBadge::text).toList();
    }

    private List<String> lines() {
        return TableLines.of(window);
    }
}
