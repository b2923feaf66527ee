package app.modeldeck.model;

import java.util.List;
import java.util.Optional;

/// One model with what it takes.
///
/// @param model the model as its own page states it, or as the list has it where there is no such page
/// @param schema what it takes, as far as the provider says
/// @param version the version that a program must name to run it; absent where its id alone will do
/// @param example what the provider's own example of it made: texts and addresses; empty where there is none
public record ModelDetails(Model model, Schema schema, Optional<String> version, List<String> example) {
    public ModelDetails {
        example = List.copyOf(example);
    }

    /// Nothing is known of versions and examples.
    public ModelDetails(Model model, Schema schema) {
        this(model, schema, Optional.empty(), List.of());
    }

    /// The same beside what the list has: what the list states and the page does not, as what collections say of the
    /// model, stays.
    public ModelDetails beside(Model listed) {
        var told = model;
        if (told.capabilities().isEmpty() || (isConcluded(told) && !isConcluded(listed))) {
            told = listed.capabilities().isEmpty() ? told : told.withCapabilities(listed.capabilities());
        }
        var priced = Optional.ofNullable(listed.provenance().evidence().get(Field.PRICES));
        if (told.prices().isEmpty() && !listed.prices().isEmpty() && priced.isPresent()) {
            told = told.withPrices(listed.prices(), priced.get());
        }
        return with(told);
    }

    private static boolean isConcluded(Model of) {
        return of.capabilities().stream().anyMatch(task -> task.evidence() instanceof Evidence.Inferred);
    }

    /// The same of the model as it is now known.
    public ModelDetails with(Model other) {
        return new ModelDetails(other, schema, version, example);
    }
}
