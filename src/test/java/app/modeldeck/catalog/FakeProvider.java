package app.modeldeck.catalog;

import app.modeldeck.model.Call;
import app.modeldeck.model.Calling;
import app.modeldeck.model.KeyUse;
import app.modeldeck.model.Model;
import app.modeldeck.model.ModelDetails;
import app.modeldeck.model.Problem;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.model.Quote;
import app.modeldeck.model.SampleModels;
import app.modeldeck.model.Schema;
import app.modeldeck.provider.FetchContext;
import app.modeldeck.provider.Listing;
import app.modeldeck.provider.ModelProvider;
import app.modeldeck.provider.request.ProviderException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A provider that answers what a test tells it to, page by page, and can be held before any page.
public final class FakeProvider implements ModelProvider {
    private final ProviderInfo info;
    private final AtomicInteger lists = new AtomicInteger();
    private final AtomicInteger searches = new AtomicInteger();
    private final Semaphore arrivals = new Semaphore(0);
    private final CountDownLatch interrupted = new CountDownLatch(1);
    private volatile List<List<String>> pages = List.of();
    private volatile List<String> found = List.of();
    private volatile String searchedFor = "";
    private volatile Optional<Problem> cut = Optional.empty();
    private volatile Optional<Problem> remark = Optional.empty();
    private volatile Optional<Problem> searchProblem = Optional.empty();
    private volatile Optional<RuntimeException> bug = Optional.empty();
    private volatile Optional<Error> worse = Optional.empty();
    private volatile Optional<Semaphore> gate = Optional.empty();
    private volatile Optional<String> wantedKey = Optional.empty();
    private volatile UnaryOperator<Model> shape = UnaryOperator.identity();
    private volatile int leftOut;
    private final AtomicInteger descriptions = new AtomicInteger();
    private volatile Optional<Problem> describeProblem = Optional.empty();
    private volatile Function<Model, ModelDetails> described =
            model -> new ModelDetails(model, new Schema.Stated(List.of(), List.of()));
    private final AtomicInteger priceQuestions = new AtomicInteger();
    private volatile Quote quote = new Quote.Unstated();
    private volatile Optional<Problem> priceProblem = Optional.empty();

    public FakeProvider(String slug, String name, KeyUse keyUse) {
        this(slug, name, keyUse, Set.of(ProviderInfo.Trait.DESCRIBES, ProviderInfo.Trait.SEARCHES));
    }

    private FakeProvider(String slug, String name, KeyUse keyUse, Set<ProviderInfo.Trait> traits) {
        var variable = slug.toUpperCase(Locale.ROOT) + "_KEY";
        info = new ProviderInfo(
                new ProviderId(slug),
                name,
                keyUse,
                Optional.of(URI.create("https://" + slug + ".example/keys")),
                List.of(variable),
                traits,
                traits.isEmpty() ? Calling.UNKNOWN : calling(slug));
    }

    private static Calling calling(String slug) {
        return Calling.with("Bearer", Call.ofInputs("https://" + slug + ".example/{id}", new Call.Answer.AtOnce()));
    }

    /// A provider that needs no key.
    public static FakeProvider open(String slug) {
        return new FakeProvider(slug, slug, KeyUse.OPTIONAL);
    }

    /// A provider that lists a selection of what it has, and needs no key.
    public static FakeProvider selection(String slug) {
        return new FakeProvider(
                slug, slug, KeyUse.OPTIONAL, Set.of(ProviderInfo.Trait.SELECTION, ProviderInfo.Trait.SEARCHES));
    }

    /// A provider that describes no model, runs none, and needs no key.
    public static FakeProvider listing(String slug) {
        return new FakeProvider(slug, slug, KeyUse.OPTIONAL, Set.of());
    }

    /// A provider that tells prices on demand, and needs no key for anything else.
    public static FakeProvider pricing(String slug) {
        return new FakeProvider(
                slug, slug, KeyUse.OPTIONAL, Set.of(ProviderInfo.Trait.DESCRIBES, ProviderInfo.Trait.PRICES_ON_DEMAND));
    }

    /// From now on this is what it answers when it is asked for a price.
    public FakeProvider quoting(Quote answer) {
        quote = answer;
        priceProblem = Optional.empty();
        return this;
    }

    /// From now on a question for a price fails.
    public FakeProvider quotingFails(Problem problem) {
        priceProblem = Optional.of(problem);
        return this;
    }

    /// From now on this is what it says of a model.
    public FakeProvider describing(Function<Model, ModelDetails> answer) {
        described = answer;
        describeProblem = Optional.empty();
        return this;
    }

    /// From now on a question for a model fails.
    public FakeProvider describingFails(Problem problem) {
        describeProblem = Optional.of(problem);
        return this;
    }

    public int descriptions() {
        return descriptions.get();
    }

    public int priceQuestions() {
        return priceQuestions.get();
    }

