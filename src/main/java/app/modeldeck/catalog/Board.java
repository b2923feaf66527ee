package app.modeldeck.catalog;

import app.modeldeck.model.CatalogSnapshot;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderSnapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Gathers the providers of one question and publishes the whole whenever one of them changes. Safe for
/// several threads; what is published never goes back.
final class Board {
    private final Map<ProviderId, ProviderSnapshot> providers = new TreeMap<>();
    private final Consumer<CatalogSnapshot> publish;

    Board(List<ProviderSnapshot> first, Consumer<CatalogSnapshot> publish) {
        first.forEach(p -> providers.put(p.info().id(), p));
        this.publish = publish;
    }

    /// Takes one more, or one in the place of another with the same id, of which nothing is taken from then on.
    synchronized void seat(ProviderSnapshot provider) {
        providers.put(provider.info().id(), provider);
        publish.accept(snapshot());
    }

    /// Takes how a provider is now that was seated before.
    synchronized void put(ProviderSnapshot provider) {
        var id = provider.info().id();
        if (Optional.ofNullable(providers.get(id))
                .filter(held -> held.info().equals(provider.info()))
                .isPresent()) {
            seat(provider);
        }
    }

    synchronized CatalogSnapshot snapshot() {
        return new CatalogSnapshot(List.copyOf(providers.values()));
    }
}
