package app.modeldeck.provider.served;

import app.modeldeck.model.Model;
import app.modeldeck.model.ModelDetails;
import app.modeldeck.model.Problem;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.provider.FetchContext;
import app.modeldeck.provider.Listing;
import app.modeldeck.provider.ModelProvider;
import app.modeldeck.provider.reading.Envelope;
import app.modeldeck.provider.request.Addresses;
import app.modeldeck.provider.request.Auth;
import app.modeldeck.provider.request.JsonClient;
import app.modeldeck.provider.request.ProviderException;
import app.modeldeck.provider.rest.RestSpec;
import app.modeldeck.secrets.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// A provider whose rows come from a catalogue server: another Modeldeck, which has the keys and asks it.
///
/// What goes there is the server's own token and nothing else: the key of the question, whosever it is, stays here.
///
/// @param info who it is, told that it is asked [ProviderInfo#through] the server
/// @param server where the server is; `/api/models` is below it
/// @param tokens the token of the server of that address; may block
public record ServedProvider(ProviderInfo info, URI server, Function<URI, Optional<Secret>> tokens)
        implements ModelProvider {
    static final String MODELS = "/api/models";
    private static final int NOT_FOUND = 404;
    static final Auth TOKEN = new Auth.Scheme("Bearer");
    /// The server answers when it has asked the provider, which may take it minutes.
    static final Duration PATIENCE = Duration.ofMinutes(2);

    /// That provider, asked through the server.
    public static ServedProvider of(ModelProvider provider, URI server, Function<URI, Optional<Secret>> tokens) {
        return new ServedProvider(provider.info().through(server.getAuthority()), server, tokens);
    }

    @Override
    public URI address() {
        return server;
    }

    @Override
    public Listing list(FetchContext context) throws ProviderException, InterruptedException {
        var refresh = context.demand() == FetchContext.Demand.NEW ? "&refresh=true" : "";
        var listing = listed(refresh, context);
        context.progress().page(listing.models());
        return listing;
    }

    @Override
    public List<Model> search(String words, FetchContext context) throws ProviderException, InterruptedException {
        return listed("&search=" + Addresses.encoded(words), context).models();
    }

    private Listing listed(String more, FetchContext context) throws ProviderException, InterruptedException {
        var path = MODELS + "?provider=" + info.id() + more;
        var spec = RestSpec.of(path, TOKEN, Envelope.list("models"), ServedReading.of(info.id()));
        var ask = ask(path, "the list");
        return found(ask, () -> new ServedList(spec, ask, problems()), context);
    }

    @Override
    public ModelDetails describe(String id, FetchContext context) throws ProviderException, InterruptedException {
        var ask = ask(MODELS + "/" + info.id() + "/" + Addresses.path(id), "the description of the model");
        if (!Addresses.isBelow(server, ask.address())) {
            throw new ProviderException(new Problem.Refused(NOT_FOUND));
        }
        var asked = new Model.Id(info.id(), id);
        var refusal = new ServedRefusal(info.id(), problems());
        return found(ask, () -> new ServedModel(asked, refusal), context);
    }

    @Override
    public void checkKey(FetchContext context) throws ProviderException {
        throw new ProviderException(new Problem.NotOffered());
    }

    private JsonClient.Ask ask(String path, String what) {
        return new JsonClient.Ask(
                Addresses.below(server, path), TOKEN, tokens.apply(server), what, Optional.of(PATIENCE));
    }

    private <T> T found(
            JsonClient.Ask ask, Supplier<? extends JsonClient.Reader<Served<T>>> reader, FetchContext context)
            throws ProviderException, InterruptedException {
        return switch (answer(ask, reader, context)) {
            case Served.Found<T>(T value) -> value;
            case Served.Refused<T>(Problem why) -> throw new ProviderException(why);
        };
    }

    private <T> T answer(JsonClient.Ask ask, Supplier<? extends JsonClient.Reader<T>> reader, FetchContext context)
            throws ProviderException, InterruptedException {
        try {
            return context.requests()
                    .get(ask, reader, pause -> context.progress().waiting(pause.why(), pause.time()));
        } catch (ProviderException e) {
            throw new ProviderException(problems().of(e.problem()), e);
        }
    }

    private ServedProblems problems() {
        return new ServedProblems(server.getAuthority());
    }
}
