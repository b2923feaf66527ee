package app.modeldeck.settings;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The settings in force and their file. Whatever the disk does, there are settings: what cannot be written is in
/// force until the program ends, and said.
///
/// Safe for several threads. Every method but [#current] may block on the disk and must not run on the FX
/// thread. Two running copies do not lose each other's changes: a change is made to what the file holds then.
public final class SettingsStore {
    private static final System.Logger LOG = System.getLogger(SettingsStore.class.getName());
    private static final int LARGEST = 1 << 20;

    private final Optional<WholeFile> file;
    private volatile Settings settings = Settings.usual();
    private final List<UnaryOperator<Settings>> unwritten = new ArrayList<>();
    private ObjectNode document = StrictJson.empty();
    /// Whether the file holds what could not be used and not be moved: it is never written over.
    private boolean untouchable;

    private SettingsStore(Optional<WholeFile> file) {
        this.file = file;
    }

    /// A store and what there is to say of its file.
    public record Opened(SettingsStore store, Optional<Trouble> trouble) {}

    /// Reads the file of that folder; where there is none, everything is as usual and nothing is written.
    ///
    /// @param folder where settings are kept; empty where there is no place
    /// @param clock names what is set aside
    public static Opened open(Optional<Path> folder, InstantSource clock) {
        var store = new SettingsStore(folder.map(path -> new WholeFile(path, "settings.json", LARGEST, clock)));
        return new Opened(store, store.file.isEmpty() ? Optional.of(new Trouble.NoFolder()) : store.load());
    }

    /// Settings without a file, for the sample catalogue and tests.
    public static SettingsStore inMemory() {
        return new SettingsStore(Optional.empty());
    }

    /// What is in force. Never blocks.
    public Settings current() {
        return settings;
    }

    /// The file, which need not exist.
    public Optional<Path> path() {
        return file.map(WholeFile::path);
    }

    /// Changes the settings, at once in force and written before this returns.
    ///
    /// @param change made to what the file holds now; made again with the next one where it could not be written
    /// @return what there is to say of it; the change is in force all the same
    public synchronized Optional<Trouble> change(UnaryOperator<Settings> change) {
        unwritten.add(change);
        if (file.isEmpty()) {
            return applyUnwritten(Optional.empty());
        }
        var at = file.get();
        if (untouchable) {
            return applyUnwritten(Optional.of(new Trouble.NotWritten(at.path())));
        }
        try {
            return at.alone(() -> write(at));
        } catch (IOException | OverlappingFileLockException e) {
            LOG.log(Level.WARNING, "the settings could not be written", e);
            return applyUnwritten(Optional.of(new Trouble.NotWritten(at.path())));
        }
    }

    private Optional<Trouble> write(WholeFile at) throws IOException {
        var trouble = load();
        if (untouchable) {
            return applyUnwritten(trouble);
        }
        applyUnwritten(trouble);
        document = SettingsJson.write(settings, document);
        at.write(StrictJson.bytes(document));
        unwritten.clear();
        return trouble;
    }

    private Optional<Trouble> applyUnwritten(Optional<Trouble> trouble) {
        for (var change : unwritten) {
            settings = change.apply(settings);
        }
        return trouble;
    }

    private synchronized Optional<Trouble> load() {
        var at = file.orElseThrow();
        try {
            var bytes = at.read();
            if (bytes.isPresent()) {
                var read = StrictJson.parse(bytes.get());
                settings = SettingsJson.read(read);
                document = read;
            }
            return Optional.empty();
        } catch (UnusableFileException e) {
            return Optional.of(setAside(at, e.reason()));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the settings could not be read", e);
            untouchable = true;
            return Optional.of(new Trouble.Unusable(at.path(), Trouble.Reason.UNREADABLE));
        }
    }

    private Trouble setAside(WholeFile at, Trouble.Reason reason) {
        try {
            return new Trouble.SetAside(at.path(), at.setAside(), reason);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the settings could not be set aside", e);
            untouchable = true;
            return new Trouble.Unusable(at.path(), reason);
        }
    }
}
