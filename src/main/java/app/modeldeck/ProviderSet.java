package app.modeldeck;

import app.modeldeck.catalog.Roster;
import app.modeldeck.model.ProviderId;
import app.modeldeck.provider.BaseAddress;
import app.modeldeck.provider.CompatibleEndpoint;
import app.modeldeck.provider.ModelProvider;
import app.modeldeck.settings.Endpoint;
import app.modeldeck.settings.Settings;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The providers that there are apart from the settings: those of the program and those of the user's files. The
/// settings add endpoints to them and switch them on and off. Immutable.
///
/// @param fixed no id twice
record ProviderSet(List<ModelProvider> fixed) {
    ProviderSet {
        fixed = List.copyOf(fixed);
    }

    /// All providers under these settings.
    Roster under(Settings settings) {
        var all = new ArrayList<ModelProvider>();
        fixed.forEach(provider -> all.add(
                settings.adultContent() == Settings.AdultContent.SHOWN ? provider.withAdultContent() : provider));
        settings.endpoints().forEach(endpoint -> usable(endpoint).ifPresent(all::add));
        Set<ProviderId> off = all.stream()
                .map(ModelProvider::info)
                .filter(info -> settings.of(info) == Settings.Switch.OFF)
                .map(info -> info.id())
                .collect(Collectors.toUnmodifiableSet());
        return new Roster(all, off);
    }

    /// Those endpoints that cannot be used.
    List<Endpoint> unusable(Settings settings) {
        return settings.endpoints().stream()
                .filter(endpoint -> usable(endpoint).isEmpty())
                .toList();
    }

    private Optional<ModelProvider> usable(Endpoint endpoint) {
        boolean taken = fixed.stream().anyMatch(p -> p.info().id().equals(endpoint.id()));
        return switch (BaseAddress.of(endpoint.address().toString())) {
            case BaseAddress.Usable(URI address)
            when !taken -> Optional.of(new CompatibleEndpoint(endpoint.id(), endpoint.name(), address));
            case BaseAddress.Usable _, BaseAddress.Unusable _ -> Optional.empty();
        };
    }
}
