package app.modeldeck.provider;

import app.modeldeck.provider.request.Auth;
import app.modeldeck.provider.request.JsonClient;
import app.modeldeck.provider.request.ProviderException;
import app.modeldeck.provider.request.Requests;
import app.modeldeck.secrets.Secret;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/// What one question to one provider is asked with.
///
/// @param requests sends the requests
/// @param address where the provider's API is for this run; the documented one unless it was moved
/// @param key the key to use
/// @param workers gives every request that runs beside others a thread of its own
/// @param progress told how far it is, on the asking thread
/// @param demand whether an answer will do that somebody on the way holds
public record FetchContext(
        Requests requests,
        URI address,
        Optional<Secret> key,
        ExecutorService workers,
        FetchProgress progress,
        Demand demand) {
    /// What is asked for.
    public enum Demand {
        /// Any answer will do.
        ANY,
        /// It is to be a new one.
        NEW
    }

    /// Any answer will do.
    public FetchContext(
            Requests requests, URI address, Optional<Secret> key, ExecutorService workers, FetchProgress progress) {
        this(requests, address, key, workers, progress, Demand.ANY);
    }

    /// The same question without a key.
    public FetchContext withoutKey() {
        return new FetchContext(requests, address, Optional.empty(), workers, progress, demand);
    }

    /// The same for something that is asked beside it, of which nobody is told.
    public FetchContext beside() {
        return new FetchContext(requests.another(), address, key, workers, FetchProgress.UNSEEN, demand);
    }

    /// Sends one request and reads its answer.
    ///
    /// @param what what is asked for, in words, for the problem: `the list`
    public <T> T get(URI where, Auth auth, String what, JsonClient.Reader<T> reader)
            throws ProviderException, InterruptedException {
        var ask = new JsonClient.Ask(where, auth, key, what);
        return requests.get(ask, () -> reader, pause -> progress.waiting(pause.why(), pause.time()));
    }
}
