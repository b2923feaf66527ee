package app.modeldeck.faults;

import app.modeldeck.model.ProviderSnapshot;
import app.modeldeck.model.ProviderStatus;

/// What becomes of the rows that were held.
enum Kept {
    /// They are shown with their age.
    STALE,
    /// What was read lies over them.
    PARTIAL,
    /// The answer was whole after all.
    READY;

    /// What became of them here.
    static Kept in(ProviderSnapshot seen) {
        return switch (seen.status()) {
            case ProviderStatus.Stale _ -> STALE;
            case ProviderStatus.Partial _ -> PARTIAL;
            case ProviderStatus.Ready _ -> READY;
            case ProviderStatus.Off _, ProviderStatus.Idle _, ProviderStatus.Loading _, ProviderStatus.NeedsKey _ ->
                throw new AssertionError(seen.status());
            case ProviderStatus.NotRunning _, ProviderStatus.Failed _ -> throw new AssertionError(seen.status());
        };
    }
}
