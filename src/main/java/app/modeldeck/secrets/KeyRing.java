package app.modeldeck.secrets;

import app.modeldeck.model.ProviderInfo;
import java.util.Optional;

/// Finds the key of a provider. A look-up may block and must not run on the FX thread.
@FunctionalInterface
public interface KeyRing {
    /// The key in force for this provider, or why there is none.
    KeyFinding look(ProviderInfo provider);

    /// The key in force for this provider, where one could be had.
    default Optional<HeldKey> find(ProviderInfo provider) {
        return look(provider).key();
    }

    /// No keys at all.
    static KeyRing empty() {
        return _ -> new KeyFinding.None();
    }

    /// This ring first; where it has no key, the other.
    default KeyRing orElse(KeyRing other) {
        return provider -> look(provider).or(() -> other.look(provider));
    }
}