    /// From now on the list is these pages of model names; ids are `owner/<name>`.
    public FakeProvider pages(List<?>... pages) {
        this.pages = Stream.of(pages)
                .map(page -> page.stream().map(String::valueOf).toList())
                .toList();
        cut = Optional.empty();
        return this;
    }

    /// From now on its models are made to state more than their names.
    public FakeProvider shaped(UnaryOperator<Model> shape) {
        this.shape = shape;
        return this;
    }

    /// From now on the list ends with this problem after its pages; with no pages it fails.
    public FakeProvider cutBy(Problem problem) {
        cut = Optional.of(problem);
        return this;
    }

    public FakeProvider remark(Problem problem) {
        remark = Optional.of(problem);
        return this;
    }

    public FakeProvider leavingOut(int entries) {
        leftOut = entries;
        return this;
    }

    /// From now on every question throws this.
    public FakeProvider throwing(RuntimeException exception) {
        bug = Optional.of(exception);
        return this;
    }

    /// From now on every question breaks like this.
    public FakeProvider breaking(Error error) {
        worse = Optional.of(error);
        return this;
    }

    /// From now on nothing is thrown any more.
    public FakeProvider mended() {
        bug = Optional.empty();
        worse = Optional.empty();
        return this;
    }

    /// From now on the search finds these names.
    public FakeProvider finding(String... names) {
        found = List.of(names);
        return this;
    }

    public FakeProvider searchFailing(Problem problem) {
        searchProblem = Optional.of(problem);
        return this;
    }

    /// From now on only this key passes; others are rejected.
    public FakeProvider wanting(String key) {
        wantedKey = Optional.of(key);
        return this;
    }

    /// From now on every page waits for a permit of this gate.
    public Semaphore gated() {
        var permits = new Semaphore(0);
        gate = Optional.of(permits);
        return permits;
    }

    /// From now on nothing waits.
    public FakeProvider ungated() {
        gate = Optional.empty();
        return this;
    }

    public int lists() {
        return lists.get();
    }

    /// What the last search was for; blank before the first.
    public String searchedFor() {
        return searchedFor;
    }

    public int searches() {
        return searches.get();
    }

    /// Has a permit for each time that a question came to the gate.
    public Semaphore arrivals() {
        return arrivals;
    }

    /// Opens when a question was interrupted.
    public CountDownLatch interrupted() {
        return interrupted;
    }

    @Override
    public ProviderInfo info() {
        return info;
    }

    @Override
    public URI address() {
        return URI.create("https://" + info.id().slug() + ".example/v1");
    }

    @Override
    public Listing list(FetchContext context) throws ProviderException, InterruptedException {
        lists.incrementAndGet();
        var all = new ArrayList<Model>();
        var planned = pages;
        pass();
        checkKey(context);
        for (var page : planned) {
            var models = page.stream().map(this::model).toList();
            all.addAll(models);
            context.progress().page(models);
            pass();
        }
        if (all.isEmpty() && cut.isPresent()) {
            throw new ProviderException(cut.get());
        }
        return new Listing(all, leftOut, cut, remark);
    }

    private void pass() throws InterruptedException {
        if (bug.isPresent()) {
            throw bug.get();
        }
        if (worse.isPresent()) {
            throw worse.get();
        }
        var permits = gate;
        if (permits.isPresent()) {
            arrivals.release();
            try {
                permits.get().acquire();
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
            }
        }
    }

    @Override
    public List<Model> search(String words, FetchContext context) throws ProviderException, InterruptedException {
        searchedFor = words;
        searches.incrementAndGet();
        pass();
        if (searchProblem.isPresent()) {
            throw new ProviderException(searchProblem.get());
        }
        return found.stream().map(this::model).toList();
    }

    @Override
    public ModelDetails describe(String id, FetchContext context) throws ProviderException, InterruptedException {
        descriptions.incrementAndGet();
        pass();
        if (describeProblem.isPresent()) {
            throw new ProviderException(describeProblem.get());
        }
        for (var page : pages) {
            for (var name : page) {
                if (model(name).id().value().equals(id)) {
                    return described.apply(model(name));
                }
            }
        }
        throw new ProviderException(new Problem.Refused(404));
    }

    @Override
    public Map<String, Quote> prices(List<String> ids, FetchContext context)
            throws ProviderException, InterruptedException {
        priceQuestions.incrementAndGet();
        pass();
        if (priceProblem.isPresent()) {
            throw new ProviderException(priceProblem.get());
        }
        return ids.stream().collect(Collectors.toMap(id -> id, _ -> quote));
    }

    @Override
    public void checkKey(FetchContext context) throws ProviderException {
        var wanted = wantedKey;
        if (wanted.isPresent()
                && context.key().isPresent()
                && !context.key().get().reveal().equals(wanted.get())) {
            throw new ProviderException(new Problem.KeyRejected(401));
        }
    }

    /// The model that stands for this name.
    public Model model(String name) {
        return shape.apply(SampleModels.named(new Model.Id(info.id(), "owner/" + name), name));
    }
}
