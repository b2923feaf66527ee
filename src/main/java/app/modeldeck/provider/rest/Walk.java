package app.modeldeck.provider.rest;

import app.modeldeck.model.Model;
import app.modeldeck.model.Problem;
import app.modeldeck.provider.FetchContext;
import app.modeldeck.provider.Listing;
import app.modeldeck.provider.request.Addresses;
import app.modeldeck.provider.request.JsonClient;
import app.modeldeck.provider.request.ProviderException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// One walk through a provider's list. Blocks; an interrupt ends it and closes its connections.
///
/// The asking thread leads: it alone decides and publishes, and the workers do nothing but fetch pages and tell
/// it. A list that can be had in both orders is walked from both ends until the two meet. Links are followed only
/// below the provider's own address, so that no key goes elsewhere. What was read before a failure is kept: the
/// listing then says why it was cut.
final class Walk {
    private static final int MOST_PAGES = 2_000;
    private static final int MOST_MODELS = 200_000;
    /// More text than that of one provider would leave no room for the others.
    private static final long MOST_LETTERS = 64_000_000;

    private static final int SURELY = 2;

    private final RestSpec spec;
    private final FetchContext context;
    private final List<Chain> chains = new ArrayList<>();
    private final Map<Chain.PageRef, Future<?>> underWay = new LinkedHashMap<>();
    private final BlockingQueue<WalkEvent> events = new LinkedBlockingQueue<>();
    private boolean met;
    private long letters;

    Walk(RestSpec spec, FetchContext context) {
        this.spec = spec;
        this.context = context;
        chains.add(chain(spec.path()));
        spec.otherEnd().map(this::chain).ifPresent(chains::add);
    }

    private Chain chain(String path) {
        var first = Addresses.below(context.address(), path);
        return new Chain(context.address(), first, spec.envelope().paging());
    }

    /// Walks it.
    ///
    /// @throws ProviderException when not even one page could be had
    Listing walk(Optional<Problem> remark) throws ProviderException, InterruptedException {
        try {
            ask();
            while (!isWhole() && !underWay.isEmpty()) {
                next();
                ask();
            }
        } finally {
            underWay.values().forEach(worker -> worker.cancel(true));
        }
        return listing(remark);
    }

    private boolean isWhole() {
        return met || chains.stream().anyMatch(Chain::reachedEnd);
    }

    private void ask() {
        for (var chain : chains) {
            tooFar().ifPresent(chain::stopAt);
            long busy = underWay.keySet().stream()
                    .filter(page -> page.chain().equals(chain))
                    .count();
            chain.due((int) busy)
                    .forEach(page -> underWay.put(page, context.workers().submit(() -> fetch(page))));
        }
    }

    private Optional<Problem> tooFar() {
        var deadline = context.requests().deadline();
        if (deadline.passed()) {
            return Optional.of(new Problem.TimedOut(deadline.whole()));
        }
        boolean tooLong = chains.stream().mapToInt(Chain::requested).sum() >= MOST_PAGES
                || chains.stream().mapToInt(Chain::size).sum() > MOST_MODELS
                || letters > MOST_LETTERS;
        return tooLong ? Optional.of(new Problem.ListTooLong()) : Optional.empty();
    }

    /// Runs on a worker.
    private void fetch(Chain.PageRef page) {
        var ask = new JsonClient.Ask(page.address(), spec.auth(), context.key(), "the list");
        try {
            var content = context.requests()
                    .get(
                            ask,
                            () -> new PageReader(
                                    spec,
                                    page.chain().first(),
                                    page.address(),
                                    next -> events.add(new WalkEvent.NextSeen(page, next))),
                            pause -> events.add(new WalkEvent.Waiting(page, pause)));
            events.add(new WalkEvent.Read(page, content));
        } catch (ProviderException e) {
            events.add(new WalkEvent.Failed(page, e));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            events.add(new WalkEvent.Broken(page, e));
        }
    }

    private void next() throws InterruptedException {
        var left = context.requests().deadline().remaining();
        var event = events.poll(left.toMillis() + 1, TimeUnit.MILLISECONDS);
        if (event == null) {
            tooFar().ifPresent(why -> chains.forEach(chain -> chain.stopAt(why)));
            giveUp(underWay.keySet().stream().toList());
        } else if (underWay.containsKey(event.page())) {
            take(event);
            giveUp(underWay.keySet().stream()
                    .filter(page -> !page.chain().wants(page))
                    .toList());
        }
    }

