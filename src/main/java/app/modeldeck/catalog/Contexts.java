package app.modeldeck.catalog;

import app.modeldeck.model.ProviderId;
import app.modeldeck.net.Errand;
import app.modeldeck.net.Errand.Reason;
import app.modeldeck.provider.FetchContext;
import app.modeldeck.provider.FetchContext.Demand;
import app.modeldeck.provider.FetchProgress;
import app.modeldeck.provider.ModelProvider;
import app.modeldeck.provider.request.Deadline;
import app.modeldeck.provider.request.Pace;
import app.modeldeck.provider.request.Requests;
import app.modeldeck.secrets.Secret;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Gives each question to a provider its requests, its deadline, and the pace that all questions to that provider
/// share. Safe for several threads; never blocks.
final class Contexts {
    private final Fetching fetching;
    private final Timing timing;
    private final Map<ProviderId, Pace> paces = new ConcurrentHashMap<>();

    Contexts(Fetching fetching, Timing timing) {
        this.fetching = fetching;
        this.timing = timing;
    }

    /// For a question of which nobody is told how far it is.
    FetchContext of(ModelProvider provider, Optional<Secret> key, Reason why) {
        return of(provider, key, why, Freshness.CACHED, FetchProgress.UNSEEN);
    }

    /// @param freshness what the question asks for
    FetchContext of(
            ModelProvider provider, Optional<Secret> key, Reason why, Freshness freshness, FetchProgress progress) {
        var deadline = new Deadline(timing.ticker()::read, timing.deadline());
        var errand = new Errand(provider.info().name(), why);
        var requests = new Requests(fetching.client(), fetching.retries(), errand, pace(provider), deadline);
        var address = fetching.address().apply(provider);
        var demand = freshness == Freshness.CACHED ? Demand.ANY : Demand.NEW;
        return new FetchContext(requests, address, key, fetching.executor(), progress, demand);
    }

    private Pace pace(ModelProvider provider) {
        return paces.computeIfAbsent(provider.info().id(), _ -> new Pace(provider.perMinute(), timing.ticker()::read));
    }
}
