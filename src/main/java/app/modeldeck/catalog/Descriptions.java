package app.modeldeck.catalog;

import app.modeldeck.model.Model;
import app.modeldeck.model.ModelDetails;
import app.modeldeck.model.Problem;
import app.modeldeck.model.ProviderInfo.Trait;
import app.modeldeck.model.ProviderSnapshot;
import app.modeldeck.model.ProviderStatus;
import app.modeldeck.model.Quote;
import app.modeldeck.model.Schema;
import app.modeldeck.net.Errand.Reason;
import app.modeldeck.provider.request.ProviderException;
import java.util.Optional;

/// Answers questions for one model: from its own page where the provider has one, else from its list, with the
/// price that is told on demand. Safe for several threads; questions block.
final class Descriptions {
    private static final int NOT_FOUND = 404;

    private final ProviderDesk desk;
    private final Prices prices;
    private final Contexts contexts;

    Descriptions(ProviderDesk desk, Prices prices, Contexts contexts) {
        this.desk = desk;
        this.prices = prices;
        this.contexts = contexts;
    }

    /// One model with what it takes and its price. A price that could not be asked costs nothing else; it is said.
    ///
    /// @throws ProviderException when the model could not be had
    Described describe(Seat seat, String id) throws ProviderException, InterruptedException {
        var described = seat.provider().info().is(Trait.DESCRIBES) ? desk.describe(seat, id) : listed(seat, id);
        if (!Prices.areTold(seat)) {
            return described;
        }
        try {
            return priced(described, prices.of(seat, id));
        } catch (ProviderException e) {
            return new Described(described.details(), described.origin(), Optional.empty(), Optional.of(e.problem()));
        }
    }

    private static Described priced(Described bare, Quote quote) {
        return switch (quote) {
            case Quote.Priced(var prices, var why) -> {
                var model = bare.details().model().withPrices(prices, why);
                yield new Described(bare.details().with(model), bare.origin());
            }
            case Quote.Unclear(var words) ->
                new Described(bare.details(), bare.origin(), Optional.of(words), Optional.empty());
            case Quote.Unstated _ -> bare;
        };
    }

    /// A model that the list does not hold may still be found by the provider's own search.
    private Described listed(Seat seat, String id) throws ProviderException, InterruptedException {
        var list = desk.list(seat, Freshness.CACHED, _ -> {});
        var held = find(list, id);
        if (held.isPresent()) {
            return asListed(held.get(), list);
        }
        if (!seat.provider().info().is(Trait.SEARCHES)) {
            throw new ProviderException(missing(seat, list));
        }
        var searched = desk.join(seat, Optional.of(list), desk.search(seat, id, Freshness.CACHED));
        return asListed(find(searched, id).orElseThrow(() -> new ProviderException(missing(seat, searched))), searched);
    }

    /// Only what could be read to its end says that there is no such model.
    private Problem missing(Seat seat, ProviderSnapshot rows) {
        return switch (rows.status()) {
            case ProviderStatus.NotRunning _ -> absent(seat);
            case ProviderStatus.Ready ready -> ready.remark().orElseGet(() -> new Problem.Refused(NOT_FOUND));
            case ProviderStatus.Partial _, ProviderStatus.Stale _, ProviderStatus.Failed _, ProviderStatus.NeedsKey _ ->
                rows.problem().orElseGet(Problem.Unexpected::new);
            case ProviderStatus.Off _, ProviderStatus.Idle _, ProviderStatus.Loading _ -> new Problem.Unexpected();
        };
    }

    private Problem absent(Seat seat) {
        var address = contexts.of(seat.provider(), seat.key(), Reason.DESCRIBE).address();
        return seat.provider().info().server().isPresent()
                ? new Problem.NotOffered()
                : new Problem.Unreachable(address.getHost());
    }

    private static Described asListed(Model model, ProviderSnapshot list) {
        return new Described(new ModelDetails(model, new Schema.NotOffered()), list.origin());
    }

    private static Optional<Model> find(ProviderSnapshot list, String id) {
        return list.models().stream()
                .filter(model -> model.id().value().equals(id))
                .findFirst();
    }
}
