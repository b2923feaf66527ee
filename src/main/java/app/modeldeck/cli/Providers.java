package app.modeldeck.cli;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.model.ProviderInfo;
import java.util.stream.Collectors;

/// Finds the providers that a person names.
final class Providers {
    private Providers() {}

    static ProviderInfo named(Catalog catalog, String slug) throws UsageException {
        return catalog.providers().stream()
                .filter(provider -> provider.id().slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> unknown(catalog, slug));
    }

    private static UsageException unknown(Catalog catalog, String slug) {
        var known = catalog.providers().stream()
                .map(provider -> provider.id().slug())
                .collect(Collectors.joining(", "));
        return new UsageException("unknown provider \"" + slug + "\", there are: " + known);
    }
}
