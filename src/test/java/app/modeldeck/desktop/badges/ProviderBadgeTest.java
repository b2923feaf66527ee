package app.modeldeck.desktop.badges;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.desktop.badges.ProviderBadge.Mark;
import app.modeldeck.desktop.badges.ProviderBadge.Remedy;
import app.modeldeck.desktop.badges.ProviderBadge.Tone;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.model.KeyUse;
import app.modeldeck.model.Model;
import app.modeldeck.model.Problem;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.model.ProviderSnapshot;
import app.modeldeck.model.SampleModels;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The nine states of a provider that a person is told apart, and the words of each.
final class ProviderBadgeTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:15:30Z");
    private static final ProviderId FAL = new ProviderId("fal");
    private static final Duration TOOK = Duration.ofSeconds(4);
    private static final Problem TIMEOUT = new Problem.TimedOut(Duration.ofSeconds(20));

    private final ProviderSnapshot idle = ProviderSnapshot.idle(new ProviderInfo(
            FAL, "fal", KeyUse.OPTIONAL, Optional.of(URI.create("https://fal.example/keys")), List.of(), Set.of()));
    private final List<Model> models = IntStream.range(0, 1348)
            .mapToObj(i -> SampleModels.named(new Model.Id(FAL, "m" + i), "m" + i))
            .toList();

    @Test
    void readyHasACheckAndTheCount() {
        assertThat(badge(idle.ready(models, NOW, TOOK, Optional.empty())))
                .isEqualTo(new ProviderBadge(FAL, "fal 1,348", "Ready", Mark.CHECK, Tone.GOOD, Remedy.NONE));
    }

    @Test
    void loadingHasARingAndCountsUp() {
        assertThat(badge(idle.loading(75, List.of())))
                .isEqualTo(new ProviderBadge(FAL, "fal 75…", "Loading 75…", Mark.RING, Tone.BUSY, Remedy.NONE));
        assertThat(badge(idle.loading(0, List.of())).text()).isEqualTo("fal…");
    }

    @Test
    void partialHasAHalfDisc() {
        assertThat(badge(idle.partial(models, NOW, TOOK, TIMEOUT)))
                .isEqualTo(new ProviderBadge(
                        FAL, "fal 1,348 of more", "Incomplete", Mark.HALF, Tone.WARNING, Remedy.RETRY));
    }

    @Test
    void staleHasAClockAndItsAge() {
        var stale = idle.failed(TIMEOUT, models, Optional.of(NOW.minus(Duration.ofHours(2))), TOOK);

        assertThat(badge(stale))
                .isEqualTo(new ProviderBadge(FAL, "fal, 2 h old", "2 h old", Mark.CLOCK, Tone.WARNING, Remedy.RETRY));
    }

    @Test
    void limitedHasATriangleAndCountsDown() {
        var limited = failed(new Problem.RateLimited(Optional.of(NOW.plusSeconds(38))));

        assertThat(badge(limited))
                .isEqualTo(new ProviderBadge(
                        FAL, "fal, wait 38 s", "Wait 38 s", Mark.TRIANGLE, Tone.WARNING, Remedy.RETRY));
        assertThat(ProviderBadge.of(limited, NOW.plusSeconds(37), Words.in(Locale.US))
                        .text())
                .isEqualTo("fal, wait 1 s");
        assertThat(ProviderBadge.of(limited, NOW.plusSeconds(38), Words.in(Locale.US))
                        .text())
                .isEqualTo("fal, slow down");
    }

    @Test
    void aMissingKeyHasAKeyAndIsNoFault() {
        assertThat(badge(idle.needsKey()))
                .isEqualTo(new ProviderBadge(FAL, "fal: add key", "Add key", Mark.KEY, Tone.NEUTRAL, Remedy.ADD_KEY));
    }

    @Test
    void aRejectedKeyHasAnOctagonEvenWhereTheListIsPublic() {
        var rejected =
                new ProviderBadge(FAL, "fal: key rejected", "Key rejected", Mark.OCTAGON, Tone.BAD, Remedy.FIX_KEY);

        assertThat(badge(failed(new Problem.KeyRejected(401)))).isEqualTo(rejected);
        assertThat(badge(idle.ready(models, NOW, TOOK, Optional.of(new Problem.KeyRejected(401)))))
                .isEqualTo(rejected);
    }

    @Test
    void failedHasASquareAndTheReason() {
        assertThat(badge(failed(TIMEOUT)))
                .isEqualTo(new ProviderBadge(
                        FAL, "fal: no answer", "Failed: no answer", Mark.CROSS, Tone.BAD, Remedy.RETRY));
        assertThat(badge(failed(new Problem.ServerFault(503))).text()).isEqualTo("fal: problem 503");
    }

    @Test
    void whatTheUserStoppedIsNoFault() {
        assertThat(badge(failed(new Problem.Stopped())).tone()).isEqualTo(Tone.NEUTRAL);
    }

    @Test
    void offHasABar() {
        assertThat(badge(idle.off()))
                .isEqualTo(new ProviderBadge(FAL, "fal off", "Off", Mark.BAR, Tone.OFF, Remedy.NONE));
    }

    @Test
    void aProgramThatIsNotRunningIsCalm() {
        assertThat(badge(idle.notRunning(TOOK)))
                .isEqualTo(new ProviderBadge(FAL, "fal: not running", "Not running", Mark.BAR, Tone.OFF, Remedy.RETRY));
    }

    @Test
    void whatACatalogueServerLacksIsNotForThisWindowToMend() {
        var served = ProviderSnapshot.idle(idle.info().through("models.example"));

        assertThat(badge(served.needsKey()))
                .isEqualTo(new ProviderBadge(
                        FAL,
                        "fal: no key on the server",
                        "No key on the server",
                        Mark.KEY,
                        Tone.NEUTRAL,
                        Remedy.RETRY));
        assertThat(badge(served.notRunning(TOOK)))
                .isEqualTo(new ProviderBadge(
                        FAL, "fal: not on the server", "Not on the server", Mark.BAR, Tone.OFF, Remedy.RETRY));
    }

    @Test
    void theCardSaysWhichServerTheRowsComeFromAndWhenItFellSilent() {
        var served = ProviderSnapshot.idle(idle.info().through("models.example"));
        var silent = new Problem.CatalogueServer("models.example", Problem.CatalogueServer.Fault.SILENT);
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var since = Optional.of(NOW.minus(Duration.ofMinutes(61)));

        var card = BadgeCard.of(served.failed(silent, models, since, TOOK), clock, Words.in(Locale.US));

        assertThat(card.sentence())
                .isEqualTo(
                        "The catalogue server at models.example did not answer. Showing 1,348 models from 9:14\u202fAM.");
        assertThat(card.facts()).contains(new BadgeCard.Fact("From the catalogue server", "models.example"));
        assertThat(BadgeCard.sentence(served.needsKey(), clock, Words.in(Locale.US)))
                .isEqualTo("fal needs a key, and the catalogue server at models.example has none."
                        + " Whoever runs it can enter one.");
        assertThat(BadgeCard.sentence(served.notRunning(TOOK), clock, Words.in(Locale.US)))
                .isEqualTo("The catalogue server at models.example does not have fal.");
    }

    private ProviderSnapshot failed(Problem why) {
        return idle.failed(why, List.of(), Optional.empty(), TOOK);
    }

    private static ProviderBadge badge(ProviderSnapshot provider) {
        return ProviderBadge.of(provider, NOW, Words.in(Locale.US));
    }
}
