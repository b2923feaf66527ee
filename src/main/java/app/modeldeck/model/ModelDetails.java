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

    /// The same of the model as it is now known.
    public ModelDetails with(Model other) {
        return new ModelDetails(other, schema, version, example);
    }
}
