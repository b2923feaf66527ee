package app.modeldeck.provider.rest;

import app.modeldeck.model.ModelDetails;
import app.modeldeck.model.Problem;
import app.modeldeck.provider.FetchContext;
import app.modeldeck.provider.reading.AnswerEntry;
import app.modeldeck.provider.reading.CleanText;
import app.modeldeck.provider.reading.Description;
import app.modeldeck.provider.reading.InputSchema;
import app.modeldeck.provider.reading.Sieve;
import app.modeldeck.provider.request.Addresses;
import app.modeldeck.provider.request.Auth;
import app.modeldeck.provider.request.ProviderException;
import app.modeldeck.provider.request.UnknownShapeException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Asks for one model with the OpenAPI document that describes its input. Blocks.
final class OneModel {
    private static final int NOT_FOUND = 404;
    private static final int LONGEST_EXAMPLE = 4096;
    private static final int MOST_EXAMPLES = 8;
    private static final String WHAT = "the description of the model";

    private OneModel() {}

    /// Asks for it.
    ///
    /// @param spec the provider's list, whose entries are read as the model is
    /// @param id the model's; what answers for another one is not shown for it
    static ModelDetails describe(RestSpec spec, Description description, String id, FetchContext context)
            throws ProviderException, InterruptedException {
        var entry = switch (description.shape()) {
            case MODEL -> ask(spec, description, context, Set.of());
            case LIST -> first(spec, description, context);
        };
        var details = details(spec, description, entry);
        if (!details.model().id().value().equalsIgnoreCase(id)) {
            throw new ProviderException(new Problem.Malformed(WHAT));
        }
        return details;
    }

    private static AnswerEntry first(RestSpec spec, Description description, FetchContext context)
            throws ProviderException, InterruptedException {
        var name = spec.envelope().entries();
        var answer = ask(spec, description, context, Set.of(name));
        var entries = answer.node().path(name);
        if (!entries.isArray()) {
            throw new ProviderException(new Problem.Malformed(WHAT));
        }
        if (entries.isEmpty()) {
            throw new ProviderException(new Problem.Refused(NOT_FOUND));
        }
        return new AnswerEntry(entries.path(0), answer.source());
    }

    /// Makes a call that only a valid key passes; what it answers does not matter.
    static void check(Auth auth, String path, FetchContext context) throws ProviderException, InterruptedException {
        var address = address(context, path);
        context.get(address, auth, "the check of the key", (parser, _) -> parser.nextToken() != null);
    }

    /// An id with dots for parts must not lead a key to another part of the host.
    private static URI address(FetchContext context, String path) throws ProviderException {
        var address = Addresses.below(context.address(), path);
        if (!Addresses.isBelow(context.address(), address)) {
            throw new ProviderException(new Problem.Refused(NOT_FOUND));
        }
        return address;
    }

    private static AnswerEntry ask(RestSpec spec, Description description, FetchContext context, Set<String> envelope)
            throws ProviderException, InterruptedException {
        var wanted = new HashSet<>(spec.reading().wanted());
        wanted.addAll(envelope);
        wanted.addAll(description.fields());
        var sieve = new Sieve(wanted, description.whole());
        return context.get(address(context, description.path()), spec.auth(), WHAT, (parser, arrival) -> {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new UnknownShapeException("an object");
            }
            var entry = new AnswerEntry(sieve.read(parser), arrival.source());
            if (parser.nextToken() != null) {
                throw new UnknownShapeException("one answer");
            }
            return entry;
        });
    }

    private static Optional<String> version(Description description, AnswerEntry entry) {
        return description
                .versions()
                .filter(where -> !entry.isTrue(where.byName()))
                .flatMap(where -> entry.line(where.id()));
    }

    /// The texts and addresses of the example, wherever they stand in it; numbers say nothing without their model. A
    /// language model answers in pieces of words, which are put together.
    private static List<String> example(Description description, AnswerEntry entry) {
        if (description.example().isEmpty()) {
            return List.of();
        }
        var output = entry.row(description.example().get()).node();
        var texts = texts(output).filter(text -> !text.startsWith("data:")).toList();
        boolean files = texts.stream().anyMatch(text -> text.startsWith("https://"));
        var whole = files ? texts.stream() : Stream.of(String.join(output.isArray() ? "" : "\n", texts));
        return whole.flatMap(text -> CleanText.lines(text, LONGEST_EXAMPLE).stream())
                .limit(MOST_EXAMPLES)
                .toList();
    }

    private static Stream<String> texts(JsonNode node) {
        return node.isTextual()
                ? Stream.of(node.asText())
                : StreamSupport.stream(node.spliterator(), false).flatMap(OneModel::texts);
    }

    private static ModelDetails details(RestSpec spec, Description description, AnswerEntry entry)
            throws ProviderException {
        var model = spec.reading()
                .model(entry, UnaryOperator.identity())
                .orElseThrow(() -> new ProviderException(new Problem.Malformed(WHAT)));
        try {
            var document = entry.node().findPath(description.document());
            return new ModelDetails(
                    model,
                    InputSchema.of(document, model.id().value()),
                    version(description, entry),
                    example(description, entry));
        } catch (UnknownShapeException e) {
            throw new ProviderException(new Problem.Malformed(WHAT), e);
        }
    }
}
