package app.modeldeck.provider;

import app.modeldeck.model.Model;
import app.modeldeck.model.ModelDetails;
import app.modeldeck.model.Problem;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.model.Quote;
import app.modeldeck.provider.request.ProviderException;
import java.net.URI;
import java.util.List;
import java.util.Map;

/// A catalogue of models that can be asked over the network.
///
/// Implementations hold no state, are found through `module-info provides`, and are called on virtual
/// threads: every question blocks, and an interrupt ends it and closes its connection.
public interface ModelProvider {
    /// Who it is.
    ProviderInfo info();

    /// Where its API is; every request goes below this address.
    URI address();

    /// How many requests a minute it takes, where it says so; otherwise as many as no provider minds.
    default int perMinute() {
        return 600;
    }

    /// The same provider, with the adult content that it otherwise does not ask for and does not show; itself where
    /// it makes no difference.
    default ModelProvider withAdultContent() {
        return this;
    }

    /// Every model, page by page; each page is published through the context as it has been read.
    ///
    /// @return all that was read; a listing that stopped early says why
    /// @throws ProviderException when not even the first page could be had
    Listing list(FetchContext context) throws ProviderException, InterruptedException;

    /// What the provider's own search finds for these words, best first.
    ///
    /// @throws ProviderException when the provider failed or answered in a shape that is not known; never
    /// an empty list for that
    List<Model> search(String words, FetchContext context) throws ProviderException, InterruptedException;

    /// One model with its settings and inputs; asked only where the provider has
    /// [app.modeldeck.model.ProviderInfo.Trait#DESCRIBES].
    ///
    /// @param id the provider's own id of the model
    /// @throws ProviderException when it does not exist, or its description could not be read
    ModelDetails describe(String id, FetchContext context) throws ProviderException, InterruptedException;

    /// The prices of these models; asked only where the provider has
    /// [app.modeldeck.model.ProviderInfo.Trait#PRICES_ON_DEMAND], and only with a key.
    ///
    /// @param ids the provider's own ids of the models; at least one, none twice
    /// @return by id; one that the provider does not know is absent
    /// @throws ProviderException when the provider failed, answered in a shape that is not known or knows none of
    /// them; that is never "no price"
    default Map<String, Quote> prices(List<String> ids, FetchContext context)
            throws ProviderException, InterruptedException {
        throw new ProviderException(new Problem.NotOffered());
    }

    /// Makes a cheap call that only a valid key passes.
    ///
    /// @throws ProviderException with the problem when the key does not pass
    void checkKey(FetchContext context) throws ProviderException, InterruptedException;
}
