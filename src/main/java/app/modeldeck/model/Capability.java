package app.modeldeck.model;

/// A task that a model does, in the words of the field: `text-to-image`, `speech-to-text`.
///
/// @param task lower case, words joined by hyphens; a provider's own category where the field has no word for
/// it
/// @param evidence why we say so
public record Capability(String task, Evidence evidence) {}
