package app.modeldeck;

import app.modeldeck.catalog.Roster;
import app.modeldeck.model.ProviderId;
import app.modeldeck.provider.ModelProvider;
import app.modeldeck.provider.request.BaseAddress;
import app.modeldeck.provider.rest.CompatibleEndpoint;
import app.modeldeck.provider.served.ServedProvider;
import app.modeldeck.secrets.Secret;
import app.modeldeck.settings.CatalogueServer;
import app.modeldeck.settings.Endpoint;
import app.modeldeck.settings.Settings;
import app.modeldeck.settings.Trouble;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The providers that there are apart from the settings: those of the program and those of the user's files. The
/// settings add endpoints to them, switch them on and off, or have a catalogue server asked in their place.
/// Immutable.
///
/// @param fixed no id twice
/// @param tokens the token of the catalogue server of that address; may block
record ProviderSet(List<ModelProvider> fixed, Function<URI, Optional<Secret>> tokens) {
    ProviderSet {
        fixed = List.copyOf(fixed);
    }

    /// All providers under these settings. Where a catalogue server is to be asked and cannot be, nobody is asked in
    /// its place.
    Roster under(Settings settings) {
        var own = own(settings);
        var server = inUse(settings);
        if (server.isEmpty()) {
            return roster(own, settings);
        }
        return switch (BaseAddress.of(server.get().address().toString())) {
            case BaseAddress.Usable(URI address) -> roster(served(own, address), settings);
            case BaseAddress.Unusable _ -> new Roster(own, ids(own.stream()));
        };
    }

    private List<ModelProvider> own(Settings settings) {
        var all = new ArrayList<ModelProvider>();
        fixed.forEach(provider -> all.add(
                settings.adultContent() == Settings.AdultContent.SHOWN ? provider.withAdultContent() : provider));
        settings.endpoints().forEach(endpoint -> usable(endpoint).ifPresent(all::add));
        return all;
    }

    private List<ModelProvider> served(List<ModelProvider> own, URI server) {
        return own.stream()
                .<ModelProvider>map(provider -> ServedProvider.of(provider, server, tokens))
                .toList();
    }

    private static Roster roster(List<ModelProvider> all, Settings settings) {
        return new Roster(
                all, ids(all.stream().filter(provider -> settings.of(provider.info()) == Settings.Switch.OFF)));
    }

    private static Set<ProviderId> ids(Stream<ModelProvider> providers) {
        return providers.map(provider -> provider.info().id()).collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<CatalogueServer> inUse(Settings settings) {
        return settings.server().filter(entered -> entered.use() == CatalogueServer.Use.ON);
    }

    /// What of these settings cannot be used.
    List<Trouble> troubles(Settings settings) {
        var endpoints = unusable(settings).stream().map(endpoint -> new Trouble.UnusableEndpoint(endpoint.name()));
        var server = inUse(settings)
                .map(CatalogueServer::address)
                .filter(address -> BaseAddress.of(address.toString()) instanceof BaseAddress.Unusable)
                .map(address -> new Trouble.UnusableServer(
                        Optional.ofNullable(address.getHost()).orElse("")));
        return Stream.<Trouble>concat(endpoints, server.stream()).toList();
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
