package app.modeldeck.provider.rest;

import app.modeldeck.model.Capability;
import app.modeldeck.model.Problem;
import app.modeldeck.provider.FetchContext;
import app.modeldeck.provider.reading.AnswerEntry;
import app.modeldeck.provider.reading.EntryFinder;
import app.modeldeck.provider.reading.Envelope;
import app.modeldeck.provider.reading.EnvelopeReader;
import app.modeldeck.provider.reading.Sieve;
import app.modeldeck.provider.request.Addresses;
import app.modeldeck.provider.request.Auth;
import app.modeldeck.provider.request.JsonClient;
import app.modeldeck.provider.request.ProviderException;
import app.modeldeck.provider.request.UnknownShapeException;
import app.modeldeck.provider.task.Tasks;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads which models stand in the collections that mean a task; other collections are not asked for. Blocks; for
/// one thread.
///
/// A collection that fails costs itself; where the provider itself seems to be out of reach, the rest is not asked.
final class CollectionCrawl {
    private static final System.Logger LOG = System.getLogger(CollectionCrawl.class.getName());
    private static final String WHAT = "the collections";
    private static final int MOST_PAGES = 20;

    private final CollectionSpec spec;
    private final Auth auth;
    private final FetchContext context;
    private final Map<String, List<Capability>> tasks = new HashMap<>();
    private boolean whole = true;
    private boolean outOfReach;

    private CollectionCrawl(CollectionSpec spec, Auth auth, FetchContext context) {
        this.spec = spec;
        this.auth = auth;
        this.context = context;
    }

    /// Reads them; never fails, but says so where not all could be read.
    static Memberships read(CollectionSpec spec, Auth auth, FetchContext context) throws InterruptedException {
        var crawl = new CollectionCrawl(spec, auth, context);
        var slugs = new ArrayList<String>();
        crawl.attempt(() -> crawl.slugs(slugs::add));
        for (var slug : slugs) {
            if (!spec.tasks(slug).isEmpty()) {
                crawl.attempt(() -> crawl.members(slug));
            }
        }
        return new Memberships(
                crawl.tasks, Optional.<Problem>of(new Problem.TasksIncomplete()).filter(_ -> !crawl.whole));
    }

    private interface Step {
        void take() throws ProviderException, InterruptedException;
    }

    private void attempt(Step step) throws InterruptedException {
        if (outOfReach) {
            return;
        }
        try {
            step.take();
        } catch (ProviderException e) {
            LOG.log(Level.DEBUG, "a collection could not be read", e);
            whole = false;
            outOfReach = !isOfOneAnswer(e.problem());
        }
    }

    private static boolean isOfOneAnswer(Problem problem) {
        return problem instanceof Problem.ServerFault
                || problem instanceof Problem.Refused
                || problem instanceof Problem.NotData
                || problem instanceof Problem.Malformed
                || problem instanceof Problem.ErrorAnswer
                || problem instanceof Problem.EmptyAnswer
                || problem instanceof Problem.OnlyAnnounced
                || problem instanceof Problem.BrokenOff
                || problem instanceof Problem.TooLarge;
    }

    private void slugs(Consumer<String> each) throws ProviderException, InterruptedException {
        var first = Addresses.below(context.address(), spec.path());
        var visited = new HashSet<URI>();
        var next = Optional.of(first);
        while (next.isPresent()) {
            var here = next.get();
            if (!Addresses.isBelow(context.address(), here)) {
                throw new ProviderException(new Problem.ForeignLink());
            }
            if (!visited.add(here) || visited.size() > MOST_PAGES) {
                throw new ProviderException(new Problem.EndlessList());
            }
            next = get(here, (parser, arrival) -> {
                var envelope = new EnvelopeReader(spec.envelope());
                var sieve = new Sieve(Set.of(CollectionSpec.SLUG), Set.of());
                entries(
                        parser,
                        sieve,
                        spec.envelope(),
                        envelope,
                        node -> new AnswerEntry(node, arrival.source())
                                .id(CollectionSpec.SLUG)
                                .ifPresent(each));
                return spec.envelope().paging().next(first, here, envelope.values());
            });
        }
    }

    private void members(String slug) throws ProviderException, InterruptedException {
        var stated = spec.tasks(slug).stream()
                .flatMap(task -> Tasks.stated("collections." + slug, Optional.of(task)).stream())
                .toList();
        var envelope = Envelope.list(spec.members());
        var sieve = new Sieve(spec.fields().names().collect(Collectors.toSet()), Set.of());
        var address = Addresses.below(context.address(), spec.path() + "/" + Addresses.encoded(slug));
        var ids = get(address, (parser, arrival) -> {
            var found = new HashSet<String>();
            entries(
                    parser,
                    sieve,
                    envelope,
                    new EnvelopeReader(envelope),
                    node -> spec.fields()
                            .id(new AnswerEntry(node, arrival.source()))
                            .ifPresent(found::add));
            return found;
        });
        ids.forEach(id -> tasks.merge(id, stated, CollectionCrawl::both));
    }

    private <T> T get(URI address, JsonClient.Reader<T> reader) throws ProviderException, InterruptedException {
        return context.get(address, auth, WHAT, reader);
    }

    private static void entries(
            JsonParser parser, Sieve sieve, Envelope envelope, EnvelopeReader around, Consumer<JsonNode> each)
            throws IOException, UnknownShapeException {
        new EntryFinder(envelope.entries(), around, () -> {}).read(parser, (from, _) -> {
            if (from.currentToken() == JsonToken.START_OBJECT) {
                each.accept(sieve.read(from));
            } else {
                from.skipChildren();
            }
        });
    }

    /// A model in two collections does what both say; the one that is listed first counts for a task of both.
    private static List<Capability> both(List<Capability> one, List<Capability> other) {
        var tasks = new LinkedHashMap<String, Capability>();
        Stream.concat(one.stream(), other.stream()).forEach(found -> tasks.putIfAbsent(found.task(), found));
        return List.copyOf(tasks.values());
    }
}
