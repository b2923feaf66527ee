package app.modeldeck.model;

import java.math.BigDecimal;

/// What one unit of a model's work costs, as far as the provider states it.
///
/// A price exists only when both the amount and the unit are known: zero that is not free, `-1` and
/// formulas are no prices.
///
/// @param amount more than zero, in whole currency units
/// @param currency ISO 4217, `USD`
/// @param unit what the amount is for
/// @param words the provider's own words for the unit
public record Price(BigDecimal amount, String currency, Unit unit, String words) {
    public Price {
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("a price is more than zero");
        }
    }

    /// What a price is counted by.
    public enum Unit {
        RUN("per-run"),
        SECOND("per-second"),
        COMPUTE_SECOND("per-compute-second"),
        MINUTE("per-minute"),
        IMAGE("per-image"),
        VIDEO("per-video"),
        MEGAPIXEL("per-megapixel"),
        THOUSAND_CHARACTERS("per-1000-characters"),
        MILLION_INPUT_TOKENS("per-1m-input-tokens"),
        MILLION_OUTPUT_TOKENS("per-1m-output-tokens");

        private final String slug;

        Unit(String slug) {
            this.slug = slug;
        }

        /// The word of the JSON format, `per-image`.
        public String slug() {
            return slug;
        }
    }
}
