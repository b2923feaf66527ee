package app.modeldeck.catalog;

import app.modeldeck.model.CatalogSnapshot;
import app.modeldeck.model.Model;
import app.modeldeck.model.Problem;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.model.ProviderSnapshot;
import app.modeldeck.net.Errand.Reason;
import app.modeldeck.provider.ModelProvider;
import app.modeldeck.provider.request.ProviderException;
import app.modeldeck.secrets.HeldKey;
import app.modeldeck.secrets.KeyRing;
import app.modeldeck.secrets.Secret;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The unified catalogue over every registered provider: one question, all providers at once, each failing
/// alone.
///
/// Safe for several threads. Questions block until every provider asked has settled; [#current] never
/// blocks. An interrupt ends a question, and the requests that nobody else waits for. What one key saw
/// never answers a question with another.
public final class Catalog {
    private final KeyRing ownKeys;
    private final Ticker ticker;
    private final Edition edition = new Edition();
    private final Fetching fetching;
    private final Fetches fetches;
    private final Shelves shelves;
    private final Seating seating;
    private final ProviderDesk desk;
    private final Descriptions descriptions;
    private final Contexts contexts;
    private final Prices prices;
    private volatile Roster roster;
    private volatile Newcomers newcomers = Newcomers.NONE;

    /// Made from what it works with.
    ///
    /// @param providers every provider there is
    /// @param ownKeys the user's own keys
    /// @param fetching what providers are asked with
    /// @param timing the clocks and times
    public Catalog(List<ModelProvider> providers, KeyRing ownKeys, Fetching fetching, Timing timing) {
        this.roster = new Roster(providers, Set.of());
        this.ownKeys = ownKeys;
        this.ticker = timing.ticker();
        this.shelves = new Shelves(timing.ticker(), edition);
        this.seating = new Seating(ownKeys, shelves);
        this.fetching = fetching;
        this.fetches = new Fetches(timing, fetching.executor(), edition);
        this.contexts = new Contexts(fetching, timing);
        this.desk = new ProviderDesk(contexts, fetching, timing, fetches, shelves);
        this.prices = new Prices(contexts, fetching, timing);
        this.descriptions = new Descriptions(desk, prices, contexts);
    }

    /// From now on there are these providers. What runs for one that is switched off, gone or another now ends at
    /// once, and its rows are dropped; who waits for it is told so.
    public void use(Roster next) {
        var before = roster;
        roster = next;
        edition.moveOn();
        before.leaving(next).map(ModelProvider::info).forEach(info -> {
            shelves.clear(info.id());
            forget(info.id()::equals);
            fetches.end(info.id(), next.ended(info));
        });
    }

    /// From now on a question to everyone looks for others as well.
    public void use(Newcomers next) {
        newcomers = next;
    }

    /// Looks for providers that are not known yet. Blocks.
    public void meet() throws InterruptedException {
        newcomers.look(Freshness.CACHED);
    }

    /// From now on an answer counts as fresh for so long, also one that is held already.
    public void ttl(Duration time) {
        fetches.ttl(time);
        desk.ttl(time);
        prices.ttl(time);
    }

    /// Every registered provider, by id.
    public List<ProviderInfo> providers() {
        return roster.infos();
    }

    /// What the user's own keys saw last, of every provider.
    public CatalogSnapshot current() {
        var now = roster;
        return new CatalogSnapshot(now.providers().stream()
                .map(p -> now.isOff(p) ? ProviderSnapshot.idle(p.info()).off() : shelves.own(p.info()))
                .toList());
    }

    /// Asks the lists of all providers of the question at once.
    ///
    /// @param progress told of every change on the way, on worker threads, one at a time
    /// @return all providers asked, settled
    public CatalogSnapshot load(Question question, Consumer<CatalogSnapshot> progress) throws InterruptedException {
        return ask(question, progress, (seat, board) -> desk.list(seat, question.freshness(), board::put));
    }

    /// Everything, from the cache where it is fresh: for whoever uses the catalogue without a front end of ours, which
    /// ask [#load].
    ///
    /// @param keys used before the user's own
    public CatalogSnapshot listAll(KeyRing keys) throws InterruptedException {
        return load(new Question(Set.of(), keys, Freshness.CACHED), _ -> {});
    }

    /// Asks each provider's own search, which may reach beyond its list, and joins what is found to the
    /// lists held. A search that fails is the provider's [ProviderSnapshot#problem]; its list stays.
    public CatalogSnapshot searchAll(String words, Question question) throws InterruptedException {
        return searchAll(words, question, (_, _) -> {});
    }

    /// The same, and says whose search failed.
    ///
    /// @param failed told on worker threads
    public CatalogSnapshot searchAll(String words, Question question, BiConsumer<ProviderId, Problem> failed)
            throws InterruptedException {
        return searchAll(words, question, new CatalogSnapshot(List.of()), failed);
    }

    /// The same over lists that were just had, whatever has begun since.
    CatalogSnapshot searchAll(String words, Question question, CatalogSnapshot listed) throws InterruptedException {
        return searchAll(words, question, listed, (_, _) -> {});
    }

