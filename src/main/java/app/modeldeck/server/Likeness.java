package app.modeldeck.server;

import app.modeldeck.model.CatalogSnapshot;
import app.modeldeck.model.Model;
import app.modeldeck.model.Origin;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.model.ProviderSnapshot;
import app.modeldeck.model.ProviderStatus;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.stream.IntStream;

/// What an answer was made from, so that it can be told whether it would be made the same again. It keeps no rows
/// alive: those that nobody else holds are gone, and then nothing is like it.
///
/// @param parts one for each provider
record Likeness(List<Part> parts) {
    Likeness {
        parts = List.copyOf(parts);
    }

    /// One provider.
    record Part(ProviderInfo info, ProviderStatus status, Origin origin, WeakReference<List<Model>> models) {
        private static Part of(ProviderSnapshot provider) {
            return new Part(
                    provider.info(), provider.status(), provider.origin(), new WeakReference<>(provider.models()));
        }

        private boolean fits(ProviderSnapshot provider) {
            return info.equals(provider.info())
                    && status.equals(provider.status())
                    && origin == provider.origin()
                    && provider.models().equals(models.get());
        }
    }

    static Likeness of(CatalogSnapshot snapshot) {
        return new Likeness(snapshot.providers().stream().map(Part::of).toList());
    }

    /// Whether an answer from this snapshot says the same.
    boolean fits(CatalogSnapshot snapshot) {
        var providers = snapshot.providers();
        return providers.size() == parts.size()
                && IntStream.range(0, parts.size()).allMatch(i -> parts.get(i).fits(providers.get(i)));
    }
}
