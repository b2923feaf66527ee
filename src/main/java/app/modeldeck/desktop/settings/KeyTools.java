package app.modeldeck.desktop.settings;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.desktop.fx.Background;
import app.modeldeck.desktop.fx.Background.Job;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.secrets.Kept;
import app.modeldeck.secrets.OwnKeys;
import app.modeldeck.secrets.Secret;
import java.time.Clock;
import java.util.function.Consumer;

/// What all keys are handled with, on the FX thread.
///
/// @param catalog tests keys and forgets what an old key saw
/// @param keys where keys are put
/// @param background where keys are looked up, kept and tested
/// @param clock measures tests
/// @param words the language
/// @param changed told when the key is another now
record KeyTools(
        Catalog catalog, OwnKeys keys, Background background, Clock clock, Words words, Consumer<ProviderId> changed) {

    /// Uses the key at once and keeps it in the background, where the keychain may ask for a password first.
    ///
    /// @param said told where it is kept
    Job keep(ProviderInfo provider, Secret key, Consumer<Kept> said, Consumer<Throwable> broken) {
        keys.hold(provider.id(), key);
        return background.<Kept, Void>run(_ -> keys.put(provider, key), _ -> {}, said, broken);
    }

    /// What the old key saw is forgotten, and the provider asked anew.
    void tellChanged(ProviderInfo provider) {
        catalog.keyChanged(provider.id());
        changed.accept(provider.id());
    }
}
