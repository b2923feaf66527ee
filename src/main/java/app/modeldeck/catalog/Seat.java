package app.modeldeck.catalog;

import app.modeldeck.model.KeyUse;
import app.modeldeck.model.Problem;
import app.modeldeck.model.ProviderSnapshot;
import app.modeldeck.provider.ModelProvider;
import app.modeldeck.provider.request.ProviderException;
import app.modeldeck.secrets.HeldKey;
import app.modeldeck.secrets.KeyFinding;
import app.modeldeck.secrets.KeyIdentity;
import app.modeldeck.secrets.Masked;
import app.modeldeck.secrets.Secret;
import java.time.Duration;
import java.util.Optional;

/// One provider with the key that it is asked with.
///
/// @param finding that key, or why there is none
/// @param whose whose key it is
/// @param shelf what is held of it, as seen with that key
record Seat(ModelProvider provider, KeyFinding finding, KeyIdentity identity, Whose whose, Shelf shelf) {
    /// Whose key a provider is asked with.
    enum Whose {
        /// The user's own, or none.
        OWN,
        /// One that came with the question.
        ASKERS
    }

    boolean lacksKey() {
        return key().isEmpty() && provider.info().keyUse() == KeyUse.REQUIRED;
    }

    Optional<Secret> key() {
        return finding.key().map(HeldKey::secret);
    }

    /// Why it lacks one.
    Problem lack() {
        return finding.fault().<Problem>map(Problem.KeychainUnavailable::new).orElseGet(Problem.KeyMissing::new);
    }

    /// Says that a key is needed, and drops the rows; where the keychain has it and does not give it, says
    /// that and keeps them.
    ProviderSnapshot withoutKey() {
        var held = shelf.snapshot();
        var state = finding.fault().isEmpty()
                ? ProviderSnapshot.idle(provider.info()).needsKey()
                : held.failed(lack(), held.models(), held.asOf(), Duration.ZERO);
        shelf.place(state);
        return state;
    }

    /// The answer of the provider; a failure that would say its key is told without its words.
    <T> T asked(Singles.Asking<T> question) throws ProviderException, InterruptedException {
        try {
            return question.ask();
        } catch (RuntimeException e) {
            throw Masked.of(e, key());
        }
    }

    CacheKey listKey() {
        return CacheKey.models(provider.info().id(), identity);
    }
}
