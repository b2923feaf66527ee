package app.modeldeck.faults;

import static app.modeldeck.provider.RawServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.catalog.Catalogs;
import app.modeldeck.catalog.Fetching;
import app.modeldeck.catalog.Freshness;
import app.modeldeck.catalog.Question;
import app.modeldeck.model.ProviderSnapshot;
import app.modeldeck.model.ProviderStatus;
import app.modeldeck.provider.JsonClients;
import app.modeldeck.provider.RawServer;
import app.modeldeck.provider.RawServer.Behaviour;
import app.modeldeck.provider.request.JsonClient;
import app.modeldeck.provider.request.RetryPolicy;
import app.modeldeck.secrets.Secret;
import app.modeldeck.secrets.SessionKeys;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/// A catalogue over one provider that can be made to misbehave, over real sockets.
final class FaultyCatalog implements AutoCloseable {
    /// The key that must be seen nowhere.
    static final String KEY = "canary-key-for-tests";
    /// The host that the words name.
    static final String HOST = "127.0.0.1";
    /// A whole list of two models.
    static final String GOOD = "{\"items\":[{\"id\":\"a\"},{\"id\":\"b\"}],\"next\":null}";
    /// Answers that.
    static final Behaviour LISTING = json(GOOD);

    private final RawServer server;
    private final AtomicReference<URI> address;
    private final Catalog catalog;
    private final List<ProviderSnapshot> states = new CopyOnWriteArrayList<>();
    private int before;

    FaultyCatalog(JsonClient client, RetryPolicy retries) throws Exception {
        server = new RawServer(LISTING);
        address = new AtomicReference<>(server.address());
        var keys = new SessionKeys();
        keys.put(Acme.INFO.id(), Secret.of(KEY));
        var executor = Executors.newVirtualThreadPerTaskExecutor();
        catalog = Catalogs.with(new Fetching(client, retries, _ -> address.get(), executor), keys, new Acme());
    }

    /// With limits of a second or less.
    static FaultyCatalog quick() throws Exception {
        return new FaultyCatalog(JsonClients.quickClient(), JsonClients.quickRetries());
    }

    /// With limits for a server that says nothing.
    static FaultyCatalog hasty() throws Exception {
        return new FaultyCatalog(JsonClients.with(JsonClients.hasty()), JsonClients.quickRetries());
    }

    /// The provider lists, and nothing is wrong.
    void list(Behaviour behaviour) throws Exception {
        assertThat(meet(Scene.of(behaviour)).status()).isInstanceOf(ProviderStatus.Ready.class);
    }

    /// What a refresh comes to in this scene.
    ProviderSnapshot meet(Scene scene) throws Exception {
        address.set(scene.set(server));
        before = server.asked();
        return refresh();
    }

    /// What a refresh comes to now.
    ProviderSnapshot refresh() throws InterruptedException {
        states.clear();
        return catalog.load(
                        Question.all(Freshness.REFRESH),
                        now -> states.add(now.providers().getFirst()))
                .providers()
                .getFirst();
    }

    /// What was to be seen during the last refresh.
    List<ProviderSnapshot> states() {
        return List.copyOf(states);
    }

    /// How many requests came to its server since the scene was set.
    int asked() {
        return server.asked() - before;
    }

    /// Their paths, in the order in which they came.
    List<String> paths() {
        return server.paths();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
