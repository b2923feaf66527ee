package app.modeldeck.desktop.details;

import app.modeldeck.model.Evidence;
import app.modeldeck.model.Field;
import app.modeldeck.model.Model;
import app.modeldeck.model.ModelDetails;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.model.Schema;
import java.util.List;
import java.util.Optional;

/// Everything that is shown of one model.
///
/// @param provider whose model it is
/// @param model as the list has it, or as its own page states it once that is read
/// @param details what its own page says
/// @param reading how far that has come
/// @param priceWords the provider's own words for a price that is not known for sure
record Sheet(
        ProviderInfo provider,
        Model model,
        Optional<ModelDetails> details,
        Reading reading,
        Optional<String> priceWords) {
    /// Of that model nothing is known but what the list holds.
    static Sheet listed(ProviderInfo provider, Model model, Reading reading) {
        return new Sheet(provider, model, Optional.empty(), reading, Optional.empty());
    }

    /// The same at another point of the reading.
    Sheet at(Reading now) {
        return new Sheet(provider, model, details, now, priceWords);
    }

    /// The same model as a list has it now; what its own page said stays.
    Sheet listed(Model now) {
        return details.isPresent() ? this : new Sheet(provider, now, details, reading, priceWords);
    }

    /// The same, now that its own page was read. What the list states and the page does not, as what collections say
    /// of it, stays.
    Sheet read(ModelDetails page, Optional<String> said, Reading now) {
        var told = page.model();
        if (told.capabilities().isEmpty() || (isConcluded(told) && !isConcluded(model))) {
            told = model.capabilities().isEmpty() ? told : told.withCapabilities(model.capabilities());
        }
        var priced = Optional.ofNullable(model.provenance().evidence().get(Field.PRICES));
        if (told.prices().isEmpty() && !model.prices().isEmpty() && priced.isPresent()) {
            told = told.withPrices(model.prices(), priced.get());
        }
        return new Sheet(provider, told, Optional.of(page.with(told)), now, said);
    }

    private static boolean isConcluded(Model of) {
        return of.capabilities().stream().anyMatch(task -> task.evidence() instanceof Evidence.Inferred);
    }

    /// What it takes, where that is known.
    Optional<Schema.Stated> schema() {
        return details.map(ModelDetails::schema)
                .filter(Schema.Stated.class::isInstance)
                .map(Schema.Stated.class::cast);
    }

    /// What the provider's example made.
    List<String> example() {
        return details.map(ModelDetails::example).orElse(List.of());
    }
}
