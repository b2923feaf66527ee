package app.modeldeck.provider.rest;

import app.modeldeck.model.Model;
import app.modeldeck.model.ModelDetails;
import app.modeldeck.model.Problem;
import app.modeldeck.model.Quote;
import app.modeldeck.provider.FetchContext;
import app.modeldeck.provider.Listing;
import app.modeldeck.provider.ModelProvider;
import app.modeldeck.provider.reading.Description;
import app.modeldeck.provider.reading.PriceQuestion;
import app.modeldeck.provider.request.ProviderException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A provider that is data: what it is asked and how its answers are read, run by one fetch loop.
public interface RestProvider extends ModelProvider {
    /// Its list.
    RestSpec listing();

    /// Its own search for these words, where it has one that reaches beyond the list.
    default Optional<RestSpec> searching(String words) {
        return Optional.empty();
    }

    /// Its collections, where membership in them says what a model does.
    default Optional<CollectionSpec> collections() {
        return Optional.empty();
    }

    /// How it describes what a model takes, where it does.
    ///
    /// @param id the provider's own id of the model
    default Optional<Description> describing(String id) {
        return Optional.empty();
    }

    /// How it tells the prices of models asked by their ids, where it does.
    default Optional<PriceQuestion> pricing() {
        return Optional.empty();
    }

    /// The path, below its address, of a cheap call that only a valid key passes.
    default String keyCheck() {
        return listing().path();
    }

    @Override
    default Listing list(FetchContext context) throws ProviderException, InterruptedException {
        var spec = collections();
        return spec.isEmpty()
                ? ListCrawl.list(listing(), info().keyUse(), context)
                : CollectedList.list(listing(), spec.get(), info().keyUse(), context);
    }

    @Override
    default List<Model> search(String words, FetchContext context) throws ProviderException, InterruptedException {
        var spec = searching(words);
        return spec.isEmpty() ? List.of() : ListCrawl.onePage(spec.get(), context, "the search");
    }

    @Override
    default ModelDetails describe(String id, FetchContext context) throws ProviderException, InterruptedException {
        var description = describing(id).orElseThrow(() -> new ProviderException(new Problem.NotOffered()));
        return OneModel.describe(listing(), description, id, context);
    }

    @Override
    default Map<String, Quote> prices(List<String> ids, FetchContext context)
            throws ProviderException, InterruptedException {
        var question = pricing().orElseThrow(() -> new ProviderException(new Problem.NotOffered()));
        return AskedPrices.ask(question, listing().auth(), ids, context);
    }

    @Override
    default void checkKey(FetchContext context) throws ProviderException, InterruptedException {
        OneModel.check(listing().auth(), keyCheck(), context);
    }
}
