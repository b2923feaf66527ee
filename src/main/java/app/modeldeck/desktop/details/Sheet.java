package app.modeldeck.desktop.details;

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
/// @param state how far the reading of that has come
/// @param priceWords the provider's own words for a price that is not known for sure
record Sheet(
        ProviderInfo provider,
        Model model,
        Optional<ModelDetails> details,
        DetailsState state,
        Optional<String> priceWords) {
    /// Of that model nothing is known but what the list holds.
    static Sheet listed(ProviderInfo provider, Model model, DetailsState state) {
        return new Sheet(provider, model, Optional.empty(), state, Optional.empty());
    }

    /// The same at another point of the reading.
    Sheet at(DetailsState now) {
        return new Sheet(provider, model, details, now, priceWords);
    }

    /// The same model as a list has it now; what its own page said stays.
    Sheet listed(Model now) {
        return details.isPresent() ? this : new Sheet(provider, now, details, state, priceWords);
    }

    /// The same, now that its own page was read.
    Sheet read(ModelDetails page, Optional<String> said, DetailsState now) {
        var known = page.beside(model);
        return new Sheet(provider, known.model(), Optional.of(known), now, said);
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
