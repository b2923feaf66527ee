package app.modeldeck.query;

import app.modeldeck.model.KeyUse;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.model.ProviderInfo.Trait;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What an answer depends on besides the query and the models: the time, the user's marks, which providers list without
/// a key, and which tell what a model takes.
///
/// @param now the time that ages count from
/// @param keyless the providers that `is:nokey` finds
/// @param describing the providers that `has:schema` finds
public record Standpoint(Instant now, Marks marks, Set<ProviderId> keyless, Set<ProviderId> describing) {
    public Standpoint {
        keyless = Set.copyOf(keyless);
        describing = Set.copyOf(describing);
    }

    /// Seen at this time by somebody with these marks, over these providers.
    public static Standpoint of(Instant now, Marks marks, Collection<ProviderInfo> providers) {
        return new Standpoint(
                now,
                marks,
                those(providers, provider -> provider.keyUse() != KeyUse.REQUIRED),
                those(providers, provider -> provider.is(Trait.DESCRIBES)));
    }

    private static Set<ProviderId> those(Collection<ProviderInfo> providers, Predicate<ProviderInfo> which) {
        return providers.stream().filter(which).map(ProviderInfo::id).collect(Collectors.toUnmodifiableSet());
    }

    /// The same for somebody who has hidden nothing.
    public Standpoint withNothingHidden() {
        return new Standpoint(now, marks.withNothingHidden(), keyless, describing);
    }
}
