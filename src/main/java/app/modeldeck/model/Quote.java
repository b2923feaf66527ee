package app.modeldeck.model;

import java.util.List;

/// What a provider answers when it is asked for the price of one model.
public sealed interface Quote {
    /// Prices whose amount and unit are known for sure.
    ///
    /// @param prices at least one
    /// @param why the field that states them
    record Priced(List<Price> prices, Evidence why) implements Quote {
        public Priced {
            prices = List.copyOf(prices);
        }
    }

    /// A price that is not known for sure: its unit can mean several things, or its amount is no price.
    ///
    /// @param words the provider's own amount and unit, `0.05 USD, unit "credits"`
    record Unclear(String words) implements Quote {}

    /// The provider states no price.
    record Unstated() implements Quote {}
}
