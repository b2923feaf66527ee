package app.modeldeck.desktop.table;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.catalog.QuotedPrices;
import app.modeldeck.desktop.fx.Background;
import app.modeldeck.desktop.fx.OneAtATime;
import app.modeldeck.desktop.fx.PriceWords;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.model.Model;
import app.modeldeck.model.Price;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.model.ProviderInfo.Trait;
import app.modeldeck.model.Quote;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What the models on screen cost. Prices that a provider tells on demand are asked for the rows that a person
/// looks at, and for no others. Lives on one thread; nothing here blocks.
public final class PricesViewModel {
    private final Catalog catalog;
    private final OneAtATime<Answer> asking;
    private final Words words;
    private final PriceWords priceWords;
    private final Set<ProviderId> onDemand;
    private final ReadOnlyObjectWrapper<QuotedPrices> told = new ReadOnlyObjectWrapper<>(QuotedPrices.NONE);
    private final Set<Model.Id> asked = new HashSet<>();
    private final Runnable priced;
    private Set<Model> lookedAt = Set.of();

    /// What came of a question.
    ///
    /// @param models what it was about
    private record Answer(Set<Model.Id> models, QuotedPrices told) {}

    /// @param priced called when rows of the catalogue have got prices
    public PricesViewModel(
            Catalog catalog, Background background, Words words, Runnable priced, Consumer<Throwable> broken) {
        this.catalog = catalog;
        this.asking = new OneAtATime<>(background, this::next, this::answered, broken);
        this.words = words;
        this.priceWords = new PriceWords(words);
        this.onDemand = catalog.providers().stream()
                .filter(info -> info.is(Trait.PRICES_ON_DEMAND))
                .map(ProviderInfo::id)
                .collect(Collectors.toUnmodifiableSet());
        this.priced = priced;
    }

    /// What was told so far; it changes what [#note] says.
    ReadOnlyObjectProperty<QuotedPrices> told() {
        return told.getReadOnlyProperty();
    }

    /// The prices of that model in words, the one that matters most first.
    List<String> prices(Model model) {
        return pricesOf(model).stream().map(priceWords::text).toList();
    }

    /// What there is to say where no price is known: never nothing, unless it was not asked yet.
    String note(Model model) {
        var provider = model.id().provider();
        if (!onDemand.contains(provider)) {
            return words.text("price.unstated");
        }
        return switch (told.get().quotes().get(model.id())) {
            case Quote.Unclear(var said) -> said;
            case Quote.Unstated _, Quote.Priced _ -> words.text("price.unstated");
            case null ->
                told.get().problems().containsKey(provider)
                        ? words.text("price.silent")
                        : asked.contains(model.id()) ? words.text("price.keyless") : "";
        };
    }

    private List<Price> pricesOf(Model model) {
        return model.prices().isEmpty()
                        && told.get().quotes().get(model.id()) instanceof Quote.Priced(var prices, var _)
                ? prices
                : model.prices();
    }

    /// These models are looked at now. Of several calls while a question is under way the newest counts.
    void lookAt(Set<Model> models) {
        lookedAt = Set.copyOf(models);
        asking.ask();
    }

    /// What was told does not count any more.
    public void forget() {
        asking.cancel();
        asked.clear();
        told.set(QuotedPrices.NONE);
    }

    private Optional<Callable<Answer>> next() {
        var models = lookedAt.stream()
                .filter(model -> onDemand.contains(model.id().provider())
                        && model.prices().isEmpty()
                        && !told.get().quotes().containsKey(model.id()))
                .map(Model::id)
                .collect(Collectors.toUnmodifiableSet());
        return models.isEmpty() ? Optional.empty() : Optional.of(() -> new Answer(models, catalog.price(models)));
    }

    private void answered(Answer answer) {
        asked.addAll(answer.models());
        var quotes = new HashMap<>(told.get().quotes());
        quotes.putAll(answer.told().quotes());
        told.set(new QuotedPrices(quotes, answer.told().problems()));
        if (!answer.told().quotes().isEmpty()) {
            priced.run();
        }
    }
}
