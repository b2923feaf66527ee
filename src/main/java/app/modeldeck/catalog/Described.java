package app.modeldeck.catalog;

import app.modeldeck.model.ModelDetails;
import app.modeldeck.model.Origin;
import app.modeldeck.model.Problem;
import java.util.Optional;

/// The answer to a question for one model.
///
/// @param details the model with what it takes
/// @param origin whether a fetch brought it or the cache held it
/// @param priceWords the provider's own words for a price that is not known for sure
/// @param priceProblem why its price could not be asked, where it is told on demand
public record Described(
        ModelDetails details, Origin origin, Optional<String> priceWords, Optional<Problem> priceProblem) {
    /// Nothing more is known of its price.
    public Described(ModelDetails details, Origin origin) {
        this(details, origin, Optional.empty(), Optional.empty());
    }
}
