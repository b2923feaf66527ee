package app.modeldeck.provider;

import app.modeldeck.model.Quote;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Asks a provider for the price of one model by its id. Blocks.
final class AskedPrice {
    private AskedPrice() {}

    /// Asks for it.
    ///
    /// @return what all entries for this id say together; nothing is stated where a whole answer has none
    /// @throws ProviderException for every failure, an answer that is not whole among them
    static Quote ask(PriceQuestion question, Auth auth, String id, FetchContext context)
            throws ProviderException, InterruptedException {
        var address =
                Addresses.withParameter(Addresses.below(context.address(), question.path()), question.parameter(), id);
        return context.get(
                address, auth, "the price", (parser, arrival) -> read(question, address, parser, arrival, id));
    }

    private static Quote read(
            PriceQuestion question, URI address, JsonParser parser, JsonClient.Arrival arrival, String id)
            throws IOException, UnknownShapeException {
        var envelope = new EnvelopeReader(question.envelope());
        var sieve = new Sieve(question.wanted(), Set.of());
        var quotes = new ArrayList<Quote>();
        new EntryFinder(question.envelope().entries(), envelope, () -> {}).read(parser, (from, _) -> {
            var entry = new Row(sieve.read(from), arrival.source());
            if (entry.id(question.id()).filter(id::equals).isPresent()) {
                quotes.add(question.quote(entry));
            }
        });
        var paging = question.envelope().paging();
        if (paging.next(address, address, envelope.values()).isPresent()) {
            throw new UnknownShapeException("all prices of one model at once");
        }
        return together(quotes);
    }

    /// One price that is not known for sure makes them all so: what is left might look like the whole.
    private static Quote together(List<Quote> quotes) {
        Quote all = new Quote.Unstated();
        for (var quote : quotes) {
            all = both(all, quote);
        }
        return all;
    }

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
