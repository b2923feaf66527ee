package app.modeldeck.provider.served;

import app.modeldeck.model.Model;
import app.modeldeck.model.ModelDetails;
import app.modeldeck.model.Problem;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.model.Quote;
import app.modeldeck.model.Source;
import app.modeldeck.provider.FetchContext;
import app.modeldeck.provider.Listing;
import app.modeldeck.provider.ModelProvider;
import app.modeldeck.provider.reading.Envelope;
import app.modeldeck.provider.request.Addresses;
import app.modeldeck.provider.request.JsonClient;
import app.modeldeck.provider.request.JsonLimits;
import app.modeldeck.provider.request.Limits;
import app.modeldeck.provider.request.ProviderException;
import app.modeldeck.provider.request.StatedStatusException;
import app.modeldeck.provider.request.UnknownShapeException;
import app.modeldeck.provider.rest.RestSpec;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A provider of the sample catalogue whose list lies ready, in the shape of `GET /api/models`
/// with most moments as microseconds since 1970, which are read sooner. A list that is to be new, and everything
/// else, is asked of the provider itself.
///
/// @param provider who it is
/// @param list the answer, JSON
/// @param clock dates it
public record PreparedProvider(ModelProvider provider, String list, InstantSource clock) implements ModelProvider {
    @Override
    public ProviderInfo info() {
        return provider.info();
    }

    @Override
    public URI address() {
        return provider.address();
    }

    @Override
    public int perMinute() {
        return provider.perMinute();
    }

    @Override
    public ModelProvider withAdultContent() {
        return provider.withAdultContent();
    }

    @Override
    public Listing list(FetchContext context) throws ProviderException, InterruptedException {
        return context.demand() == FetchContext.Demand.NEW ? provider.list(context) : read();
    }

    private Listing read() throws ProviderException {
        var path = ServedProvider.MODELS + "?provider=" + info().id();
        var spec = RestSpec.of(path, ServedProvider.TOKEN, Envelope.list("models"), ServedReading.of(info().id()));
        var ask = new JsonClient.Ask(
                Addresses.below(address(), path), ServedProvider.TOKEN, Optional.empty(), "the list");
        var reader = new ServedList(spec, ask, new ServedProblems(info().name()));
        var arrival = new JsonClient.Arrival(
                HttpHeaders.of(Map.of(), (_, _) -> true), new Source("GET " + ServedProvider.MODELS, clock.instant()));
        try (var parser = JsonLimits.factory(Limits.usual()).createParser(list)) {
            return switch (reader.read(parser, arrival)) {
                case Served.Found<Listing>(var listing) -> listing;
                case Served.Refused<Listing>(var why) -> throw new ProviderException(why);
            };
        } catch (IOException | UnknownShapeException | StatedStatusException e) {
            throw new ProviderException(new Problem.Malformed("the list"), e);
        }
    }

    @Override
    public List<Model> search(String words, FetchContext context) throws ProviderException, InterruptedException {
        return provider.search(words, context);
    }

    @Override
    public ModelDetails describe(String id, FetchContext context) throws ProviderException, InterruptedException {
        return provider.describe(id, context);
    }

    @Override
    public Map<String, Quote> prices(List<String> ids, FetchContext context)
            throws ProviderException, InterruptedException {
        return provider.prices(ids, context);
    }

    @Override
    public void checkKey(FetchContext context) throws ProviderException, InterruptedException {
        provider.checkKey(context);
    }
}
