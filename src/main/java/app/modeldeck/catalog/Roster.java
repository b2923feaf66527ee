package app.modeldeck.catalog;

import app.modeldeck.model.Problem;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.model.ProviderSnapshot;
import app.modeldeck.provider.ModelProvider;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The providers that there are, and which of them are switched off: those are never sent a request. Immutable.
///
/// @param providers every provider, by id
/// @param off those that are switched off
public record Roster(List<ModelProvider> providers, Set<ProviderId> off) {
    public Roster {
        providers = providers.stream()
                .sorted(Comparator.comparing(p -> p.info().id()))
                .toList();
        off = Set.copyOf(off);
    }

    boolean isOff(ModelProvider provider) {
        return off.contains(provider.info().id());
    }

    List<ProviderInfo> infos() {
        return providers.stream().map(ModelProvider::info).toList();
    }

    Optional<ModelProvider> find(ProviderId id) {
        return providers.stream().filter(p -> p.info().id().equals(id)).findFirst();
    }

    /// How one stands whose question ended because the roster is this one now.
    ProviderSnapshot ended(ProviderInfo info) {
        var idle = ProviderSnapshot.idle(info);
        return off.contains(info.id())
                ? idle.off()
                : idle.failed(new Problem.Stopped(), List.of(), Optional.empty(), Duration.ZERO);
    }

    /// Those that are asked here and, in the next roster, are not, or are others.
    Stream<ModelProvider> leaving(Roster next) {
        return providers.stream()
                .filter(p -> !isOff(p))
                .filter(p -> next.isOff(p) || !next.providers().contains(p));
    }
}
