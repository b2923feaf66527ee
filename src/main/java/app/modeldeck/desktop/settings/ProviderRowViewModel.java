package app.modeldeck.desktop.settings;

import app.modeldeck.model.ProviderInfo;
import app.modeldeck.settings.Settings;
import app.modeldeck.settings.Settings.Switch;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// One provider in the settings, without looks: its switch, its key, and for an endpoint its address and how to
/// remove it.
final class ProviderRowViewModel {
    private final ProviderInfo info;
    private final KeyViewModel key;
    private final String address;
    private final BooleanProperty on;
    private final Consumer<ProviderInfo> removal;

    /// @param removal removes the endpoint that this is
    ProviderRowViewModel(ProviderInfo info, KeyViewModel key, Changing changing, Consumer<ProviderInfo> removal) {
        this.info = info;
        this.key = key;
        this.removal = removal;
        Settings now = changing.current();
        address = now.endpoint(info.id()).map(e -> e.address().toString()).orElse("");
        on = new SimpleBooleanProperty(now.of(info) == Switch.ON);
        on.addListener((_, _, to) ->
                changing.make(held -> held.with(info.id(), to ? Switch.ON : Switch.OFF), () -> {}, List.of(info.id())));
    }

    /// Who it is.
    ProviderInfo info() {
        return info;
    }

    /// Its key.
    KeyViewModel key() {
        return key;
    }

    /// Whether it is asked; setting it takes effect at once.
    BooleanProperty on() {
        return on;
    }

    /// The address of an endpoint that the user added; blank for others.
    String address() {
        return address;
    }

    /// Whether the user added it here.
    boolean isEndpoint() {
        return !address.isEmpty();
    }

    /// Removes it, if it is an endpoint.
    void remove() {
        removal.accept(info);
    }
}
