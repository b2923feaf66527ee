package app.modeldeck.provider.served;

import app.modeldeck.model.KeyUse;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.provider.FetchContext;
import app.modeldeck.provider.Listing;
import app.modeldeck.provider.reading.EntryMapping;
import app.modeldeck.provider.reading.Envelope;
import app.modeldeck.provider.reading.Fields;
import app.modeldeck.provider.request.Addresses;
import app.modeldeck.provider.request.JsonClient;
import app.modeldeck.provider.request.ProviderException;
import app.modeldeck.provider.rest.PageReader;
import app.modeldeck.provider.rest.RestProvider;
import app.modeldeck.provider.rest.RestSpec;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A catalogue server as a whole, for a person who wants to know whether it answers: all that it has, in one list.
/// The key of the question is the server's token.
///
/// @param server where it is
public record ServedTrial(URI server) implements RestProvider {
    private static final ProviderId ALL = new ProviderId("catalogue-server");
    private static final EntryMapping READING = EntryMapping.of(ALL, Fields.identifiedBy("{provider}/{+id}"));
    private static final RestSpec LIST =
            RestSpec.of(ServedProvider.MODELS, ServedProvider.TOKEN, Envelope.list("models"), READING);

    @Override
    public ProviderInfo info() {
        return new ProviderInfo(
                ALL, server.getAuthority(), KeyUse.OPTIONAL, Optional.empty(), List.of(), Set.<ProviderInfo.Trait>of());
    }

    @Override
    public URI address() {
        return server;
    }

    @Override
    public RestSpec listing() {
        return LIST;
    }

    @Override
    public Listing list(FetchContext context) throws ProviderException, InterruptedException {
        var address = Addresses.below(server, LIST.path());
        var ask = new JsonClient.Ask(
                address, LIST.auth(), context.key(), "the list", Optional.of(ServedProvider.PATIENCE));
        try {
            var page = context.requests().get(ask, () -> new PageReader(LIST, address, address, _ -> {}), _ -> {});
            return new Listing(page.models(), page.gaps().size(), Optional.empty(), Optional.empty());
        } catch (ProviderException e) {
            throw new ProviderException(new ServedProblems(server.getAuthority()).of(e.problem()), e);
        }
    }
}
