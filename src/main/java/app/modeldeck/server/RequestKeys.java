package app.modeldeck.server;

import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.secrets.HeldKey;
import app.modeldeck.secrets.KeyFinding;
import app.modeldeck.secrets.KeyIdentity;
import app.modeldeck.secrets.KeyRing;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The keys that came with a request. They serve this request and are then forgotten.
///
/// @param keys those that were sent
/// @param vary every header that makes a difference to an answer
record RequestKeys(Map<ProviderId, HeldKey> keys, String vary) implements KeyRing {
    RequestKeys {
        keys = Map.copyOf(keys);
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    /// What tells these keys from others without saying them.
    Map<ProviderId, KeyIdentity> identities() {
        return keys.isEmpty()
                ? Map.of()
                : keys.entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                Map.Entry::getKey,
                                entry -> entry.getValue().secret().identity()));
    }

    /// Who may keep an answer that was asked for with these keys: where a key was sent, nobody.
    Reply.Caching caching(Duration fresh) {
        return keys.isEmpty() ? new Reply.Caching.Kept(Reply.Keeper.ANYBODY, fresh, vary) : Reply.Caching.PRIVATE;
    }

    @Override
    public KeyFinding look(ProviderInfo provider) {
        return KeyFinding.of(Optional.ofNullable(keys.get(provider.id())));
    }
}
