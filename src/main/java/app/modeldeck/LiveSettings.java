package app.modeldeck;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.catalog.Freshness;
import app.modeldeck.catalog.Newcomers;
import app.modeldeck.files.DocumentStore;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.secrets.OwnKeys;
import app.modeldeck.settings.CatalogueServer;
import app.modeldeck.settings.Endpoint;
import app.modeldeck.settings.Settings;
import app.modeldeck.settings.SettingsDesk;
import app.modeldeck.settings.Trouble;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The settings of the running program: what is changed is kept, and the catalogue is told. Safe for several
/// threads.
final class LiveSettings implements SettingsDesk, Newcomers {
    private final DocumentStore<Settings> store;
    private final ProviderSet providers;
    private final Catalog catalog;
    private final OwnKeys keys;
    private final Outside outside;
    private final List<Trouble> troubles;

    /// @param providers what the settings choose from
    /// @param keys forgets the key of an endpoint that is gone or elsewhere now
    /// @param outside what the settings say of other programs and of the network
    /// @param troubles what was wrong with the user's files
    LiveSettings(
            DocumentStore<Settings> store,
            ProviderSet providers,
            Catalog catalog,
            OwnKeys keys,
            Outside outside,
            List<Trouble> troubles) {
        this.store = store;
        this.providers = providers;
        this.catalog = catalog;
        this.keys = keys;
        this.outside = outside;
        this.troubles = List.copyOf(troubles);
    }

    @Override
    public Settings current() {
        return store.current();
    }

    @Override
    public Optional<Path> path() {
        return store.path();
    }

    @Override
    public List<Trouble> troubles() {
        return Stream.concat(troubles.stream(), hidden().stream()).toList();
    }

    private Optional<Trouble> hidden() {
        return providers.hidden(store.current(), outside.roll()::known);
    }

    private synchronized void useProviders() {
        catalog.use(providers.under(store.current(), outside.roll()::known));
    }

    /// Asks the catalogue server whom it has.
    @Override
    public void look(Freshness freshness) throws InterruptedException {
        var server = providers.server(store.current());
        if (server.isPresent()) {
            outside.roll().call(server.get(), freshness, this::useProviders);
        }
    }

    @Override
    public Optional<URI> localApi() {
        return outside.localApi().address();
    }

    @Override
    public Optional<Trouble> start() {
        return listen().or(this::met);
    }

    private Optional<Trouble> listen() {
        return outside.localApi().turn(store.current().surface().localApi());
    }

    /// What is to be said once it is known whom the catalogue server has.
    private Optional<Trouble> met() {
        try {
            look(Freshness.CACHED);
            return hidden();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /// To change nothing is to try again what failed, with another token perhaps.
    @Override
    public Optional<Trouble> change(UnaryOperator<Settings> change) {
        var said = changed(change);
        var met = met();
        return said.or(() -> met);
    }

    /// Who could not be reached the way before, or by way of that server, may be now.
    private synchronized Optional<Trouble> changed(UnaryOperator<Settings> change) {
        var before = store.current();
        var unwritten = store.change(change).<Trouble>map(Trouble.OfSettings::new);
        var now = store.current();
        forgetKeys(before, now);
        var token = forgetToken(before, now);
        if (now.equals(before)) {
            outside.roll().again();
        }
        useProviders();
        if (!now.server().equals(before.server())) {
            catalog.invalidate();
        }
        tellKeys(before, now);
        if (!now.ttl().equals(before.ttl())) {
            catalog.ttl(now.ttl());
        }
        var unconnected = connect(before, now);
        var unheard = now.surface().localApi() == before.surface().localApi() ? Optional.<Trouble>empty() : listen();
        return unwritten.or(() -> token).or(() -> unconnected).or(() -> unheard);
    }

    @Override
    public void writeAgain() {
        store.writeAgain();
    }

    private Optional<Trouble> connect(Settings before, Settings now) {
        if (now.connection().equals(before.connection())) {
            return Optional.empty();
        }
        var trouble = outside.connect(now.connection());
        catalog.invalidate();
        return trouble;
    }

    /// A key was given for one address; it never goes to another that has the same name.
    private void forgetKeys(Settings before, Settings now) {
        before.endpoints().stream()
                .filter(old -> !address(now, old.id()).equals(Optional.of(old.address())))
                .forEach(old -> keys.forget(old.id(), OwnKeys.account(old.id(), old.address())));
    }

    private Optional<Trouble> forgetToken(Settings before, Settings now) {
        var stays = now.server().map(CatalogueServer::address);
        return before.server()
                .filter(old -> !stays.equals(Optional.of(old.address())))
                .flatMap(old -> keys.forgetSignIn(old.account())
                        .fault()
                        .map(why -> new Trouble.TokenStays(old.address().getAuthority(), why)));
    }

    private void tellKeys(Settings before, Settings now) {
        catalog.providers().stream()
                .map(ProviderInfo::id)
                .filter(id -> before.variables(id) != now.variables(id))
                .forEach(catalog::keyChanged);
    }

    private static Optional<URI> address(Settings settings, ProviderId id) {
        return settings.endpoint(id).map(Endpoint::address);
    }
}
