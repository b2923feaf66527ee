package app.modeldeck.files;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// How a value is a JSON document. Safe for several threads; nothing blocks.
///
/// @param <T> the value; immutable
public interface DocumentFormat<T> {
    /// What the file holds, in one word: its name without the ending.
    String name();

    /// How many bytes the file can have at most.
    int largest();

    /// What there is without a file.
    T usual();

    /// What the document says; what it does not say is as usual.
    ///
    /// @throws UnusableFileException when a newer version wrote it, or it cannot be used for what a field holds
    Understood<T> read(ObjectNode document) throws UnusableFileException;

    /// The document with this value in it, and everything else as it was; so is what was passed over and not been
    /// changed since.
    ///
    /// @param before not changed
    ObjectNode write(T value, ObjectNode before);
}
