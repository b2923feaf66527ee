package app.modeldeck.query;

import java.util.List;
import java.util.Optional;

/// Something to tell the person who typed a query. Data only: the words are chosen by whoever shows it.
public sealed interface Note {
    /// Which part of the text it is about.
    Span at();

    /// The name before a colon is no field; the text was taken as a plain word.
    ///
    /// @param name what was typed before the colon
    /// @param meant the field with a name like it
    record UnknownField(Span at, String name, Optional<QueryField> meant) implements Note {}

    /// A value could not be understood; its clause leaves no row out.
    ///
    /// @param at the value
    /// @param field whose value
    /// @param value what was typed; blank when nothing was
    /// @param choices what could have been typed, where that is a fixed set or there are examples
    record BadValue(Span at, QueryField field, String value, Reason reason, List<String> choices) implements Note {
        public BadValue {
            choices = List.copyOf(choices);
        }
    }

    /// Why a value makes no sense.
    enum Reason {
        /// Nothing stands after the colon.
        MISSING,
        /// The field has a fixed set of words, and this is none of them.
        NOT_A_CHOICE,
        /// A number is needed: `>1k`, `10..20`.
        NOT_A_NUMBER,
        /// An amount is needed: `<0.10/s`.
        NOT_A_PRICE,
        /// What stands after the slash is no unit of work.
        NOT_A_UNIT,
        /// An age or a day is needed: `<30d`, `2026-01`.
        NOT_A_DATE,
        /// The range ends before it begins.
        REVERSED,
        /// The field takes one value.
        TOO_MANY,
        /// An order cannot be negated.
        NOT_NEGATABLE
    }
}
