package app.modeldeck.model;

import java.util.List;

/// One model with what it takes.
///
/// @param model the model as its own page states it
/// @param parameters every setting, in the provider's order
/// @param inputs what it works on, in the provider's order
public record ModelDetails(Model model, List<Parameter> parameters, List<Input> inputs) {
    public ModelDetails {
        parameters = List.copyOf(parameters);
        inputs = List.copyOf(inputs);
    }
}
