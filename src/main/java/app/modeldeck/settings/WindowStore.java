package app.modeldeck.settings;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/// How the main window was left, in `window.json`. A file that cannot be used is set aside and costs nothing but what
/// it said; one that cannot be written is logged once. Of two running copies the one that writes last is remembered.
/// Safe for several threads; [#open] and [#flush] may block on the disk.
public final class WindowStore {
    private static final System.Logger LOG = System.getLogger(WindowStore.class.getName());
    private static final int LARGEST = 1 << 20;

    private final Optional<WholeFile> file;
    private volatile WindowState state = WindowState.usual();
    private WindowState written = state;
    private boolean said;

    private WindowStore(Optional<WholeFile> file) {
        this.file = file;
    }

    /// Reads the file of that folder.
    ///
    /// @param folder where settings are kept; empty where there is no place
    /// @param clock names what is set aside
    public static WindowStore open(Optional<Path> folder, InstantSource clock) {
        var store = new WindowStore(folder.map(path -> new WholeFile(path, "window.json", LARGEST, clock)));
        store.file.ifPresent(store::load);
        return store;
    }

    /// A memory that ends with the program, for the sample catalogue and tests.
    public static WindowStore inMemory() {
        return new WindowStore(Optional.empty());
    }

    /// How the window was left. Never blocks.
    public WindowState current() {
        return state;
    }

    /// From now on that is how it is left. Never blocks; [#flush] puts it into the file.
    public void set(WindowState next) {
        state = next;
    }

    /// Puts into the file what has changed; it is there when this returns, unless it cannot be written.
    public synchronized void flush() {
        var now = state;
        if (!now.equals(written)) {
            written = now;
            file.ifPresent(at -> write(at, now));
        }
    }

    private synchronized void load(WholeFile at) {
        try {
            var bytes = at.read();
            if (bytes.isPresent()) {
                state = WindowJson.read(StrictJson.parse(bytes.get()));
                written = state;
            }
        } catch (UnusableFileException e) {
            LOG.log(Level.WARNING, "how the window was left is not known: " + e.reason());
            setAside(at);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "how the window was left could not be read", e);
        }
    }

    private static void setAside(WholeFile at) {
        try {
            at.setAside();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "what could not be used of the window stays where it is", e);
        }
    }

    private void write(WholeFile at, WindowState now) {
        try {
            var bytes = StrictJson.bytes(WindowJson.write(now));
            at.alone(() -> {
                at.write(bytes);
                return bytes.length;
            });
        } catch (IOException | OverlappingFileLockException e) {
            if (!said) {
                said = true;
                LOG.log(Level.WARNING, "how the window is left could not be written", e);
            }
        }
    }
}
