package app.modeldeck.cli;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.model.ProviderInfo;
import java.util.Optional;
import java.util.stream.Collectors;

/// Finds the providers that a person names.
final class Providers {
    private Providers() {}

    /// Where nobody of that name is known, the catalogue server may know one.
    static ProviderInfo named(Catalog catalog, String slug) throws UsageException, InterruptedException {
        if (find(catalog, slug).isEmpty()) {
            catalog.meet();
        }
        return find(catalog, slug)
                .orElseThrow(() -> new UsageException("unknown provider \"" + slug + "\", " + known(catalog)));
    }

    /// The same where the word may be a key that stands in a wrong place: it is not repeated.
    static ProviderInfo namedBesideKeys(Catalog catalog, String slug) throws UsageException {
        return find(catalog, slug).orElseThrow(() -> new UsageException("this is no provider, " + known(catalog)));
    }

    private static Optional<ProviderInfo> find(Catalog catalog, String slug) {
        return catalog.providers().stream()
                .filter(provider -> provider.id().slug().equals(slug))
                .findFirst();
    }

    private static String known(Catalog catalog) {
        return catalog.providers().stream()
                .map(provider -> provider.id().slug())
                .collect(Collectors.joining(", ", "there are: ", ""));
    }
}
