package app.modeldeck.provider.rest;

import app.modeldeck.model.KeyUse;
import app.modeldeck.model.Model;
import app.modeldeck.model.Problem;
import app.modeldeck.provider.FetchContext;
import app.modeldeck.provider.Listing;
import app.modeldeck.provider.request.Addresses;
import app.modeldeck.provider.request.JsonClient;
import app.modeldeck.provider.request.ProviderException;
import java.util.List;
import java.util.Optional;

/// Asks for a provider's list, or for one page of it. Blocks; an interrupt ends it.
public final class ListCrawl {
    private ListCrawl() {}

    /// Lists everything. A key that is rejected where it is optional is laid aside and the rejection
    /// becomes the listing's remark.
    ///
    /// @throws ProviderException when not even one page could be had
    public static Listing list(RestSpec spec, KeyUse keyUse, FetchContext context)
            throws ProviderException, InterruptedException {
        try {
            return new Walk(spec, context).walk(Optional.empty());
        } catch (ProviderException e) {
            boolean publicWithoutKey =
                    keyUse == KeyUse.OPTIONAL && context.key().isPresent();
            if (publicWithoutKey && e.problem() instanceof Problem.KeyRejected rejected) {
                return new Walk(spec, context.withoutKey()).walk(Optional.of(rejected));
            }
            throw e;
        }
    }

    /// Reads one page and no more, for a search.
    public static List<Model> onePage(RestSpec spec, FetchContext context, String what)
            throws ProviderException, InterruptedException {
        var address = Addresses.below(context.address(), spec.path());
        var ask = new JsonClient.Ask(address, spec.auth(), context.key(), what);
        return context.requests()
                .get(
                        ask,
                        () -> new PageReader(spec, address, address, _ -> {}),
                        pause -> context.progress().waiting(pause.why(), pause.time()))
                .models();
    }
}