    private void giveUp(List<Chain.PageRef> pages) {
        for (var page : pages) {
            Optional.ofNullable(underWay.remove(page)).ifPresent(worker -> worker.cancel(true));
        }
    }

    private void take(WalkEvent event) {
        switch (event) {
            case WalkEvent.NextSeen seen -> seen.page().chain().nextSeen(seen.page(), seen.next());
            case WalkEvent.Waiting waiting ->
                context.progress()
                        .waiting(waiting.pause().why(), waiting.pause().time());
            case WalkEvent.Read read -> {
                underWay.remove(read.page());
                letters += read.content().models().stream()
                        .mapToLong(Walk::letters)
                        .sum();
                context.progress().page(read.content().models());
                meet(read.page().chain(), read.page().chain().read(read.page(), read.content()));
            }
            case WalkEvent.Failed failed -> {
                underWay.remove(failed.page());
                failed.page().chain().failed(failed.page().index(), inTime(failed));
            }
            case WalkEvent.Broken broken -> throw new IllegalStateException("a page could not be read", broken.bug());
        }
    }

    /// A turn that comes after the end of the question is the end of a list that has begun.
    private ProviderException inTime(WalkEvent.Failed failed) {
        if (failed.page().index() == 0 || !(failed.why().problem() instanceof Problem.Crowded)) {
            return failed.why();
        }
        var end = new Problem.TimedOut(context.requests().deadline().whole());
        return new ProviderException(end, failed.why());
    }

    private static long letters(Model model) {
        var texts = Stream.concat(
                Stream.of(model.id().value(), model.name()),
                Stream.concat(model.description().stream(), model.facts().tags().stream()));
        var addresses = Stream.concat(model.links().cover().stream(), model.links().page().stream());
        return Stream.concat(texts, addresses.map(URI::toString))
                .mapToLong(String::length)
                .sum();
    }

    /// Finds out whether a chain has come to what the other has read. Two that meet see what they share in
    /// opposite orders; a server that does not know about directions gives both the same list, and then only one
    /// of them is walked.
    private void meet(Chain chain, List<Chain.Settled> settled) {
        if (chains.size() < 2 || chains.stream().anyMatch(Chain::isAbandoned)) {
            return;
        }
        var other = chains.getFirst().equals(chain) ? chains.getLast() : chains.getFirst();
        for (var page : settled) {
            var models = page.content().models();
            int from = sharedFrom(models, other);
            var places = models.subList(from, models.size()).stream()
                    .map(model -> other.place(model).orElseThrow())
                    .toList();
            if (isSameWay(chain, other, places)) {
                chains.getLast().abandon();
                return;
            }
            if (places.size() >= SURELY) {
                met = true;
                chain.met(page, from, other);
                return;
            }
        }
    }

    /// From which model on the other chain has everything that is on the page. One of them alone may be a model
    /// that stands twice in the list.
    private static int sharedFrom(List<Model> models, Chain other) {
        int from = models.size();
        while (from > 0 && other.place(models.get(from - 1)).isPresent()) {
            from--;
        }
        return from;
    }

    private static boolean isSameWay(Chain chain, Chain other, List<Integer> places) {
        boolean rising = IntStream.range(1, places.size()).anyMatch(i -> places.get(i) > places.get(i - 1));
        return rising || (!places.isEmpty() && chain.firstIds().equals(other.firstIds()));
    }

    private Listing listing(Optional<Problem> remark) throws ProviderException {
        var pages = chains.stream().flatMap(chain -> chain.pages().stream()).toList();
        var failure = chains.stream()
                .flatMap(chain -> chain.failure().stream())
                .findFirst()
                .orElseGet(() -> new ProviderException(new Problem.Unexpected()));
        if (pages.isEmpty()) {
            throw failure;
        }
        var models = new LinkedHashMap<Model.Id, Model>();
        pages.forEach(page -> page.models().forEach(model -> models.put(model.id(), model)));
        var cut = isWhole() ? Optional.<Problem>empty() : Optional.of(failure.problem());
        return new Listing(List.copyOf(models.values()), leftOut(), cut, remark);
    }

    /// Chains that met share the list between them; without a meeting one that went to its end has seen every entry,
    /// those of the other among them.
    private int leftOut() {
        return chains.stream()
                .filter(chain -> !met && chain.reachedEnd())
                .mapToInt(Chain::leftOut)
                .findFirst()
                .orElseGet(() -> chains.stream().mapToInt(Chain::leftOut).sum());
    }
}
