package app.modeldeck.desktop.details;

import java.util.List;

/// One thing that is known of a model, or known not to be.
///
/// @param label what it is
/// @param values in words, the first first; empty where it is not stated
/// @param from where it comes from, in words; blank where it is not stated
public record Fact(String label, List<Value> values, String from) {
    public Fact {
        values = List.copyOf(values);
    }

    /// A value in words.
    ///
    /// @param text the value
    /// @param note what else there is to say of it, or nothing
    public record Value(String text, String note) {
        static Value of(String text) {
            return new Value(text, "");
        }
    }
}
