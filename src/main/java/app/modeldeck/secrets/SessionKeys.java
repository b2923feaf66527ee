package app.modeldeck.secrets;

import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderInfo;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Keys held in memory until the program ends. Safe for use by several threads; never blocks.
public final class SessionKeys implements KeyRing {
    private final Map<ProviderId, Secret> keys = new ConcurrentHashMap<>();

    @Override
    public KeyFinding look(ProviderInfo provider) {
        return KeyFinding.of(Optional.ofNullable(keys.get(provider.id()))
                .map(secret -> new HeldKey(secret, new HeldKey.Place.Session())));
    }

    /// Keeps this key for the provider, in place of one kept before.
    public void put(ProviderId provider, Secret key) {
        keys.put(provider, key);
    }

    /// Forgets the provider's key.
    public void remove(ProviderId provider) {
        keys.remove(provider);
    }
}
