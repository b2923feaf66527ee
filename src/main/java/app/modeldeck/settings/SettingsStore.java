package app.modeldeck.settings;

import app.modeldeck.files.DocumentStore;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/// Where the settings are kept: `settings.json`.
public final class SettingsStore {
    private SettingsStore() {}

    /// Reads the settings of that folder; where there are none, everything is as usual and nothing is written.
    /// Blocks on the disk.
    ///
    /// @param folder where settings are kept; empty where there is no place
    /// @param clock names what is set aside
    public static DocumentStore.Opened<Settings> open(Optional<Path> folder, InstantSource clock) {
        return DocumentStore.open(new SettingsJson(), folder, clock);
    }

    /// Settings without a file, for the sample catalogue and tests.
    public static DocumentStore<Settings> inMemory() {
        return DocumentStore.inMemory(new SettingsJson());
    }
}
