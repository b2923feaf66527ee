package app.modeldeck;

import app.modeldeck.catalog.Roster;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderInfo;
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
/// @param builtIn those of the program
/// @param ofFiles those of the user's files; no id twice among both
/// @param tokens the token of the catalogue server of that address; may block
record ProviderSet(List<ModelProvider> builtIn, List<ModelProvider> ofFiles, Function<URI, Optional<Secret>> tokens) {
    ProviderSet {
        builtIn = List.copyOf(builtIn);
        ofFiles = List.copyOf(ofFiles);
    }

    private Stream<ModelProvider> fixed() {
        return Stream.concat(builtIn.stream(), ofFiles.stream());
    }

    /// All providers under these settings. Where a catalogue server is to be asked and cannot be, nobody is asked in
    /// its place.
    ///
    /// @param roll those that the server of that address is known to have
    Roster under(Settings settings, Function<URI, List<ProviderInfo>> roll) {
        var own = own(settings).toList();
        if (inUse(settings).isEmpty()) {
            return roster(own, settings);
        }
        return server(settings)
                .map(address -> roster(served(settings, new Served(address, roll.apply(address))), settings))
                .orElseGet(() -> new Roster(own, ids(own.stream())));
    }

    /// The catalogue server that is asked under these settings, where it can be.
    Optional<URI> server(Settings settings) {
        return inUse(settings)
                .flatMap(entered -> switch (BaseAddress.of(entered.address().toString())) {
                    case BaseAddress.Usable(URI address) -> Optional.of(address);
                    case BaseAddress.Unusable _ -> Optional.empty();
                });
    }

    private Stream<ModelProvider> own(Settings settings) {
        var ofProgram = builtIn.stream()
                .map(provider -> settings.adultContent() == Settings.AdultContent.SHOWN
                        ? provider.withAdultContent()
                        : provider);
        return Stream.concat(ofProgram, ofUser(settings));
    }

    /// Those that the user described.
    private Stream<ModelProvider> ofUser(Settings settings) {
        var endpoints = settings.endpoints().stream().flatMap(endpoint -> usable(endpoint).stream());
        return Stream.concat(ofFiles.stream(), endpoints);
    }

    /// A catalogue server, and whom it is known to have.
    private record Served(URI address, List<ProviderInfo> roll) {
        Optional<ProviderInfo> find(ProviderId id) {
            return roll.stream().filter(info -> info.id().equals(id)).findFirst();
        }
    }

    /// Those that are known here, and after them those that only the server knows. Where the user described one under
    /// an id that the server has given to another, it is the server's.
    private List<ModelProvider> served(Settings settings, Served server) {
        var hidden = ids(hidden(settings, server));
        var shown = own(settings)
                .filter(provider -> !hidden.contains(provider.info().id()))
                .toList();
        var known = ids(shown.stream());
        var others = server.roll().stream()
                .filter(info -> !known.contains(info.id()))
                .map(info -> new ServedProvider(info, server.address(), tokens));
        return Stream.<ModelProvider>concat(
                        shown.stream().map(provider -> ServedProvider.of(provider, server.address(), tokens)), others)
                .toList();
    }

    private Stream<ModelProvider> hidden(Settings settings, Served server) {
        return ofUser(settings)
                .filter(own -> server.find(own.info().id())
                        .filter(theirs -> !theirs.name().equals(own.info().name()))
                        .isPresent());
    }

    /// Which of the user's own are not shown, because the catalogue server has others with their ids.
    Optional<Trouble> hidden(Settings settings, Function<URI, List<ProviderInfo>> roll) {
        return server(settings).flatMap(address -> {
            var names = hidden(settings, new Served(address, roll.apply(address)))
                    .map(own -> own.info().name())
                    .toList();
            return names.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Trouble.OtherOnServer(address.getAuthority(), names));
        });
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
                .filter(_ -> server(settings).isEmpty())
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
        boolean taken = fixed().anyMatch(p -> p.info().id().equals(endpoint.id()));
        return switch (BaseAddress.of(endpoint.address().toString())) {
            case BaseAddress.Usable(URI address)
            when !taken -> Optional.of(new CompatibleEndpoint(endpoint.id(), endpoint.name(), address));
            case BaseAddress.Usable _, BaseAddress.Unusable _ -> Optional.empty();
        };
    }
}