    private CatalogSnapshot searchAll(
            String words, Question question, CatalogSnapshot listed, BiConsumer<ProviderId, Problem> failed)
            throws InterruptedException {
        return ask(question, _ -> {}, (seat, _) -> {
            var id = seat.provider().info().id();
            var found = desk.search(seat, words, question.freshness());
            found.problem().ifPresent(problem -> failed.accept(id, problem));
            return desk.join(seat, listed.provider(id), found);
        });
    }

    /// One model with what it takes and, where its provider tells prices on demand and a key is at hand, its price.
    ///
    /// @throws ProviderException when the provider is not known, has no key that it needs, or failed; a
    /// failure is not cached
    public Described describe(Model.Id id, KeyRing keys) throws ProviderException, InterruptedException {
        var provider = roster.find(id.provider()).orElseThrow(() -> new ProviderException(new Problem.Refused(404)));
        if (roster.isOff(provider)) {
            throw new ProviderException(new Problem.SwitchedOff());
        }
        var seat = seating.of(provider, keys);
        if (seat.lacksKey()) {
            throw new ProviderException(seat.lack());
        }
        return descriptions.describe(seat, id.value());
    }

    /// Asks what these models cost, where their provider tells it on demand and the user's own key is at hand,
    /// and lays the prices over the rows held. A provider whose prices could not be asked keeps its rows, and is
    /// left in peace for a while.
    public QuotedPrices price(Collection<Model.Id> models) throws InterruptedException {
        var providers = models.stream().map(Model.Id::provider).collect(Collectors.toSet());
        var question = Question.of(providers, Freshness.CACHED);
        return providers.isEmpty() ? QuotedPrices.NONE : prices.seen(seating.of(roster, question), models);
    }

    /// The user's own key in force. May block.
    public Optional<HeldKey> key(ProviderId provider) {
        return roster.find(provider).flatMap(p -> ownKeys.find(p.info()));
    }

    /// Makes a cheap call with this key and returns when it works.
    ///
    /// @throws ProviderException with what is wrong with it
    public void test(ProviderId provider, Secret key) throws ProviderException, InterruptedException {
        var asked = roster.find(provider).orElseThrow(() -> new ProviderException(new Problem.Refused(404)));
        asked.checkKey(contexts.of(asked, Optional.of(key), Reason.KEY_TEST));
    }

    /// Asks a provider that need not be registered for its list, and keeps nothing of it.
    ///
    /// @return how many models it has
    /// @throws ProviderException with what went wrong
    public int tryOut(ModelProvider provider, Optional<Secret> key) throws ProviderException, InterruptedException {
        return provider.list(contexts.of(provider, key, Reason.TRY_OUT))
                .models()
                .size();
    }

    /// The user's key of this provider was put, changed or removed: what was seen with the old one is dropped.
    public void keyChanged(ProviderId provider) {
        invalidate(provider);
        shelves.clear(provider);
        edition.moveOn();
    }

    /// Drops every cached answer, and asks those again that failed. Rows stay shown until they are asked for again.
    public void invalidate() {
        shelves.endRests();
        fetches.drop(_ -> true);
        forget(_ -> true);
    }

    /// Drops the cached answers of this provider.
    public void invalidate(ProviderId provider) {
        fetches.drop(key -> key.provider().equals(provider));
        forget(provider::equals);
    }

    private void forget(Predicate<ProviderId> which) {
        desk.forget(which);
        prices.forget(which);
    }

    /// How long the cache can answer this question; zero when it cannot.
    public Duration freshFor(Question question) {
        return seating.of(roster, question).stream()
                .filter(seat -> !seat.lacksKey())
                .map(seat -> fetches.freshFor(seat.listKey()).orElse(Duration.ZERO))
                .min(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    /// A number that is another whenever something has happened by which an answer may be another. Never blocks.
    public long edition() {
        return edition.number();
    }

    /// What the clock says that answers age on, in nanoseconds.
    public long tick() {
        return ticker.read();
    }

    /// How long, while the [#edition] stays, this question gets the answer that it gets now without any request; zero
    /// when it does not.
    ///
    /// @param words what the providers' own searches are asked, where `searched` names any
    Duration heldFor(Question question, String words, Set<ProviderId> searched) {
        return seating.of(roster, question).stream()
                .flatMap(seat -> Stream.concat(
                        Stream.of(desk.heldFor(seat)),
                        Stream.of(seat)
                                .filter(one ->
                                        searched.contains(one.provider().info().id()) && !one.lacksKey())
                                .map(one -> desk.heldFor(one, words))))
                .min(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    /// What the cache holds and did; "Copy diagnostics" has it.
    public CacheReport statistics() {
        return fetches.report();
    }

    private CatalogSnapshot ask(Question question, Consumer<CatalogSnapshot> progress, Round.PerSeat asking)
            throws InterruptedException {
        return new Round(question, seating, () -> roster, fetching.executor(), asking).ask(progress, newcomers);
    }
}
