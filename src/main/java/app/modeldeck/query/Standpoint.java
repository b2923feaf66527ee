package app.modeldeck.query;

import app.modeldeck.model.KeyUse;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderInfo;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/// What an answer depends on besides the query and the models: the time, the user's marks, and which providers
/// list without a key.
///
/// @param now the time that ages count from
/// @param keyless the providers that `is:nokey` finds
public record Standpoint(Instant now, Marks marks, Set<ProviderId> keyless) {
    public Standpoint {
        keyless = Set.copyOf(keyless);
    }

    /// Seen at this time by somebody with these marks, over these providers.
    public static Standpoint of(Instant now, Marks marks, Collection<ProviderInfo> providers) {
        return new Standpoint(
                now,
                marks,
                providers.stream()
                        .filter(provider -> provider.keyUse() != KeyUse.REQUIRED)
                        .map(ProviderInfo::id)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /// The same for somebody who has hidden nothing.
    public Standpoint withNothingHidden() {
        return new Standpoint(now, marks.withNothingHidden(), keyless);
    }
}
