package app.modeldeck.query;

import app.modeldeck.model.Price;
import java.util.Optional;

/// One of the values after the colon of a clause.
public sealed interface Value {
    /// How it is written, without quotes.
    String text();

    /// A word or a name.
    ///
    /// @param text as typed, without quotation marks; not blank
    record Named(String text) implements Value {}

    /// Whatever does not state the field.
    record Unknown() implements Value {
        public static final String WORD = "unknown";

        @Override
        public String text() {
            return WORD;
        }
    }

    /// A count.
    ///
    /// @param text as typed, lower case
    /// @param range what it stands for
    record Count(String text, Range range) implements Value {}

    /// A price in US dollars.
    ///
    /// @param text as typed, lower case
    /// @param range the amounts that it stands for
    /// @param unit what the amount is for; any unit where absent
    record Cost(String text, Range range, Optional<Price.Unit> unit) implements Value {}

    /// How long ago.
    ///
    /// @param text as typed, lower case
    /// @param range ages in seconds
    record Age(String text, Range range) implements Value {}

    /// When, in UTC.
    ///
    /// @param text as typed, lower case
    /// @param range seconds since 1970
    record Time(String text, Range range) implements Value {}
}
