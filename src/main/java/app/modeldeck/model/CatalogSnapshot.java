package app.modeldeck.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The whole catalogue at one moment: what the window, the endpoint and the command line all show.
///
/// @param providers every provider asked, in the order of their ids
public record CatalogSnapshot(List<ProviderSnapshot> providers) {
    public CatalogSnapshot {
        providers = providers.stream()
                .sorted(Comparator.comparing((ProviderSnapshot p) -> p.info().id()))
                .toList();
        if (providers.stream().map(p -> p.info().id()).distinct().count() != providers.size()) {
            throw new IllegalArgumentException("a provider stands twice");
        }
    }

    /// Every row, by provider, then by name.
    public Stream<Model> models() {
        return providers.stream().flatMap(p -> p.models().stream());
    }

    /// How many rows there are.
    public int size() {
        return providers.stream().mapToInt(p -> p.models().size()).sum();
    }

    /// That provider, if it was asked.
    public Optional<ProviderSnapshot> provider(ProviderId id) {
        return providers.stream().filter(p -> p.info().id().equals(id)).findFirst();
    }

    /// This model, if it is held.
    public Optional<Model> find(Model.Id id) {
        return provider(id.provider()).stream()
                .flatMap(p -> p.models().stream())
                .filter(m -> m.id().equals(id))
                .findFirst();
    }
}
