package app.modeldeck.provider.rest;

import app.modeldeck.model.Problem;
import app.modeldeck.model.Quote;
import app.modeldeck.provider.FetchContext;
import app.modeldeck.provider.reading.AnswerEntry;
import app.modeldeck.provider.reading.EntryFinder;
import app.modeldeck.provider.reading.EnvelopeReader;
import app.modeldeck.provider.reading.PriceQuestion;
import app.modeldeck.provider.reading.Sieve;
import app.modeldeck.provider.request.Addresses;
import app.modeldeck.provider.request.Auth;
import app.modeldeck.provider.request.JsonClient;
import app.modeldeck.provider.request.ProviderException;
import app.modeldeck.provider.request.UnknownShapeException;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Asks a provider for the prices of models by their ids, so many at once as it takes. Blocks; for one thread.
///
/// A provider that does not know one of several ids may refuse them all. Then they are asked by halves, and only what
/// is gone stays without an answer.
final class AskedPrices {
    private static final int NOT_FOUND = 404;
    private static final int MOST_SPLITS = 16;

    private final PriceQuestion question;
    private final Auth auth;
    private final FetchContext context;
    private int splits;

    private AskedPrices(PriceQuestion question, Auth auth, FetchContext context) {
        this.question = question;
        this.auth = auth;
        this.context = context;
    }

    /// Asks for them.
    ///
    /// @param ids at least one, none twice
    /// @return by id, what all entries for it say together: nothing is stated where a whole answer has none; an id
    /// that the provider does not know is absent
    /// @throws ProviderException for every failure, an answer that is not whole among them, and where it knows none
    /// of the ids
    static Map<String, Quote> ask(PriceQuestion question, Auth auth, List<String> ids, FetchContext context)
            throws ProviderException, InterruptedException {
        var asked = new AskedPrices(question, auth, context);
        var quotes = new LinkedHashMap<String, Quote>();
        for (int from = 0; from < ids.size(); from += question.most()) {
            quotes.putAll(asked.known(ids.subList(from, Math.min(ids.size(), from + question.most()))));
        }
        if (quotes.isEmpty()) {
            throw new ProviderException(new Problem.Refused(NOT_FOUND));
        }
        return quotes;
    }

    private Map<String, Quote> known(List<String> ids) throws ProviderException, InterruptedException {
        try {
            return all(ids);
        } catch (ProviderException e) {
            if (!e.problem().equals(new Problem.Refused(NOT_FOUND)) || splits == MOST_SPLITS) {
                throw e;
            }
        }
        if (ids.size() == 1) {
            return Map.of();
        }
        splits++;
        int middle = ids.size() / 2;
        var quotes = new LinkedHashMap<>(known(ids.subList(0, middle)));
        quotes.putAll(known(ids.subList(middle, ids.size())));
        return quotes;
    }

    private Map<String, Quote> all(List<String> ids) throws ProviderException, InterruptedException {
        var address = Addresses.below(context.address(), question.path());
        for (var id : ids) {
            address = Addresses.withParameter(address, question.parameter(), id);
        }
        var whole = address;
        return context.get(whole, auth, "the price", (parser, arrival) -> read(whole, parser, arrival, ids));
    }

    private Map<String, Quote> read(URI address, JsonParser parser, JsonClient.Arrival arrival, List<String> ids)
            throws IOException, UnknownShapeException {
        var quotes = new LinkedHashMap<String, Quote>();
        ids.forEach(id -> quotes.put(id, new Quote.Unstated()));
        var envelope = new EnvelopeReader(question.envelope());
        var sieve = new Sieve(question.wanted(), Set.of());
        new EntryFinder(question.envelope().entries(), envelope, () -> {}).read(parser, (from, _) -> {
            var entry = new AnswerEntry(sieve.read(from), arrival.source());
            entry.id(question.id())
                    .ifPresent(id -> quotes.computeIfPresent(id, (_, before) -> both(before, question.quote(entry))));
        });
        var paging = question.envelope().paging();
        if (paging.next(address, address, envelope.values()).isPresent()) {
            throw new UnknownShapeException("all prices of these models at once");
        }
        return quotes;
    }

    /// One price that is not known for sure makes them all so: what is left might look like the whole.
    private static Quote both(Quote before, Quote next) {
        if (before instanceof Quote.Priced first && next instanceof Quote.Priced second) {
            return new Quote.Priced(
                    Stream.concat(first.prices().stream(), second.prices().stream())
                            .toList(),
                    first.why());
        }
        return before instanceof Quote.Unclear || next instanceof Quote.Unstated ? before : next;
    }
}
