package app.modeldeck.catalog;

import app.modeldeck.model.Model;
import app.modeldeck.model.Problem;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderInfo.Trait;
import app.modeldeck.model.Quote;
import app.modeldeck.net.Errand.Reason;
import app.modeldeck.provider.request.ProviderException;
import app.modeldeck.secrets.KeyIdentity;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/// What models cost, where their provider tells it on demand; held as long as a list is. Safe for several threads;
/// questions block.
final class Prices {
    private static final int MOST = 5_000;

    private final Contexts contexts;
    private final Timing timing;
    private final Cache<Key, Quote> quotes;
    private final Map<Account, Rest> rests = new ConcurrentHashMap<>();

    Prices(Contexts contexts, Fetching fetching, Timing timing) {
        this.contexts = contexts;
        this.timing = timing;
        this.quotes = Caffeine.newBuilder()
                .executor(fetching.executor())
                .ticker(timing.ticker())
                .expireAfterWrite(timing.ttl())
                .maximumSize(MOST)
                .build();
    }

    /// An account may have prices of its own.
    private record Key(Model.Id id, KeyIdentity identity) {}

    private record Account(ProviderId provider, KeyIdentity identity) {}

    /// A provider that could not tell prices is left in peace for a while.
    private record Rest(Cooldown cooldown, Problem why) {}

    /// Whether it makes sense to ask there: the provider tells prices on demand, and a key is at hand.
    static boolean areTold(Seat seat) {
        return seat.provider().info().is(Trait.PRICES_ON_DEMAND) && seat.key().isPresent();
    }

    /// The price of one model; nothing is stated where the provider knows no such price.
    ///
    /// @throws ProviderException when it could not be asked
    Quote of(Seat seat, String id) throws ProviderException, InterruptedException {
        return Optional.ofNullable(of(seat, List.of(id)).get(id)).orElseGet(Quote.Unstated::new);
    }

    /// The prices of these models for people who look through a list, laid over the rows held. A provider that
    /// could not tell them is left in peace for a while; its failure is told again meanwhile.
    QuotedPrices seen(List<Seat> seats, Collection<Model.Id> models) throws InterruptedException {
        var quotes = new HashMap<Model.Id, Quote>();
        var problems = new HashMap<ProviderId, Problem>();
        for (var seat : seats.stream().filter(Prices::areTold).toList()) {
            var provider = seat.provider().info().id();
            try {
                var own = models.stream()
                        .filter(id -> id.provider().equals(provider))
                        .map(Model.Id::value)
                        .toList();
                unlessResting(seat, own).forEach((value, quote) -> quotes.put(new Model.Id(provider, value), quote));
                seat.shelf().adjust(model -> priced(model, quotes));
            } catch (ProviderException e) {
                problems.put(provider, e.problem());
            }
        }
        return new QuotedPrices(quotes, problems);
    }

    private static Model priced(Model model, Map<Model.Id, Quote> quotes) {
        return quotes.get(model.id()) instanceof Quote.Priced(var all, var why) ? model.withPrices(all, why) : model;
    }

    private Map<String, Quote> unlessResting(Seat seat, List<String> ids)
            throws ProviderException, InterruptedException {
        var account = new Account(seat.provider().info().id(), seat.identity());
        var rest = rests.get(account);
        if (rest != null && !rest.cooldown().allows(Freshness.CACHED)) {
            throw new ProviderException(rest.why());
        }
        try {
            var prices = of(seat, ids);
            rests.remove(account);
            return prices;
        } catch (ProviderException e) {
            var cooldown = rest == null ? new Cooldown(timing.ticker()) : rest.cooldown();
            cooldown.failed(e.problem(), timing.clock());
            rests.put(account, new Rest(cooldown, e.problem()));
            throw e;
        }
    }

    /// Those that are held are not asked again.
    private Map<String, Quote> of(Seat seat, List<String> ids) throws ProviderException, InterruptedException {
        var known = new HashMap<String, Quote>();
        ids.forEach(
                id -> Optional.ofNullable(quotes.getIfPresent(key(seat, id))).ifPresent(quote -> known.put(id, quote)));
        var unknown =
                ids.stream().distinct().filter(id -> !known.containsKey(id)).toList();
        if (!unknown.isEmpty()) {
            var context = contexts.of(seat.provider(), seat.key(), Reason.PRICES);
            var told = seat.asked(() -> seat.provider().prices(unknown, context));
            told.forEach((id, quote) -> quotes.put(key(seat, id), quote));
            known.putAll(told);
        }
        return known;
    }

    private static Key key(Seat seat, String id) {
        return new Key(new Model.Id(seat.provider().info().id(), id), seat.identity());
    }

    /// From now on it holds what it was told for so long.
    void ttl(Duration time) {
        quotes.policy().expireAfterWrite().orElseThrow().setExpiresAfter(time);
    }

    /// Drops what is held of the providers that match.
    void forget(Predicate<ProviderId> which) {
        quotes.asMap().keySet().removeIf(key -> which.test(key.id().provider()));
        rests.keySet().removeIf(account -> which.test(account.provider()));
    }
}
