package app.modeldeck.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// The value in force and its file. Whatever the disk does, there is a value: what cannot be written is in force
/// until the program ends, and said.
///
/// Safe for several threads. Every method may block on the disk and must not run on the FX thread, but for [#current]
/// and [#path]. Two running copies do not lose each other's changes: a change is made to what the file holds then.
///
/// @param <T> the value; immutable
public final class DocumentStore<T> {
    private static final System.Logger LOG = System.getLogger(DocumentStore.class.getName());

    private final DocumentFormat<T> format;
    private final Optional<WholeFile> file;
    private final List<UnaryOperator<T>> unwritten = new ArrayList<>();
    private volatile T held;
    private ObjectNode document = StrictJson.empty();
    private Optional<WholeFile.Stamp> seen = Optional.empty();
    private Set<String> told = Set.of();
    /// Whether the file holds what could not be used and not be moved: it is never written over.
    private boolean untouchable;

    private DocumentStore(DocumentFormat<T> format, Optional<WholeFile> file) {
        this.format = format;
        this.file = file;
        this.held = format.usual();
    }

    /// A store and what there is to say of its file.
    public record Opened<T>(DocumentStore<T> store, Optional<FileTrouble> trouble) {}

    /// Reads the file of that folder; where there is none, everything is as usual and nothing is written.
    ///
    /// @param folder where the file is kept; empty where there is no place
    /// @param clock names what is set aside
    public static <T> Opened<T> open(DocumentFormat<T> format, Optional<Path> folder, InstantSource clock) {
        var store = new DocumentStore<>(
                format, folder.map(path -> new WholeFile(path, format.name() + ".json", format.largest(), clock)));
        return new Opened<>(
                store, store.file.map(store::begin).orElseGet(() -> Optional.of(new FileTrouble.NoFolder())));
    }

    /// A value without a file, for the sample catalogue and tests.
    public static <T> DocumentStore<T> inMemory(DocumentFormat<T> format) {
        return new DocumentStore<>(format, Optional.empty());
    }

    /// What is in force; the same object until it changes. Never blocks.
    public T current() {
        return held;
    }

    /// The file, which need not exist.
    public Optional<Path> path() {
        return file.map(WholeFile::path);
    }

    /// Changes the value, at once in force and written before this returns.
    ///
    /// @param change made to what the file holds now; made again with the next one where it could not be written
    /// @return what there is to say of it; the change is in force all the same
    public synchronized Optional<FileTrouble> change(UnaryOperator<T> change) {
        unwritten.add(change);
        return writeUnwritten();
    }

    /// Writes what could not be written when it was changed; nothing where all is written.
    ///
    /// @return what there is to say of it; all of it is in force all the same
    public synchronized Optional<FileTrouble> writeAgain() {
        return unwritten.isEmpty() ? Optional.empty() : writeUnwritten();
    }

    private Optional<FileTrouble> writeUnwritten() {
        if (file.isEmpty()) {
            applyUnwritten(Optional.empty());
            unwritten.clear();
            return Optional.empty();
        }
        var at = file.get();
        if (untouchable) {
            return applyUnwritten(Optional.of(new FileTrouble.NotWritten(at.path())));
        }
        try {
            return at.alone(() -> write(at));
        } catch (IOException | OverlappingFileLockException e) {
            LOG.log(Level.DEBUG, "the " + format.name() + " could not be written", e);
            return applyUnwritten(Optional.of(new FileTrouble.NotWritten(at.path())));
        }
    }

    /// Takes over what another running copy has written since the file was last read; reads nothing where it has not.
    /// Where it cannot be read just now, everything stays as it is until the next time. What could not be written
    /// is tried again, in silence where it still cannot.
    ///
    /// @return what there is to say of the file
    public synchronized Optional<FileTrouble> reread() {
        if (!unwritten.isEmpty()) {
            return writeUnwritten().filter(trouble -> !(trouble instanceof FileTrouble.NotWritten));
        }
        if (file.isEmpty() || untouchable || file.get().stamp().equals(seen)) {
            return Optional.empty();
        }
        try {
            return applyUnwritten(load(file.get()));
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "the " + format.name() + " could not be read again", e);
            return Optional.empty();
        }
    }

    private synchronized Optional<FileTrouble> begin(WholeFile at) {
        try {
            return load(at);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "the " + format.name() + " could not be read", e);
            return Optional.of(new FileTrouble.Unusable(at.path(), FileTrouble.Reason.UNREADABLE));
        }
    }

    private Optional<FileTrouble> write(WholeFile at) throws IOException {
        var trouble = load(at);
        applyUnwritten(trouble);
        if (untouchable) {
            return trouble;
        }
        document = format.write(current(), document);
        at.write(StrictJson.bytes(document));
        seen = at.stamp();
        unwritten.clear();
        return trouble;
    }

    private Optional<FileTrouble> applyUnwritten(Optional<FileTrouble> trouble) {
        var value = current();
        for (var change : unwritten) {
            value = change.apply(value);
        }
        hold(value);
        return trouble;
    }

    private void hold(T value) {
        if (!value.equals(held)) {
            held = value;
        }
    }

    /// @throws IOException when there is a file that cannot be read; nothing has changed then
    private Optional<FileTrouble> load(WholeFile at) throws IOException {
        var stamp = at.stamp();
        try {
            var bytes = at.read();
            seen = stamp;
            if (bytes.isPresent()) {
                var read = StrictJson.parse(bytes.get());
                var understood = format.read(read);
                hold(understood.value());
                document = read;
                return passedOver(at, understood.passedOver());
            }
            return Optional.empty();
        } catch (UnusableFileException e) {
            LOG.log(Level.DEBUG, "the {0} cannot be used: {1}", format.name(), e.reason());
            return Optional.of(setAside(at, e.reason()));
        }
    }

    /// What is wrong with single fields is said when it is seen first, and not at each change of others, which may
    /// bring them into another order.
    private Optional<FileTrouble> passedOver(WholeFile at, List<String> fields) {
        var seenNow = Set.copyOf(fields);
        boolean isNew = !seenNow.equals(told);
        told = seenNow;
        return isNew && !fields.isEmpty()
                ? Optional.of(new FileTrouble.PassedOver(at.path(), fields))
                : Optional.empty();
    }

    private FileTrouble setAside(WholeFile at, FileTrouble.Reason reason) {
        try {
            return new FileTrouble.SetAside(at.path(), at.setAside(), reason);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "the " + format.name() + " could not be set aside", e);
            untouchable = true;
            return new FileTrouble.Unusable(at.path(), reason);
        }
    }
}
