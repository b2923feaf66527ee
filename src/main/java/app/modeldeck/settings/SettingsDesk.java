package app.modeldeck.settings;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Where the settings are read and changed while the program runs; a change takes effect at once. Safe for several
/// threads.
public interface SettingsDesk {
    /// What is in force. Never blocks.
    Settings current();

    /// The file, which need not exist; empty where nothing is kept.
    Optional<Path> path();

    /// What was wrong with the user's files when they were read, and what is not shown of them. Never blocks.
    List<Trouble> troubles();

    /// Where other programs of this computer are answered; empty while they are not.
    Optional<URI> localApi();

    /// Begins what the settings ask for while a window is open. May block for seconds on a catalogue server.
    ///
    /// @return what there is to say of it
    Optional<Trouble> start();

    /// Changes the settings: kept and in force when this returns. May block on the disk, and for seconds on a
    /// catalogue server, which is asked whom it has.
    ///
    /// @return what there is to say of it; the change is in force all the same
    Optional<Trouble> change(UnaryOperator<Settings> change);

    /// Writes what could not be written when it was changed, where that can be done now. May block on the disk.
    void writeAgain();
}
