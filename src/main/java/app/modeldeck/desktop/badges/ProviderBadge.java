package app.modeldeck.desktop.badges;

import app.modeldeck.desktop.fx.ProblemWords;
import app.modeldeck.desktop.fx.Spans;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.model.Problem;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderSnapshot;
import app.modeldeck.model.ProviderStatus;
import java.time.Duration;
import java.time.Instant;

/// Where a provider stands, as a person sees it: a shape, a word and a tone that always go together.
///
/// @param provider whose badge
/// @param text with the provider's name: `Replicate: add key`
/// @param word without it, for places where the name stands already: `add key`
/// @param mark the shape
/// @param tone the colour
/// @param remedy what helps
public record ProviderBadge(ProviderId provider, String text, String word, Mark mark, Tone tone, Remedy remedy) {

    /// The shape, one for each state that a person is told apart.
    public enum Mark {
        CHECK,
        RING,
        HALF,
        CLOCK,
        TRIANGLE,
        KEY,
        OCTAGON,
        CROSS,
        BAR
    }

    /// The colour.
    enum Tone {
        GOOD,
        BUSY,
        WARNING,
        NEUTRAL,
        BAD,
        OFF
    }

    /// What a person can do about it.
    enum Remedy {
        NONE,
        RETRY,
        ADD_KEY,
        FIX_KEY
    }

    /// The badge of that provider at that time: the one place where a status becomes something to look at.
    public static ProviderBadge of(ProviderSnapshot provider, Instant now, Words words) {
        var made = new Making(provider, now, words);
        return switch (provider.status()) {
            case ProviderStatus.Off _ -> made.badge("off", Mark.BAR, Tone.OFF, Remedy.NONE);
            case ProviderStatus.Idle _ -> made.badge("idle", Mark.RING, Tone.NEUTRAL, Remedy.RETRY);
            case ProviderStatus.Loading loading -> made.loading(loading);
            case ProviderStatus.Ready ready ->
                ready.remark()
                        .filter(Problem.KeyRejected.class::isInstance)
                        .map(_ -> made.keyRejected())
                        .orElseGet(made::ready);
            case ProviderStatus.Partial partial -> made.troubled(partial.why(), made.partial());
            case ProviderStatus.Stale stale -> made.troubled(stale.why(), made.stale(stale.asOf()));
            case ProviderStatus.NeedsKey _ -> made.keyMissing();
            case ProviderStatus.NotRunning _ -> made.absent();
            case ProviderStatus.Failed failed -> made.troubled(failed.why(), made.failed(failed.why()));
        };
    }

    /// Makes the badges of one provider at one moment.
    private record Making(ProviderSnapshot provider, Instant now, Words words) {
        ProviderBadge badge(String state, Mark mark, Tone tone, Remedy remedy, Object... arguments) {
            var info = provider.info();
            var all = new Object[arguments.length + 1];
            all[0] = info.name();
            System.arraycopy(arguments, 0, all, 1, arguments.length);
            var text = words.text("badge." + state, all);
            var word = words.text("badge." + state + ".word", all);
            return new ProviderBadge(info.id(), text, word, mark, tone, remedy);
        }

        ProviderBadge loading(ProviderStatus.Loading loading) {
            return loading.waitingUntil()
                    .filter(now::isBefore)
                    .map(until -> badge(
                            "limited", Mark.TRIANGLE, Tone.WARNING, Remedy.NONE, seconds(Duration.between(now, until))))
                    .orElseGet(() -> badge("loading", Mark.RING, Tone.BUSY, Remedy.NONE, loading.loaded()));
        }

        ProviderBadge ready() {
            return badge(
                    "ready",
                    Mark.CHECK,
                    Tone.GOOD,
                    Remedy.NONE,
                    provider.models().size());
        }

        ProviderBadge partial() {
            return badge(
                    "partial",
                    Mark.HALF,
                    Tone.WARNING,
                    Remedy.RETRY,
                    provider.models().size());
        }

        ProviderBadge stale(Instant asOf) {
            var age = new Spans(words).age(asOf, now);
            return badge("stale", Mark.CLOCK, Tone.WARNING, Remedy.RETRY, age);
        }

        ProviderBadge failed(Problem why) {
            if (why instanceof Problem.Stopped) {
                return badge("stopped", Mark.BAR, Tone.NEUTRAL, Remedy.RETRY);
            }
            if (why instanceof Problem.Offline) {
                return badge("offline", Mark.BAR, Tone.NEUTRAL, Remedy.RETRY);
            }
            return badge("failed", Mark.CROSS, Tone.BAD, Remedy.RETRY, new ProblemWords(words).shortly(why));
        }

        ProviderBadge keyRejected() {
            return badge("rejected", Mark.OCTAGON, Tone.BAD, Remedy.FIX_KEY);
        }

        ProviderBadge keyMissing() {
            return isServed()
                    ? badge("key.served", Mark.KEY, Tone.NEUTRAL, Remedy.RETRY)
                    : badge("key", Mark.KEY, Tone.NEUTRAL, Remedy.ADD_KEY);
        }

        ProviderBadge absent() {
            return badge(isServed() ? "absent.served" : "absent", Mark.BAR, Tone.OFF, Remedy.RETRY);
        }

        private boolean isServed() {
            return provider.info().server().isPresent();
        }

        ProviderBadge troubled(Problem why, ProviderBadge otherwise) {
            if (why instanceof Problem.KeyRejected) {
                return keyRejected();
            }
            if (why instanceof Problem.KeyMissing) {
                return keyMissing();
            }
            return why instanceof Problem.RateLimited limited ? limited(limited) : otherwise;
        }

        private ProviderBadge limited(Problem.RateLimited limited) {
            return limited.until()
                    .filter(now::isBefore)
                    .map(until -> badge(
                            "limited",
                            Mark.TRIANGLE,
                            Tone.WARNING,
                            Remedy.RETRY,
                            seconds(Duration.between(now, until))))
                    .orElseGet(() -> badge("limited.open", Mark.TRIANGLE, Tone.WARNING, Remedy.RETRY));
        }

        private static long seconds(Duration wait) {
            return wait.plusMillis(999).toSeconds();
        }
    }
}
