package app.modeldeck.model;

import java.util.List;

/// A task that a model does, in the words of the field: `text-to-image`, `speech-to-text`.
///
/// @param task lower case, words joined by hyphens; a provider's own category where the field has no word for
/// it
/// @param evidence why we say so
public record Capability(String task, Evidence evidence) {

    /// Where a capability comes from, so that an inference is never taken for a statement.
    public sealed interface Evidence {
        /// The provider says so.
        ///
        /// @param field the field of its answer that says it, `metadata.category`
        record Stated(String field) implements Evidence {}

        /// We conclude it from what the provider wrote.
        ///
        /// @param words the words that led to it, as they stand in the name or the description
        record Inferred(List<String> words) implements Evidence {
            public Inferred {
                words = List.copyOf(words);
            }
        }
    }
}
