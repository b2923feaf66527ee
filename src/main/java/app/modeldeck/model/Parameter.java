package app.modeldeck.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// One setting that a model takes.
///
/// @param name its name in a request
/// @param type the JSON type: `string`, `integer`, `number`, `boolean`, `array`, `object`
/// @param description the provider's words
/// @param initial what counts when it is left out
/// @param minimum the least value
/// @param maximum the greatest value
/// @param choices the only values allowed; empty means that any is
/// @param required whether a request must have it
/// @param example a value that the provider gives as an example
public record Parameter(
        String name,
        String type,
        Optional<String> description,
        Optional<JsonText> initial,
        Optional<BigDecimal> minimum,
        Optional<BigDecimal> maximum,
        List<JsonText> choices,
        boolean required,
        Optional<JsonText> example) {
    public Parameter {
        choices = List.copyOf(choices);
    }

    /// Without an example.
    public Parameter(
            String name,
            String type,
            Optional<String> description,
            Optional<JsonText> initial,
            Optional<BigDecimal> minimum,
            Optional<BigDecimal> maximum,
            List<JsonText> choices,
            boolean required) {
        this(name, type, description, initial, minimum, maximum, choices, required, Optional.empty());
    }
}
