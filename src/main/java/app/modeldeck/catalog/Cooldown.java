package app.modeldeck.catalog;

import app.modeldeck.model.Problem;
import app.modeldeck.model.ProviderSnapshot;
import app.modeldeck.model.ProviderStatus;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// How long a provider that failed is left in peace. Safe for several threads; never blocks.
///
/// It is asked again by itself after thirty seconds, twice as long after each further failure, at most ten
/// minutes; a person may refresh before, unless the provider itself has said when to come again.
final class Cooldown {
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Ticker ticker;
    private Duration next = FIRST;
    private long restsUntil;
    private long refusedUntil;

    Cooldown(Ticker ticker) {
        this.ticker = ticker;
        restsUntil = ticker.read();
        refusedUntil = restsUntil;
    }

    /// A fetch has ended like this.
    void after(ProviderSnapshot settled, InstantSource clock) {
        switch (settled.status()) {
            case ProviderStatus.Ready _ -> succeeded();
            case ProviderStatus.Partial partial -> failed(partial.why(), clock);
            case ProviderStatus.Stale stale -> failed(stale.why(), clock);
            case ProviderStatus.Failed failed -> failed(failed.why(), clock);
            case ProviderStatus.Off _, ProviderStatus.Idle _, ProviderStatus.Loading _ -> {}
            case ProviderStatus.NotRunning _ -> restShortly();
            case ProviderStatus.NeedsKey _ -> {}
        }
    }

    /// A question has failed for this reason.
    void failed(Problem why, InstantSource clock) {
        if (why instanceof Problem.RateLimited(var until)) {
            failed(until.map(at -> Duration.between(clock.instant(), at)));
        } else if (!isOurs(why)) {
            failed(Optional.empty());
        }
    }

    private static boolean isOurs(Problem why) {
        return why instanceof Problem.Stopped || why instanceof Problem.Offline || why instanceof Problem.Crowded;
    }

    private synchronized void failed(Optional<Duration> asked) {
        long now = ticker.read();
        restsUntil = now + Math.max(next.toNanos(), asked.orElse(Duration.ZERO).toNanos());
        refusedUntil = now + asked.orElse(Duration.ZERO).toNanos();
        var doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }

    /// It has not failed, and knocking at every question would tell nobody anything new.
    private synchronized void restShortly() {
        next = FIRST;
        refusedUntil = ticker.read();
        restsUntil = refusedUntil + FIRST.toNanos();
    }

    /// A question was answered.
    synchronized void succeeded() {
        next = FIRST;
        restsUntil = ticker.read();
        refusedUntil = restsUntil;
    }

    /// It is asked at the next question, unless it has asked to wait.
    synchronized void end() {
        restsUntil = refusedUntil;
    }

    /// How long it is left in peace from now on.
    synchronized Duration rest() {
        return Duration.ofNanos(Math.max(0, restsUntil - ticker.read()));
    }

    /// Whether a question of this kind may be put to the provider now.
    synchronized boolean allows(Freshness freshness) {
        long now = ticker.read();
        return switch (freshness) {
            case CACHED -> restsUntil - now <= 0;
            case REFRESH -> refusedUntil - now <= 0;
            case INSIST -> true;
        };
    }
}
