package app.modeldeck.provider;

import app.modeldeck.model.ModelDetails;
import app.modeldeck.model.Problem;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/// Asks for one model with the OpenAPI document that describes its input. Blocks.
public final class OneModel {
    private static final int NOT_FOUND = 404;
    private static final String DESCRIPTION = "the description of the model";

    private OneModel() {}

    /// An id as it may stand in a path: each part encoded, the slashes kept.
    public static String path(String id) {
        return Arrays.stream(id.split("/")).map(Addresses::encoded).collect(Collectors.joining("/"));
    }

    /// The model is the whole answer.
    ///
    /// @param document the field, at any depth, that has the OpenAPI document
    public static ModelDetails ownDocument(RestSpec spec, String path, String document, FetchContext context)
            throws ProviderException, InterruptedException {
        return details(spec, document, ask(spec, path, document, context, Set.of()));
    }

    /// The model is the first entry of a list.
    ///
    /// @param document the field, at any depth, that has the OpenAPI document
    public static ModelDetails firstEntry(RestSpec spec, String path, String document, FetchContext context)
            throws ProviderException, InterruptedException {
        var entries = ask(spec, path, document, context, Set.of(spec.entries())).path(spec.entries());
        if (!entries.isArray()) {
            throw new ProviderException(new Problem.Malformed(DESCRIPTION));
        }
        if (entries.isEmpty()) {
            throw new ProviderException(new Problem.Refused(NOT_FOUND));
        }
        return details(spec, document, entries.path(0));
    }

    /// Makes a call that only a valid key passes; what it answers does not matter.
    public static void check(Auth auth, String path, FetchContext context)
            throws ProviderException, InterruptedException {
        var address = address(context, path);
        var ask = new JsonClient.Ask(address, auth, context.key(), context.deadline(), "the check of the key");
        context.client().get(ask, parser -> parser.nextToken() != null);
    }

    /// An id with dots for parts must not lead a key to another part of the host.
    private static URI address(FetchContext context, String path) throws ProviderException {
        var address = Addresses.below(context.address(), path);
        if (!Addresses.isBelow(context.address(), address)) {
            throw new ProviderException(new Problem.Refused(NOT_FOUND));
        }
        return address;
    }

    private static JsonNode ask(RestSpec spec, String path, String document, FetchContext context, Set<String> envelope)
            throws ProviderException, InterruptedException {
        var wanted = new HashSet<>(spec.wanted());
        wanted.addAll(envelope);
        var sieve = new Sieve(wanted, Set.of(document));
        var address = address(context, path);
        var ask = new JsonClient.Ask(address, spec.auth(), context.key(), context.deadline(), DESCRIPTION);
        return context.client().get(ask, parser -> {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new UnknownShapeException("an object");
            }
            return sieve.read(parser);
        });
    }

    private static ModelDetails details(RestSpec spec, String document, JsonNode entry) throws ProviderException {
        var model = spec.mapping()
                .model(new Row(entry))
                .orElseThrow(() -> new ProviderException(new Problem.Malformed(DESCRIPTION)));
        try {
            var schema = InputSchema.of(entry.findPath(document), model.id().value());
            return new ModelDetails(model, schema.parameters(), schema.inputs());
        } catch (UnknownShapeException e) {
            throw new ProviderException(new Problem.Malformed(DESCRIPTION), e);
        }
    }
}
