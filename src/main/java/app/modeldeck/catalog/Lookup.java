package app.modeldeck.catalog;

import app.modeldeck.model.CatalogSnapshot;
import app.modeldeck.model.Problem;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderInfo.Trait;
import app.modeldeck.model.ProviderSnapshot;
import app.modeldeck.model.ProviderStatus;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Finds models for the endpoint and the command line: in the lists, and where a list is not whole, with the
/// provider's own search as well. Safe for several threads; every question blocks.
///
/// @param catalog whom to ask
public record Lookup(Catalog catalog) {

    /// The lists of the providers asked, completed for these words. Which rows hold the words is for the
    /// caller to say.
    ///
    /// @param words what is looked for; blank when nothing is
    /// @param progress told of every change on the way, on worker threads
    /// @return all providers asked, settled
    public CatalogSnapshot find(String words, Question question, Consumer<CatalogSnapshot> progress)
            throws InterruptedException {
        var listed = catalog.load(question, progress);
        var gaps = isNothing(words) ? Set.<ProviderId>of() : gaps(listed);
        if (gaps.isEmpty()) {
            return listed;
        }
        var found = catalog.searchAll(words, new Question(gaps, question.keys(), question.freshness()), listed);
        return new CatalogSnapshot(listed.providers().stream()
                .map(held -> found.provider(held.info().id()).orElse(held))
                .toList());
    }

    /// How long, while the catalogue's edition stays, the same question gets the answer that it gets now without any
    /// request.
    ///
    /// @param found what it got
    public Duration heldFor(String words, Question question, CatalogSnapshot found) {
        return catalog.heldFor(question, words, isNothing(words) ? Set.of() : gaps(found));
    }

    private static boolean isNothing(String words) {
        return SearchWords.visible(words).isBlank();
    }

    private static Set<ProviderId> gaps(CatalogSnapshot listed) {
        return listed.providers().stream()
                .filter(Lookup::hasGap)
                .map(provider -> provider.info().id())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean hasGap(ProviderSnapshot provider) {
        return switch (provider.status()) {
            case ProviderStatus.Partial partial -> leavesSearch(partial.why());
            case ProviderStatus.Stale stale -> leavesSearch(stale.why());
            case ProviderStatus.Failed failed -> leavesSearch(failed.why());
            case ProviderStatus.Ready _ -> provider.info().is(Trait.SELECTION);
            case ProviderStatus.Loading _, ProviderStatus.Idle _ -> false;
            case ProviderStatus.NeedsKey _, ProviderStatus.NotRunning _, ProviderStatus.Off _ -> false;
        };
    }

    /// Whether a provider whose list ended this way may still answer a search; one that cannot be reached,
    /// wants another key or asks to wait is left in peace.
    private static boolean leavesSearch(Problem why) {
        return switch (why) {
            case Problem.ServerFault _, Problem.Refused _, Problem.RedirectRefused _, Problem.ForeignLink _ -> true;
            case Problem.NotHttp _, Problem.EmptyAnswer _, Problem.ErrorAnswer _ -> true;
            case Problem.TooManyRedirects _ -> true;
            case Problem.BrokenOff _, Problem.OnlyAnnounced _, Problem.ListTooLong _ -> true;
            case Problem.NotData _, Problem.Malformed _, Problem.TooLarge _, Problem.Unreadable _ -> true;
            case Problem.FarFewer _, Problem.EndlessList _, Problem.TimedOut _, Problem.Unexpected _ -> true;
            case Problem.KeyMissing _, Problem.KeyRejected _, Problem.KeyNotAllowed _, Problem.NoCredit _ -> false;
            case Problem.KeychainUnavailable _, Problem.NoSuchHost _, Problem.Unreachable _ -> false;
            case Problem.Untrusted _, Problem.ProxySignIn _, Problem.RateLimited _, Problem.Crowded _ -> false;
            case Problem.Stopped _, Problem.Offline _, Problem.CatalogueServer _ -> false;
            case Problem.NotOffered _, Problem.SwitchedOff _, Problem.TasksIncomplete _ -> false;
        };
    }
}
