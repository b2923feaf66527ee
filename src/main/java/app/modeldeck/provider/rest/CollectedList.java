package app.modeldeck.provider.rest;

import app.modeldeck.model.KeyUse;
import app.modeldeck.provider.FetchContext;
import app.modeldeck.provider.Listing;
import app.modeldeck.provider.request.ProviderException;
import java.util.concurrent.ExecutionException;

/// A list and, beside it, the collections that say what its models do. Blocks; an interrupt ends both.
///
/// Rows are told of as their pages come, with the tasks that are known then; the listing has those of the collections.
final class CollectedList {
    private CollectedList() {}

    /// @throws ProviderException when not even one page of the list could be had
    static Listing list(RestSpec list, CollectionSpec collections, KeyUse keyUse, FetchContext context)
            throws ProviderException, InterruptedException {
        var beside = context.workers().submit(() -> CollectionCrawl.read(collections, list.auth(), context.beside()));
        try {
            var listing = ListCrawl.list(list, keyUse, context);
            return beside.get().over(listing);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the collections were not read", e);
        } finally {
            beside.cancel(true);
        }
    }
}
