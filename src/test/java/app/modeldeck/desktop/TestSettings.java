package app.modeldeck.desktop;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.catalog.Roster;
import app.modeldeck.provider.ModelProvider;
import app.modeldeck.provider.rest.CompatibleEndpoint;
import app.modeldeck.settings.Settings;
import app.modeldeck.settings.SettingsDesk;
import app.modeldeck.settings.Surface;
import app.modeldeck.settings.Trouble;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Settings in memory that a test can look at, over catalogues of the providers that it names.
public final class TestSettings {
    private final List<ModelProvider> providers = new ArrayList<>();
    private final List<Trouble> troubles = new ArrayList<>();
    private volatile Settings current = Settings.usual();
    private volatile Optional<Trouble> nextTrouble = Optional.empty();
    private volatile boolean portInUse;

    public Settings current() {
        return current;
    }

    /// From now on a catalogue has these providers beside the endpoints of the settings.
    public void providers(List<ModelProvider> all) {
        providers.clear();
        providers.addAll(all);
    }

    /// The files were troubled when they were read.
    public void troubled(Trouble trouble) {
        troubles.add(trouble);
    }

    /// From now on every change says that.
    public void failing(Trouble trouble) {
        nextTrouble = Optional.of(trouble);
    }

    /// From now on another program has the port of the local API.
    public void portInUse() {
        portInUse = true;
    }

    public SettingsDesk over(Catalog catalog) {
        return new Desk(catalog);
    }

    private final class Desk implements SettingsDesk {
        private final Catalog catalog;

        Desk(Catalog catalog) {
            this.catalog = catalog;
        }

        @Override
        public Settings current() {
            return current;
        }

        @Override
        public Optional<Path> path() {
            return Optional.of(Path.of("/home/ada/.config/modeldeck/settings.json"));
        }

        @Override
        public List<Trouble> troubles() {
            return List.copyOf(troubles);
        }

        @Override
        public Optional<URI> localApi() {
            return current.surface().localApi() == Surface.LocalApi.ON && !portInUse
                    ? Optional.of(URI.create("http://127.0.0.1:4848/api/models"))
                    : Optional.empty();
        }

        @Override
        public Optional<Trouble> start() {
            return Optional.empty();
        }

        @Override
        public void writeAgain() {
            // Nothing is written here.
        }

        @Override
        public Optional<Trouble> change(UnaryOperator<Settings> change) {
            var before = current;
            current = change.apply(current);
            if (!current.connection().equals(before.connection())
                    || !current.server().equals(before.server())) {
                catalog.invalidate();
            }
            var all = new ArrayList<>(providers);
            current.endpoints().forEach(e -> all.add(new CompatibleEndpoint(e.id(), e.name(), e.address())));
            var off = all.stream()
                    .map(ModelProvider::info)
                    .filter(info -> current.of(info) == Settings.Switch.OFF)
                    .map(info -> info.id())
                    .collect(Collectors.toSet());
            catalog.use(new Roster(all, off));
            return nextTrouble;
        }
    }
}
