package app.modeldeck.desktop.settings;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.desktop.fx.Background;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.model.ProviderId;
import app.modeldeck.secrets.SessionKeys;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/// The API keys of all providers, without looks. Lives on the FX thread; keys are looked up and tested
/// elsewhere.
public final class KeysViewModel {
    private final List<KeyViewModel> keys;

    /// @param catalog knows the providers, tests keys and forgets what an old key saw
    /// @param session where keys are put
    /// @param background where keys are looked up and tested
    /// @param clock measures tests
    /// @param words the language
    /// @param changed told of every provider whose key is another now
    public KeysViewModel(
            Catalog catalog,
            SessionKeys session,
            Background background,
            Clock clock,
            Words words,
            Consumer<ProviderId> changed) {
        var tools = new KeyViewModel.Tools(catalog, session, background, clock, words, changed);
        keys = catalog.providers().stream()
                .map(info -> new KeyViewModel(info, tools))
                .toList();
    }

    /// One for each provider, in their order.
    List<KeyViewModel> keys() {
        return keys;
    }
}
