package app.modeldeck;

import app.modeldeck.catalog.Freshness;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.net.Errand;
import app.modeldeck.provider.request.Deadline;
import app.modeldeck.provider.request.JsonClient;
import app.modeldeck.provider.request.Pace;
import app.modeldeck.provider.request.ProviderException;
import app.modeldeck.provider.request.Requests;
import app.modeldeck.provider.request.RetryPolicy;
import app.modeldeck.provider.served.ServedRoll;
import app.modeldeck.secrets.Masked;
import app.modeldeck.secrets.Secret;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whom the catalogue server has, as it told last. Who stood there once stays known while the server is the same: it
/// is asked by name, and says so when it is gone. Safe for several threads.
final class CatalogueRoll {
    private static final System.Logger LOG = System.getLogger(CatalogueRoll.class.getName());
    private static final int PER_MINUTE = 600;
    private static final int MOST_KNOWN = 300;
    private static final Duration WHOLE = Duration.ofSeconds(15);
    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final Duration REST = Duration.ofMinutes(1);

    private final JsonClient client;
    private final Function<URI, Optional<Secret>> tokens;
    private final LongSupplier nanoTime;
    private final ReentrantLock asking = new ReentrantLock();
    private final AtomicReference<Optional<Told>> last = new AtomicReference<>(Optional.empty());

    /// @param client sends the requests
    /// @param tokens the token of the catalogue server of that address; may block
    /// @param nanoTime a monotonic clock in nanoseconds
    CatalogueRoll(JsonClient client, Function<URI, Optional<Secret>> tokens, LongSupplier nanoTime) {
        this.client = client;
        this.tokens = tokens;
        this.nanoTime = nanoTime;
    }

    /// What a server told.
    ///
    /// @param at when
    /// @param until for how long it need not be asked again
    private record Told(URI server, List<ProviderInfo> providers, long at, long until) {}

    /// Those that this server is known to have. Never blocks.
    List<ProviderInfo> known(URI server) {
        return of(server).map(Told::providers).orElseGet(List::of);
    }

    private Optional<Told> of(URI server) {
        return last.get().filter(told -> told.server().equals(server));
    }

    /// The next question asks the server again, also where it did not answer a moment ago.
    void again() {
        last.updateAndGet(
                held -> held.map(told -> new Told(told.server(), told.providers(), told.at(), nanoTime.getAsLong())));
    }

    /// Asks the server whom it has, unless it told so a while ago. Blocks; whoever comes meanwhile waits for the same
    /// answer. A server that does not answer is no failure here: each of its providers says that.
    ///
    /// @param changed called when others are known now, before anybody who waits goes on
    void call(URI server, Freshness freshness, Runnable changed) throws InterruptedException {
        long came = nanoTime.getAsLong();
        asking.lockInterruptibly();
        try {
            if (of(server).filter(told -> stands(told, freshness, came)).isEmpty()) {
                var before = known(server);
                var now = told(server, before);
                last.set(Optional.of(now));
                if (!now.providers().equals(before)) {
                    changed.run();
                }
            }
        } finally {
            asking.unlock();
        }
    }

    private boolean stands(Told told, Freshness freshness, long came) {
        boolean isJoined = told.at() - came >= 0;
        boolean isFresh = told.until() - nanoTime.getAsLong() > 0;
        return isJoined || (isFresh && freshness == Freshness.CACHED);
    }

    private Told told(URI server, List<ProviderInfo> before) throws InterruptedException {
        var token = tokens.apply(server);
        try {
            var now = new ServedRoll(server, token).ask(requests(server));
            return told(server, joined(before, now), FRESH);
        } catch (ProviderException e) {
            LOG.log(Level.DEBUG, "the catalogue server did not tell whom it has", e);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "the catalogue server could not be asked whom it has", Masked.of(e, token));
        }
        return told(server, before, REST);
    }

    private Told told(URI server, List<ProviderInfo> providers, Duration time) {
        long now = nanoTime.getAsLong();
        return new Told(server, providers, now, now + time.toNanos());
    }

    private static List<ProviderInfo> joined(List<ProviderInfo> before, List<ProviderInfo> now) {
        var all = Stream.concat(before.stream(), now.stream())
                .collect(Collectors.toMap(ProviderInfo::id, info -> info, (_, newer) -> newer, LinkedHashMap::new));
        return all.values().stream().limit(MOST_KNOWN).toList();
    }

    /// Once and without patience: who is asked by name is asked again.
    private Requests requests(URI server) {
        var once = new RetryPolicy(0, Duration.ZERO, Duration.ZERO, Duration.ZERO, () -> 0);
        var errand = new Errand(server.getAuthority(), Errand.Reason.LIST);
        return new Requests(client, once, errand, new Pace(PER_MINUTE, nanoTime), new Deadline(nanoTime, WHOLE));
    }
}
