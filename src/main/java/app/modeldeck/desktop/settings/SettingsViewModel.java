package app.modeldeck.desktop.settings;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.desktop.fx.Background;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.secrets.HeldKey;
import app.modeldeck.secrets.OwnKeys;
import app.modeldeck.secrets.Secret;
import app.modeldeck.settings.Endpoint;
import app.modeldeck.settings.Settings;
import app.modeldeck.settings.SettingsDesk;
import app.modeldeck.settings.Surface;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.value.ObservableValue;

/// The settings window without its looks. Lives on the FX thread; what takes time is done elsewhere.
public final class SettingsViewModel {
    private static final System.Logger LOG = System.getLogger(SettingsViewModel.class.getName());

    private final KeyTools tools;
    private final Changing changing;
    private final OptionsViewModel options;
    private final ConnectionViewModel connection;
    private final CatalogueServerViewModel server;
    private final EndpointViewModel endpoint;
    private final KeychainViewModel keychain;
    private final ReadOnlyObjectWrapper<List<ProviderRowViewModel>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Removed>> removed = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// An endpoint that was removed and can come back.
    ///
    /// @param key the key that was kept for it
    record Removed(ProviderInfo info, Endpoint endpoint, Settings.Switch was, Optional<Secret> key) {
        /// Its name, as a person gave it.
        String name() {
            return endpoint.name();
        }
    }

    /// What the window changes.
    ///
    /// @param keys where keys are put
    /// @param settings where settings are changed
    /// @param releases where a newer release is asked for, where it is
    /// @param tokens the token that the catalogue server of that address is asked with; may block
    public record Chosen(
            OwnKeys keys, SettingsDesk settings, Optional<URI> releases, Function<URI, Optional<Secret>> tokens) {}

    /// @param catalog knows the providers, tests keys and endpoints
    /// @param chosen what the window changes
    /// @param background where work is done
    /// @param clock measures tests
    /// @param words the language
    /// @param changed told of every provider that is to be asked, or shown, anew
    public SettingsViewModel(
            Catalog catalog,
            Chosen chosen,
            Background background,
            Clock clock,
            Words words,
            Consumer<ProviderId> changed) {
        tools = new KeyTools(catalog, chosen.keys, background, clock, words, changed);
        changing = new Changing(chosen.settings, background, words, changed);
        var place = chosen.settings.path().map(Object::toString).orElse("");
        options = new OptionsViewModel(changing, catalog, words, place, chosen.releases);
        connection = new ConnectionViewModel(tools, changing);
        server = new CatalogueServerViewModel(tools, changing, chosen.tokens, this::fill);
        endpoint = new EndpointViewModel(tools, changing, this::fill);
        keychain = new KeychainViewModel(tools, this::lookAgain);
        fill();
    }

    /// One for each provider, in their order.
    ReadOnlyObjectProperty<List<ProviderRowViewModel>> rows() {
        return rows.getReadOnlyProperty();
    }

    /// What concerns all providers.
    OptionsViewModel options() {
        return options;
    }

    /// Proxy and certificates.
    ConnectionViewModel connection() {
        return connection;
    }

    /// The server that the catalogue may be taken from.
    CatalogueServerViewModel server() {
        return server;
    }

    /// The form for one more endpoint.
    EndpointViewModel endpoint() {
        return endpoint;
    }

    /// How the windows are chosen to look.
    public ObservableValue<Surface> surface() {
        return options.surface();
    }

    /// Where keys are kept.
    KeychainViewModel keychain() {
        return keychain;
    }

    /// The endpoint removed last, while it can come back.
    ReadOnlyObjectProperty<Optional<Removed>> removed() {
        return removed.getReadOnlyProperty();
    }

    /// What could not be kept; blank when all was.
    ReadOnlyStringProperty trouble() {
        return changing.trouble();
    }

    /// Brings back the endpoint removed last, with its key.
    void undoRemoval() {
        removed.get().ifPresent(last -> {
            removed.set(Optional.empty());
            var id = last.endpoint.id();
            last.key.ifPresent(key -> tools.keys().hold(id, key));
            changing.make(held -> held.with(last.endpoint).with(id, last.was), () -> back(last), List.of(id));
        });
    }

    private void back(Removed last) {
        fill();
        last.key.ifPresent(key -> tools.keep(last.info, key, _ -> lookAgain(), this::broken));
    }

    private void lookAgain() {
        rows.get().forEach(row -> row.key().lookAgain());
    }

    private void broken(Throwable failure) {
        LOG.log(Level.ERROR, "an endpoint could not be handled", failure);
    }

    private void remove(ProviderInfo info) {
        changing.current().endpoint(info.id()).ifPresent(gone -> {
            var was = changing.current().of(info);
            tools.background()
                    .<Optional<Secret>, Void>run(
                            _ -> tools.keys().find(info).map(HeldKey::secret),
                            _ -> {},
                            key -> remove(new Removed(info, gone, was, key)),
                            this::broken);
        });
    }

    private void remove(Removed gone) {
        removed.set(Optional.of(gone));
        changing.make(held -> held.without(gone.info.id()), this::fill, List.of(gone.info.id()));
    }

    private void fill() {
        rows.set(tools.catalog().providers().stream().map(this::row).toList());
    }

    private ProviderRowViewModel row(ProviderInfo info) {
        return rows.get().stream()
                .filter(row -> row.info().equals(info))
                .findFirst()
                .orElseGet(() -> new ProviderRowViewModel(
                        info, new KeyViewModel(info, tools, changing), changing, this::remove));
    }
}
