package app.modeldeck.desktop.settings;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.desktop.fx.Background;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.secrets.HeldKey;
import app.modeldeck.secrets.Secret;
import app.modeldeck.secrets.SessionKeys;
import app.modeldeck.settings.Endpoint;
import app.modeldeck.settings.Settings;
import app.modeldeck.settings.SettingsDesk;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;

/// The settings window without its looks. Lives on the FX thread; what takes time is done elsewhere.
public final class SettingsViewModel {
    private final KeyViewModel.Tools tools;
    private final Changing changing;
    private final OptionsViewModel options;
    private final EndpointViewModel endpoint;
    private final ReadOnlyObjectWrapper<List<ProviderRowViewModel>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Removed>> removed = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// An endpoint that was removed and can come back.
    ///
    /// @param key the key that was kept for it
    record Removed(Endpoint endpoint, Settings.Switch was, Optional<Secret> key) {
        /// Its name, as a person gave it.
        String name() {
            return endpoint.name();
        }
    }

    /// What the window changes.
    ///
    /// @param keys where keys are put
    /// @param settings where settings are changed
    public record Chosen(SessionKeys keys, SettingsDesk settings) {}

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
        tools = new KeyViewModel.Tools(catalog, chosen.keys, background, clock, words, changed);
        changing = new Changing(chosen.settings, background, words, changed);
        var place = chosen.settings.path().map(Object::toString).orElse("");
        options = new OptionsViewModel(changing, catalog, words, place);
        endpoint = new EndpointViewModel(tools, changing, this::fill);
        fill();
    }

    // Properties

    /// One for each provider, in their order.
    ReadOnlyObjectProperty<List<ProviderRowViewModel>> rows() {
        return rows.getReadOnlyProperty();
    }

    /// What concerns all providers.
    OptionsViewModel options() {
        return options;
    }

    /// The form for one more endpoint.
    EndpointViewModel endpoint() {
        return endpoint;
    }

    /// The endpoint removed last, while it can come back.
    ReadOnlyObjectProperty<Optional<Removed>> removed() {
        return removed.getReadOnlyProperty();
    }

    /// What could not be kept; blank when all was.
    ReadOnlyStringProperty trouble() {
        return changing.trouble();
    }

    // Commands

    /// Brings back the endpoint removed last, with its key.
    void undoRemoval() {
        removed.get().ifPresent(last -> {
            removed.set(Optional.empty());
            var id = last.endpoint.id();
            last.key.ifPresent(key -> tools.session().put(id, key));
            changing.make(held -> held.with(last.endpoint).with(id, last.was), this::fill, List.of(id));
        });
    }

    private void remove(ProviderInfo info) {
        changing.current().endpoint(info.id()).ifPresent(gone -> {
            var key = tools.session().find(info).map(HeldKey::secret);
            removed.set(Optional.of(new Removed(gone, changing.current().of(info), key)));
            changing.make(held -> held.without(gone.id()), this::fill, List.of(gone.id()));
        });
    }

    private void fill() {
        rows.set(tools.catalog().providers().stream().map(this::row).toList());
    }

    private ProviderRowViewModel row(ProviderInfo info) {
        return rows.get().stream()
                .filter(row -> row.info().equals(info))
                .findFirst()
                .orElseGet(() -> new ProviderRowViewModel(info, new KeyViewModel(info, tools), changing, this::remove));
    }
}
