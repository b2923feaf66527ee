package app.modeldeck.model;

import java.util.Optional;

/// Something that a model works on: a prompt, a picture, a recording.
///
/// @param name its name in a request
/// @param media what it is
/// @param required whether a request must have it
/// @param label a title for people
/// @param description the provider's words
/// @param isArray whether several are taken
public record Input(
        String name, Media media, boolean required, String label, Optional<String> description, boolean isArray) {
    /// Kinds of input.
    public enum Media {
        TEXT,
        IMAGE,
        VIDEO,
        AUDIO
    }
}
