package app.modeldeck.provider.rest;

import app.modeldeck.model.Model;
import app.modeldeck.model.Problem;
import app.modeldeck.model.Provenance;
import app.modeldeck.provider.reading.AnswerEntry;
import app.modeldeck.provider.reading.EntryFinder;
import app.modeldeck.provider.reading.EnvelopeReader;
import app.modeldeck.provider.reading.Paging;
import app.modeldeck.provider.reading.Sieve;
import app.modeldeck.provider.request.ErrorAnswerException;
import app.modeldeck.provider.request.JsonClient;
import app.modeldeck.provider.request.StatedStatusException;
import app.modeldeck.provider.request.UnknownShapeException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// Reads one page of a list from the stream, entry by entry: an odd entry is left out and counted, and
/// never loses the rest. For one page and one thread.
public final class PageReader implements JsonClient.Reader<PageReader.Page> {
    private static final System.Logger LOG = System.getLogger(PageReader.class.getName());
    private static final int OK = 200;

    private final RestSpec spec;
    private final URI first;
    private final URI address;
    private final Consumer<URI> nextSeen;
    private final Sieve sieve;
    private final EnvelopeReader envelope;
    private final List<Model> models = new ArrayList<>();
    private final Map<Provenance, Provenance> provenances = new HashMap<>();
    private final List<Integer> gaps = new ArrayList<>();
    private boolean told;

    /// @param first the first page of the list
    /// @param address this page
    /// @param nextSeen told where the next page is as soon as that has been read, before the rest of this one
    public PageReader(RestSpec spec, URI first, URI address, Consumer<URI> nextSeen) {
        this(spec, first, address, nextSeen, new EnvelopeReader(spec.envelope()));
    }

    /// @param envelope keeps what is wanted around the entries
    public PageReader(RestSpec spec, URI first, URI address, Consumer<URI> nextSeen, EnvelopeReader envelope) {
        this.spec = spec;
        this.first = first;
        this.address = address;
        this.nextSeen = nextSeen;
        this.sieve = new Sieve(spec.reading().wanted(), Set.of());
        this.envelope = envelope;
    }

    /// One page.
    ///
    /// @param gaps an entry for each one that could not be read: how many models stand before it
    /// @param next where the next page is
    public record Page(List<Model> models, List<Integer> gaps, Next next) {}

    /// What a page says of the next one.
    sealed interface Next {
        /// There is none.
        record End() implements Next {}

        /// It is there; whether we may go there is not checked here.
        record At(URI address) implements Next {}

        /// It says so in a way that cannot be read.
        record Lost(Problem why) implements Next {}
    }

    @Override
    public Page read(JsonParser parser, JsonClient.Arrival arrival)
            throws IOException, UnknownShapeException, StatedStatusException {
        envelope.put(Paging.LINK_HEADER, String.join(", ", arrival.headers().allValues("Link")));
        tellEarly();
        var entry = new EntryFinder(spec.envelope().entries(), envelope, this::tellEarly);
        try {
            entry.read(parser, (from, names) -> entry(from, names, arrival));
        } catch (UnknownShapeException e) {
            // an answer that states a failure has no list
            refuseFailure();
            throw e;
        }
        refuseFailure();
        return new Page(List.copyOf(models), List.copyOf(gaps), next());
    }

    private void refuseFailure() throws ErrorAnswerException, StatedStatusException {
        var status = envelope.status();
        if (status.isPresent() && status.getAsInt() != OK) {
            throw new StatedStatusException(status.getAsInt());
        }
        if (models.isEmpty() && gaps.isEmpty() && envelope.hasError()) {
            throw new ErrorAnswerException();
        }
    }

    /// Only where the next page is a link of its own: a cursor may be followed by a field that says it is the end.
    private void tellEarly() {
        boolean known = spec.envelope().paging().source().filter(envelope::has).isPresent()
                && !(spec.envelope().paging() instanceof Paging.Cursor);
        if (known && !told && next() instanceof Next.At(URI there)) {
            told = true;
            nextSeen.accept(there);
        }
    }

    private Next next() {
        var paging = spec.envelope().paging();
        if (paging.source().filter(envelope::isOdd).isPresent() || paging.isLost(envelope.values())) {
            return new Next.Lost(new Problem.Malformed("the list"));
        }
        try {
            return paging.next(first, address, envelope.values())
                    .<Next>map(Next.At::new)
                    .orElseGet(Next.End::new);
        } catch (IllegalArgumentException _) {
            return new Next.Lost(new Problem.ForeignLink());
        }
    }

    private void entry(JsonParser parser, List<String> names, JsonClient.Arrival arrival) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            gaps.add(models.size());
            return;
        }
        var node = (ObjectNode) sieve.read(parser);
        for (int i = 0; i < names.size(); i++) {
            node.put("$" + i, names.get(i));
        }
        take(new AnswerEntry(node, arrival.source()));
    }

    private void take(AnswerEntry row) {
        try {
            if (spec.reading().choice().test(row)) {
                spec.reading()
                        .model(row, made -> provenances.computeIfAbsent(made, same -> same))
                        .ifPresentOrElse(models::add, () -> gaps.add(models.size()));
            }
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "an entry could not be mapped", e);
            gaps.add(models.size());
        }
    }
}
