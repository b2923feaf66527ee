package app.modeldeck.catalog;

import app.modeldeck.model.CatalogSnapshot;
import app.modeldeck.model.Model;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderSnapshot;
import app.modeldeck.provider.JsonClients;
import app.modeldeck.provider.ModelProvider;
import app.modeldeck.secrets.KeyRing;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Catalogues for tests: over the given providers, on virtual threads, at a fixed wall-clock time.
public final class Catalogs {
    /// The wall-clock time of these catalogues.
    public static final Instant NOW = Instant.parse("2026-11-23T10:15:30Z");

    private Catalogs() {}

    public static Catalog of(ModelProvider... providers) {
        return of(KeyRing.empty(), providers);
    }

    public static Catalog of(KeyRing keys, ModelProvider... providers) {
        return of(Timing.usual(System::nanoTime, InstantSource.fixed(NOW)), keys, providers);
    }

    /// Over providers that are all at this address.
    public static Catalog at(URI address, ModelProvider... providers) {
        return at(address, KeyRing.empty(), providers);
    }

    public static Catalog at(URI address, KeyRing keys, ModelProvider... providers) {
        var executor = Executors.newVirtualThreadPerTaskExecutor();
        return with(
                new Fetching(JsonClients.calmClient(), JsonClients.quickRetries(), _ -> address, executor),
                keys,
                providers);
    }

    /// Over providers that are asked with this.
    public static Catalog with(Fetching fetching, KeyRing keys, ModelProvider... providers) {
        var timing = Timing.usual(System::nanoTime, InstantSource.fixed(NOW));
        return new Catalog(List.of(providers), keys, fetching, timing);
    }

    public static Catalog of(Timing timing, KeyRing keys, ModelProvider... providers) {
        return new Catalog(List.of(providers), keys, fetching(Executors.newVirtualThreadPerTaskExecutor()), timing);
    }

    static CatalogSnapshot load(Catalog catalog, Question question) throws InterruptedException {
        return catalog.load(question, _ -> {});
    }

    static ProviderSnapshot one(CatalogSnapshot snapshot, String slug) {
        return snapshot.provider(new ProviderId(slug)).orElseThrow();
    }

    static List<String> names(CatalogSnapshot snapshot) {
        return snapshot.models().map(Model::name).toList();
    }

    private static Fetching fetching(ExecutorService executor) {
        return new Fetching(JsonClients.calmClient(), JsonClients.quickRetries(), ModelProvider::address, executor);
    }
}
