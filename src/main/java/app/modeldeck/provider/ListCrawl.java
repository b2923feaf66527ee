package app.modeldeck.provider;

import app.modeldeck.model.KeyUse;
import app.modeldeck.model.Model;
import app.modeldeck.model.Problem;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Walks a provider's list from page to page. Blocks; an interrupt ends it.
///
/// It follows a link only below the provider's own address, so that no key goes elsewhere, and stops where
/// a list leads back to itself. What was read before a failure is kept: the listing then says why it was
/// cut.
public final class ListCrawl {
    private static final int MOST_PAGES = 2_000;
    private static final int MOST_MODELS = 200_000;
    private static final int MOST_STALE_PAGES = 3;

    private final RestSpec spec;
    private final FetchContext context;
    private final List<Model> models = new ArrayList<>();
    private final Set<Model.Id> ids = new HashSet<>();
    private final Set<URI> visited = new HashSet<>();
    private int pagesRead;
    private int leftOut;
    private int stalePages;

    private ListCrawl(RestSpec spec, FetchContext context) {
        this.spec = spec;
        this.context = context;
    }

    /// Lists everything. A key that is rejected where it is optional is laid aside and the rejection
    /// becomes the listing's remark.
    ///
    /// @throws ProviderException when not even the first page could be had
    public static Listing list(RestSpec spec, KeyUse keyUse, FetchContext context)
            throws ProviderException, InterruptedException {
        try {
            return new ListCrawl(spec, context).walk(Optional.empty());
        } catch (ProviderException e) {
            boolean publicWithoutKey =
                    keyUse == KeyUse.OPTIONAL && context.key().isPresent();
            if (publicWithoutKey && e.problem() instanceof Problem.KeyRejected rejected) {
                return new ListCrawl(spec, context.withoutKey()).walk(Optional.of(rejected));
            }
            throw e;
        }
    }

    /// Reads one page and no more, for a search.
    public static List<Model> onePage(RestSpec spec, FetchContext context, String what)
            throws ProviderException, InterruptedException {
        var address = Addresses.below(context.address(), spec.path());
        return page(spec, context, address, address, what).models();
    }

    private Listing walk(Optional<Problem> remark) throws ProviderException, InterruptedException {
        var first = Addresses.below(context.address(), spec.path());
        var next = Optional.of(first);
        try {
            while (next.isPresent()) {
                next = step(first, next.get());
            }
            return new Listing(models, leftOut, Optional.empty(), remark);
        } catch (ProviderException e) {
            if (pagesRead == 0) {
                throw e;
            }
            return new Listing(models, leftOut, Optional.of(e.problem()), remark);
        }
    }

    private Optional<URI> step(URI first, URI address) throws ProviderException, InterruptedException {
        check(address);
        var page = page(spec, context, first, address, "the list");
        pagesRead++;
        leftOut += page.leftOut();
        models.addAll(page.models());
        boolean anyNew = false;
        for (var model : page.models()) {
            anyNew |= ids.add(model.id());
        }
        stalePages = anyNew ? 0 : stalePages + 1;
        context.onPage().accept(page.models());
        return next(page);
    }

    private void check(URI address) throws ProviderException {
        if (!visited.add(address) || stalePages >= MOST_STALE_PAGES) {
            throw new ProviderException(new Problem.EndlessList());
        }
        if (visited.size() > MOST_PAGES || ids.size() > MOST_MODELS) {
            throw new ProviderException(new Problem.TooLarge("the length of the list"));
        }
        if (context.deadline().passed()) {
            throw new ProviderException(new Problem.TimedOut(context.deadline().whole()));
        }
    }

    private Optional<URI> next(PageReader.Page page) throws ProviderException {
        return switch (page.next()) {
            case PageReader.Next.End() -> Optional.empty();
            case PageReader.Next.Lost(Problem why) -> throw new ProviderException(why);
            case PageReader.Next.At(URI there) when Addresses.isBelow(context.address(), there) -> Optional.of(there);
            case PageReader.Next.At _ -> throw new ProviderException(new Problem.ForeignLink());
        };
    }

    private static PageReader.Page page(RestSpec spec, FetchContext context, URI first, URI address, String what)
            throws ProviderException, InterruptedException {
        var ask = new JsonClient.Ask(address, spec.auth(), context.key(), context.deadline(), what);
        return context.client().get(ask, new PageReader(spec, first, address, _ -> {}));
    }
}
