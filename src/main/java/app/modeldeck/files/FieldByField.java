package app.modeldeck.files;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Reads the fields of a document one by one: what one holds and cannot hold costs that field only, and is noted under
/// its name. For one thread.
public final class FieldByField {
    private final Set<String> passedOver = new LinkedHashSet<>();

    /// Reads one field.
    ///
    /// @param <V> what it is
    @FunctionalInterface
    public interface Part<V> {
        /// Reads it.
        ///
        /// @throws IllegalArgumentException when it cannot be that
        V read() throws UnusableFileException;
    }

    /// What a field says.
    ///
    /// @param name under which it is noted, in our own words
    /// @param usual what it is where it says something that cannot be
    public <V> V read(String name, V usual, Part<V> part) {
        try {
            return part.read();
        } catch (UnusableFileException | IllegalArgumentException _) {
            passedOver.add(name);
            return usual;
        }
    }

    /// What was noted, in the order in which it was read.
    public List<String> passedOver() {
        return List.copyOf(passedOver);
    }
}
