package app.modeldeck.marks;

import app.modeldeck.files.DocumentStore;
import app.modeldeck.files.FileTrouble;
import app.modeldeck.query.Marks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Where marks are read and changed while the program runs. A change is in force at once and written after, so that
/// nobody waits for the disk who has only clicked a star. Safe for several threads.
///
/// Changes are made to what the file holds when it is written: two running copies keep each other's marks, and of two
/// notes on one model the one that was written last.
public final class MarksDesk {
    private final DocumentStore<Notebook> store;
    private final List<UnaryOperator<Notebook>> waiting = new ArrayList<>();
    private final Object writing = new Object();
    private volatile Held held;

    private record Held(Notebook notebook, long edition) {}

    /// @param store where marks are kept
    public MarksDesk(DocumentStore<Notebook> store) {
        this.store = store;
        this.held = new Held(store.current(), 0);
    }

    /// Marks that are kept nowhere, for the sample catalogue and tests.
    public static MarksDesk inMemory() {
        return new MarksDesk(MarksStore.inMemory());
    }

    /// What is in force; the same object until it changes. Never blocks.
    public Notebook current() {
        return held.notebook();
    }

    /// What searches see of it. Never blocks.
    public Marks marks() {
        return current().marks();
    }

    /// Another number whenever something else is in force. Never blocks.
    public long edition() {
        return held.edition();
    }

    /// The file, which need not exist; empty where nothing is kept.
    public Optional<Path> path() {
        return store.path();
    }

    /// Changes the marks, at once in force. Never blocks; [#write] is to be called off the FX thread.
    ///
    /// @param change made again to what the file holds; making it twice is making it once
    /// @return what is in force now
    public synchronized Notebook change(UnaryOperator<Notebook> change) {
        waiting.add(change);
        hold(change.apply(current()));
        return current();
    }

    /// Writes what has changed. Blocks on the disk, and until another thread has written that does.
    ///
    /// @return what there is to say of it; the changes are in force all the same
    public Optional<FileTrouble> write() {
        synchronized (writing) {
            var batch = batch();
            return batch.isEmpty() ? Optional.empty() : settled(store.change(now -> applied(batch, now)), batch.size());
        }
    }

    /// Writes what has changed, and what could not be written before. Blocks as [#write] does.
    ///
    /// @return what there is to say of it
    public Optional<FileTrouble> writeAgain() {
        synchronized (writing) {
            return write().or(store::writeAgain);
        }
    }

    /// Takes over what another running copy has written. Blocks on the disk.
    ///
    /// @return what there is to say of the file
    public Optional<FileTrouble> reread() {
        synchronized (writing) {
            return settled(store.reread(), 0);
        }
    }

    private synchronized List<UnaryOperator<Notebook>> batch() {
        return List.copyOf(waiting);
    }

    private synchronized Optional<FileTrouble> settled(Optional<FileTrouble> trouble, int written) {
        waiting.subList(0, written).clear();
        hold(applied(waiting, store.current()));
        return trouble;
    }

    private static Notebook applied(List<UnaryOperator<Notebook>> changes, Notebook notebook) {
        var now = notebook;
        for (var change : changes) {
            now = change.apply(now);
        }
        return now;
    }

    private void hold(Notebook now) {
        var before = held;
        if (!now.equals(before.notebook())) {
            held = new Held(now, before.edition() + 1);
        }
    }
}
