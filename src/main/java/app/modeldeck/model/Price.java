package app.modeldeck.model;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/// What one unit of a model's work costs, as far as the provider states it.
///
/// A price exists only when both the amount and the unit are known: zero that is not free, `-1` and
/// formulas are no prices.
///
/// @param amount in whole currency units; more than zero, unless the unit is [Unit#FREE]
/// @param currency ISO 4217, `USD`
/// @param unit what the amount is for
/// @param condition when this price applies, where there are several for one unit: `720p`
/// @param words the provider's own words for the unit
/// @param source the answer that states it
public record Price(
        BigDecimal amount, String currency, Unit unit, Optional<String> condition, String words, Source source) {
    public Price {
        if (amount.signum() < 0 || (amount.signum() == 0) != (unit == Unit.FREE)) {
            throw new IllegalArgumentException("a price is more than zero, or free");
        }
    }

    /// What a price is counted by.
    public enum Unit {
        FREE("free"),
        RUN("per-run"),
        GENERATION("per-generation"),
        REQUEST("per-request"),
        SECOND("per-second"),
        MINUTE("per-minute"),
        COMPUTE_SECOND("per-compute-second"),
        IMAGE("per-image"),
        MEGAPIXEL("per-megapixel"),
        VIDEO("per-video"),
        THOUSAND_CHARACTERS("per-1000-characters"),
        MILLION_CHARACTERS("per-1m-characters"),
        MILLION_INPUT_TOKENS("per-1m-input-tokens"),
        MILLION_OUTPUT_TOKENS("per-1m-output-tokens"),
        MILLION_TOKENS("per-1m-tokens");

        private final String slug;

        Unit(String slug) {
            this.slug = slug;
        }

        /// The word of the JSON format, `per-image`.
        public String slug() {
            return slug;
        }

        /// The unit of this word.
        public static Optional<Unit> of(String slug) {
            return Arrays.stream(values())
                    .filter(unit -> unit.slug.equals(slug))
                    .findFirst();
        }
    }
}
