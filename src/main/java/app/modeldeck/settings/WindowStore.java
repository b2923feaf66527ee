package app.modeldeck.settings;

import app.modeldeck.files.DocumentStore;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/// How the main window was left, in `window.json`. A field that cannot be used costs nothing but what it said, and a
/// file that cannot be read is set aside. Of two running copies the one that writes last is remembered. Safe for
/// several threads; [#open] and [#flush] may block on the disk.
public final class WindowStore {
    private static final System.Logger LOG = System.getLogger(WindowStore.class.getName());

    private final DocumentStore<WindowState> store;
    private volatile WindowState state;
    private WindowState written;

    private WindowStore(DocumentStore<WindowState> store) {
        this.store = store;
        this.state = store.current();
        this.written = state;
    }

    /// Reads the file of that folder. What is wrong with it is logged and not told.
    ///
    /// @param folder where settings are kept; empty where there is no place
    /// @param clock names what is set aside
    public static WindowStore open(Optional<Path> folder, InstantSource clock) {
        var opened = DocumentStore.open(new WindowJson(), folder, clock);
        opened.trouble().ifPresent(trouble -> LOG.log(Level.WARNING, "how the window was left: {0}", trouble));
        return new WindowStore(opened.store());
    }

    /// A memory that ends with the program, for the sample catalogue and tests.
    public static WindowStore inMemory() {
        return new WindowStore(DocumentStore.inMemory(new WindowJson()));
    }

    /// How the window was left. Never blocks.
    public WindowState current() {
        return state;
    }

    /// From now on that is how it is left. Never blocks; [#flush] puts it into the file.
    public void set(WindowState next) {
        state = next;
    }

    /// Puts into the file what has changed; it is there when this returns, unless it cannot be written. Then the next
    /// one tries again.
    public synchronized void flush() {
        var now = state;
        if (!now.equals(written)) {
            written = now;
            store.change(_ -> now);
        } else {
            store.writeAgain();
        }
    }
}
