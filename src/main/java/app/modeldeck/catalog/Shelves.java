package app.modeldeck.catalog;

import app.modeldeck.model.Problem;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.model.ProviderSnapshot;
import app.modeldeck.model.ProviderStatus;
import app.modeldeck.secrets.KeyIdentity;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// What is held of every provider, for every key it was seen with, and which of the keys is the user's own.
/// Safe for several threads.
///
/// Bounded: a server asked with thousands of keys keeps the rows of those asked last.
final class Shelves {
    private static final int MOST = 50;

    private record Own(KeyIdentity identity, Shelf shelf) {}

    private record Place(ProviderId provider, KeyIdentity identity) {}

    private final Cache<Place, Shelf> shelves =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private final Map<ProviderId, Own> own = new ConcurrentHashMap<>();
    private final Ticker ticker;
    private final Edition edition;

    Shelves(Ticker ticker, Edition edition) {
        this.ticker = ticker;
        this.edition = edition;
    }

    /// The shelf for this key, new when there is none.
    Shelf shelf(ProviderInfo provider, KeyIdentity identity) {
        return shelves.get(
                new Place(provider.id(), identity),
                _ -> new Shelf(ProviderSnapshot.idle(provider), new Cooldown(ticker), edition));
    }

    /// The shelf of the user's own key, which from now on is what [#own] shows.
    Shelf ownShelf(ProviderInfo provider, KeyIdentity identity) {
        return own.compute(
                        provider.id(),
                        (_, now) -> now != null && now.identity().equals(identity)
                                ? now
                                : new Own(identity, shelf(provider, identity)))
                .shelf();
    }

    /// The shelf of the key that was the user's own last, where nobody can say which it is now.
    Shelf ownShelf(ProviderInfo provider) {
        return Optional.ofNullable(own.get(provider.id()))
                .map(Own::shelf)
                .orElseGet(() -> ownShelf(provider, KeyIdentity.NONE));
    }

    /// What the user's own key saw last.
    ProviderSnapshot own(ProviderInfo provider) {
        return Optional.ofNullable(own.get(provider.id()))
                .map(held -> held.shelf().snapshot())
                .orElseGet(() -> ProviderSnapshot.idle(provider));
    }

    /// The same state. Where it shows the public list because a key was rejected, and that list is held as seen without
    /// a key, it shares those rows: a key that is worth nothing costs no room.
    ProviderSnapshot lean(ProviderSnapshot state) {
        if (!(state.status() instanceof ProviderStatus.Ready ready)
                || ready.remark().filter(Problem.KeyRejected.class::isInstance).isEmpty()) {
            return state;
        }
        return Optional.ofNullable(shelves.getIfPresent(new Place(state.info().id(), KeyIdentity.NONE)))
                .map(open -> open.snapshot().models())
                .filter(state.models()::equals)
                .map(rows -> state.ready(rows, ready.asOf(), state.took().orElse(Duration.ZERO), ready.remark()))
                .orElse(state);
    }

    /// No provider is left in peace any more, but for those that have asked to wait.
    void endRests() {
        Stream.concat(shelves.asMap().values().stream(), own.values().stream().map(Own::shelf))
                .forEach(shelf -> shelf.cooldown().end());
    }

    /// Forgets all rows of the provider, whatever key they were seen with.
    void clear(ProviderId provider) {
        own.remove(provider);
        shelves.asMap().keySet().removeIf(place -> place.provider().equals(provider));
    }
}
