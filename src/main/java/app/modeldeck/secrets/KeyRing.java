package app.modeldeck.secrets;

import app.modeldeck.model.ProviderInfo;
import java.util.Optional;

/// Finds the key of a provider. A look-up may block and must not run on the FX thread.
@FunctionalInterface
public interface KeyRing {
    /// The key in force for this provider.
    Optional<HeldKey> find(ProviderInfo provider);

    /// No keys at all.
    static KeyRing empty() {
        return _ -> Optional.empty();
    }

    /// This ring first; where it has no key, the other.
    default KeyRing orElse(KeyRing other) {
        return provider -> find(provider).or(() -> other.find(provider));
    }
}
