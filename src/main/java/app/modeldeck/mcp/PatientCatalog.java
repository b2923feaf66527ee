package app.modeldeck.mcp;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.catalog.Described;
import app.modeldeck.catalog.Freshness;
import app.modeldeck.catalog.Lookup;
import app.modeldeck.catalog.Question;
import app.modeldeck.model.CatalogSnapshot;
import app.modeldeck.model.Model;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.provider.request.ProviderException;
import app.modeldeck.secrets.KeyRing;
import app.modeldeck.wire.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/// Asks the catalogue, and waits no longer than an assistant does: what has not come by then goes on coming, and
/// is there when the same is asked again. Safe for several threads.
///
/// @param catalog whom to ask
/// @param executor asks
/// @param patience how long one answer may take
record PatientCatalog(Catalog catalog, ExecutorService executor, Duration patience) {
    /// What was found.
    ///
    /// @param snapshot the providers asked
    /// @param settled whether nothing more is coming
    record Found(CatalogSnapshot snapshot, boolean settled) {}

    /// Whom there is to ask.
    List<ProviderInfo> providers() {
        return catalog.providers();
    }

    /// The provider of that name; where nobody is known by it, the catalogue server may know one.
    ProviderInfo named(String slug) throws ToolRefusedException, InterruptedException {
        if (find(slug).isEmpty()) {
            catalog.meet();
        }
        return find(slug).orElseThrow(() -> new ToolRefusedException(Outcome.unknown(providers())));
    }

    private Optional<ProviderInfo> find(String slug) {
        return providers().stream()
                .filter(info -> info.id().slug().equals(slug))
                .findFirst();
    }

    /// The rows of these providers for these words.
    ///
    /// @param providers empty means all
    Found find(String words, Set<ProviderId> providers) throws InterruptedException {
        var question = Question.of(providers, Freshness.CACHED);
        var latest = new AtomicReference<>(held(providers));
        try {
            return within(() -> new Lookup(catalog).find(words, question, latest::set))
                    .map(snapshot -> new Found(snapshot, true))
                    .orElseGet(() -> new Found(latest.get(), false));
        } catch (ExecutionException e) {
            throw new IllegalStateException("the catalogue did not answer", e.getCause());
        }
    }

    /// One model; empty where its provider takes longer.
    Optional<Described> describe(Model.Id id) throws ProviderException, InterruptedException {
        try {
            return within(() -> catalog.describe(id, KeyRing.empty()));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ProviderException why) {
                throw why;
            }
            throw new IllegalStateException("the model could not be described", e.getCause());
        }
    }

    private CatalogSnapshot held(Set<ProviderId> providers) {
        return new CatalogSnapshot(catalog.current().providers().stream()
                .filter(provider -> providers.isEmpty()
                        || providers.contains(provider.info().id()))
                .toList());
    }

    /// What the work brings, if it is done in time. Where nobody waits any more, it ends.
    private <T> Optional<T> within(Callable<T> work) throws ExecutionException, InterruptedException {
        var running = executor.submit(work);
        try {
            return Optional.of(running.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException _) {
            return Optional.empty();
        } catch (InterruptedException e) {
            running.cancel(true);
            throw e;
        }
    }
}
