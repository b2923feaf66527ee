package app.modeldeck.model;

import java.util.List;

/// What is known of what a model takes. A provider that does not say is not one whose model takes nothing.
public sealed interface Schema {
    /// The provider says it.
    ///
    /// @param parameters every setting, in the provider's order
    /// @param inputs what the model works on, in the provider's order
    record Stated(List<Parameter> parameters, List<Input> inputs) implements Schema {
        public Stated {
            parameters = List.copyOf(parameters);
            inputs = List.copyOf(inputs);
        }
    }

    /// The provider does not describe what its models take.
    record NotOffered() implements Schema {}
}
