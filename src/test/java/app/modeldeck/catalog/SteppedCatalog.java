package app.modeldeck.catalog;

import app.modeldeck.model.KeyUse;
import app.modeldeck.model.Model;
import app.modeldeck.model.ModelDetails;
import app.modeldeck.model.Problem;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.model.SampleModels;
import app.modeldeck.provider.FetchContext;
import app.modeldeck.provider.JsonClients;
import app.modeldeck.provider.Listing;
import app.modeldeck.provider.ModelProvider;
import app.modeldeck.provider.request.ProviderException;
import app.modeldeck.secrets.Secret;
import app.modeldeck.secrets.SessionKeys;
import app.modeldeck.secrets.UnusableKeyException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;

/// A catalogue whose threads are stepped, over one provider that numbers its lists: two pages of one model each,
/// named by the key that was sent and the number. Every look at a clock is a place where another thread may go on.
@SuppressWarnings("ThreadPriorityCheck") // where one yields, another may go on: that is the point
final class SteppedCatalog implements ModelProvider {
    static final Question CACHED = Question.all(Freshness.CACHED);
    static final Question REFRESH = Question.all(Freshness.REFRESH);

    private static final ProviderInfo INFO = new ProviderInfo(
            new ProviderId("acme"), "Acme", KeyUse.OPTIONAL, Optional.empty(), List.of("ACME_KEY"), Set.of());

    final SteppedThreads threads;
    final Catalog catalog;
    private final SessionKeys keys = new SessionKeys();
    private Optional<Problem> failure = Optional.empty();
    private int begun;
    private int running;
    private int mostRunning;

    SteppedCatalog(long seed) {
        threads = new SteppedThreads(seed);
        var fetching = new Fetching(
                JsonClients.quickClient(), JsonClients.quickRetries(), ModelProvider::address, threads.executor());
        catalog = new Catalog(List.of(this), keys, fetching, Timing.usual(SteppedCatalog::ticks, SteppedCatalog::now));
    }

    private static long ticks() {
        Thread.yield();
        return 0;
    }

    private static Instant now() {
        Thread.yield();
        return Catalogs.NOW;
    }

    /// From now on it fails.
    SteppedCatalog failing(Problem problem) {
        failure = Optional.of(problem);
        return this;
    }

    /// The user's key is another now.
    void key(String key) throws UnusableKeyException {
        keys.put(INFO.id(), Secret.of(key));
        catalog.keyChanged(INFO.id());
    }

    <T> Future<T> client(Callable<T> does) {
        return threads.executor().submit(does);
    }

    /// The names of the models that a question comes to.
    List<String> ask(Question question) throws InterruptedException {
        return Catalogs.names(catalog.load(question, _ -> {}));
    }

    /// How many lists have begun.
    int begun() {
        return begun;
    }

    int running() {
        return running;
    }

    int mostRunning() {
        return mostRunning;
    }

    /// The number of the list that these names are of; both pages must be of one.
    static int number(List<String> names) {
        var numbers = names.stream()
                .map(name -> name.replaceAll(".*-(\\d+)$", "$1"))
                .distinct()
                .toList();
        if (names.size() != 2 || numbers.size() != 1) {
            throw new AssertionError("not one whole list: " + names);
        }
        return Integer.parseInt(numbers.getFirst());
    }

    @Override
    public ProviderInfo info() {
        return INFO;
    }

    @Override
    public URI address() {
        return URI.create("https://acme.example/v1");
    }

    @Override
    public Listing list(FetchContext context) throws ProviderException, InterruptedException {
        int number = ++begun;
        mostRunning = Math.max(mostRunning, ++running);
        try {
            var key = context.key().map(Secret::reveal).orElse("none");
            var pages = List.of(model("a-" + key + "-" + number), model("b-" + key + "-" + number));
            for (var page : pages) {
                pause();
                context.progress().page(List.of(page));
            }
            pause();
            if (failure.isPresent()) {
                throw new ProviderException(failure.get());
            }
            return new Listing(pages, 0, Optional.empty(), Optional.empty());
        } finally {
            running--;
        }
    }

    private static void pause() throws InterruptedException {
        Thread.yield();
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    /// The first letter is the model, the rest its name.
    private static Model model(String name) {
        return SampleModels.named(new Model.Id(INFO.id(), name.substring(0, 1)), name);
    }

    @Override
    public List<Model> search(String words, FetchContext context) {
        return List.of();
    }

    @Override
    public ModelDetails describe(String id, FetchContext context) throws ProviderException {
        throw new ProviderException(new Problem.NotOffered());
    }

    @Override
    public void checkKey(FetchContext context) {
        // every key passes
    }
}
