package app.modeldeck.wire;

import app.modeldeck.model.CatalogSnapshot;
import app.modeldeck.model.Origin;
import app.modeldeck.model.Problem;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.model.ProviderSnapshot;
import app.modeldeck.model.ProviderStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What is told of one provider that was asked: the same for HTTP, `--json` and exit codes.
///
/// @param info who it is
/// @param standing how the question ended for it
/// @param count its rows before any filter
/// @param origin where the rows came from
/// @param fetchedAt when the rows were fetched, where there are any
/// @param error what there is to say of it, in the fixed words
public record ProviderReport(
        ProviderInfo info,
        Standing standing,
        int count,
        Origin origin,
        Optional<Instant> fetchedAt,
        Optional<String> error) {

    /// How a question ended for a provider.
    public enum Standing {
        /// It answered whole.
        WHOLE,
        /// It answered in part.
        PARTIAL,
        /// It failed; rows of an earlier answer are shown.
        STALE,
        /// It failed, and nothing is held.
        FAILED
    }

    /// The reports of the providers that were asked and could be: one that is off, lacks its key, does not run
    /// here or was not asked has none.
    public static List<ProviderReport> of(CatalogSnapshot snapshot) {
        return snapshot.providers().stream()
                .flatMap(provider -> of(provider).stream())
                .toList();
    }

    /// The report of this one, if it was asked and could be.
    static Optional<ProviderReport> of(ProviderSnapshot provider) {
        return standing(provider.status())
                .map(standing -> new ProviderReport(
                        provider.info(),
                        standing,
                        provider.models().size(),
                        provider.origin(),
                        provider.asOf(),
                        provider.problem().map(problem -> words(provider, problem))));
    }

    private static Optional<Standing> standing(ProviderStatus status) {
        return switch (status) {
            case ProviderStatus.Ready _ -> Optional.of(Standing.WHOLE);
            case ProviderStatus.Partial _ -> Optional.of(Standing.PARTIAL);
            case ProviderStatus.Stale _ -> Optional.of(Standing.STALE);
            case ProviderStatus.Failed _ -> Optional.of(Standing.FAILED);
            case ProviderStatus.Off _, ProviderStatus.Idle _, ProviderStatus.Loading _ -> Optional.empty();
            case ProviderStatus.NeedsKey _, ProviderStatus.NotRunning _ -> Optional.empty();
        };
    }

    private static String words(ProviderSnapshot provider, Problem problem) {
        boolean publicList =
                provider.status() instanceof ProviderStatus.Ready && problem instanceof Problem.KeyRejected;
        return publicList ? "key rejected, public list shown" : ProblemWords.of(provider.info(), problem);
    }

    /// Whether it answered, whole or in part.
    public boolean success() {
        return standing == Standing.WHOLE || standing == Standing.PARTIAL;
    }
}
