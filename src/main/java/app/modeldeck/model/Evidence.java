package app.modeldeck.model;

import java.util.List;

/// Why we say something of a model, so that a conclusion is never taken for a statement.
public sealed interface Evidence {
    /// The provider says so.
    ///
    /// @param field the field of its answer that says it, `metadata.category`
    record Stated(String field) implements Evidence {}

    /// It is a part of what the provider says, or put together from it: the owner in front of an id's slash.
    ///
    /// @param field the field of its answer that it is made from
    record Derived(String field) implements Evidence {}

    /// We conclude it from what the provider wrote.
    ///
    /// @param words the words that led to it, as they stand in the name or the description
    record Inferred(List<String> words) implements Evidence {
        public Inferred {
            words = List.copyOf(words);
        }
    }
}
