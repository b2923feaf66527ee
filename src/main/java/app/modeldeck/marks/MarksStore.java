package app.modeldeck.marks;

import app.modeldeck.files.DocumentCopies;
import app.modeldeck.files.DocumentStore;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/// Where the marks are kept: `marks.json`.
public final class MarksStore {
    private MarksStore() {}

    /// Reads the marks of that folder; where there are none, nothing is marked and nothing is written. Blocks on the
    /// disk.
    ///
    /// @param folder where marks are kept; empty where there is no place
    /// @param clock names what is set aside
    public static DocumentStore.Opened<Notebook> open(Optional<Path> folder, InstantSource clock) {
        return DocumentStore.open(new MarksJson(), folder, clock);
    }

    /// Marks without a file, for the sample catalogue and tests.
    public static DocumentStore<Notebook> inMemory() {
        return DocumentStore.inMemory(new MarksJson());
    }

    /// Marks in files of the person's own choice.
    public static DocumentCopies<Notebook> copies() {
        return new DocumentCopies<>(new MarksJson());
    }
}
