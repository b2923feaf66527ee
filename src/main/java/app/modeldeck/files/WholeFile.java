package app.modeldeck.files;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The bytes of a small file of the user: read with a limit, written whole or not at all, and locked against another
/// running copy meanwhile. Blocks; for one thread at a time.
///
/// @param folder the folder it is in, which need not exist
/// @param name its name, with an ending; what stands before that also names the lock and what is half written
/// @param largest how many bytes it may have
/// @param clock names what is set aside
public record WholeFile(Path folder, String name, int largest, InstantSource clock) {
    private static final int MOST_ASIDE = 100;
    private static final int MOST_TRIES = 200;
    private static final int BETWEEN_TRIES_MILLIS = 10;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /// Where it is, or would be.
    public Path path() {
        return folder.resolve(name);
    }

    /// A file that a person names.
    static WholeFile at(Path path, int largest) {
        return new WholeFile(folderOf(path), String.valueOf(path.getFileName()), largest, InstantSource.system());
    }

    private String stem() {
        return name.substring(0, name.lastIndexOf('.'));
    }

    /// What is done while no other copy changes the file.
    @FunctionalInterface
    public interface Deed<T> {
        /// Does it.
        T run() throws IOException;
    }

    /// Does that while no other running copy can change the file.
    ///
    /// @throws IOException when there can be no lock, another copy keeps it for seconds, or the deed fails
    public <T> T alone(Deed<T> deed) throws IOException {
        createFolder(folder);
        try (var channel = lockFile(folder.resolve(stem() + ".lock"));
                FileLock _ = locked(channel)) {
            return deed.run();
        }
    }

    /// Whoever has the lock writes a small file. One that was stopped meanwhile must not stop the others.
    private static FileLock locked(FileChannel channel) throws IOException {
        for (int i = 0; i < MOST_TRIES; i++) {
            var lock = Optional.ofNullable(channel.tryLock());
            if (lock.isPresent()) {
                return lock.get();
            }
            rest();
        }
        throw new IOException("another running copy keeps the lock");
    }

    private static void rest() throws InterruptedIOException {
        try {
            Thread.sleep(BETWEEN_TRIES_MILLIS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while another copy had the lock");
        }
    }

    /// A file to lock, made where there is none.
    public static FileChannel lockFile(Path file) throws IOException {
        if (Files.exists(file)) {
            requireFile(file);
        }
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /// The file's bytes; empty when there is no file.
    ///
    /// @throws IOException when there is one that cannot be read
    /// @throws UnusableFileException when it is too large
    public Optional<byte[]> read() throws IOException, UnusableFileException {
        try {
            var bytes = beginning(path(), largest + 1);
            if (bytes.length > largest) {
                throw new UnusableFileException(FileTrouble.Reason.TOO_LARGE);
            }
            return Optional.of(bytes);
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            if (Files.isDirectory(folder)) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /// What a file begins with. A folder, a pipe or a device is no file, and is not waited for.
    ///
    /// @param most how many bytes at most
    public static byte[] beginning(Path file, int most) throws IOException {
        requireFile(file);
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(most);
        }
    }

    private static void requireFile(Path file) throws IOException {
        if (!Files.readAttributes(file, BasicFileAttributes.class).isRegularFile()) {
            throw new IOException("a folder, a pipe or a device stands where a file should be");
        }
    }

    /// What tells the state of the file now from another one, so that a change by another copy is seen without
    /// reading it; empty when there is none.
    Optional<Stamp> stamp() {
        try {
            var seen = Files.readAttributes(path(), BasicFileAttributes.class);
            return Optional.of(new Stamp(seen.lastModifiedTime(), seen.size(), Optional.ofNullable(seen.fileKey())));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /// A state of a file.
    ///
    /// @param key which file it is, where the system says so: every write makes another one
    record Stamp(FileTime changed, long bytes, Optional<Object> key) {}

    /// Puts these bytes in the place of the file, while no other copy changes it: after a power cut it is the old file
    /// or the new one.
    ///
    /// @throws IOException when it could not be written, or would be too large to read; the old one is as it was
    public void write(byte[] bytes) throws IOException {
        if (bytes.length > largest) {
            throw new IOException("more than would be read");
        }
        createFolder(folder);
        // A link, as people keep who have their settings elsewhere, stays one.
        var target = Files.isSymbolicLink(path()) ? path().toRealPath() : path();
        sweep(folderOf(target));
        replaceOwn(target, stem(), bytes);
        syncFolder();
    }

    /// Puts these bytes in the place of a file that others may change as well, whole or not at all. A link stays one.
    /// Those who could read the file can read it still; a new one is as open as other new files of that person.
    ///
    /// @param target need not exist, but its folder must
    /// @throws IOException when it could not be written, or a folder, a pipe or a device stands there
    public static void replace(Path target, byte[] bytes) throws IOException {
        if (Files.exists(target)) {
            requireFile(target);
        }
        var at = Files.isSymbolicLink(target) ? target.toRealPath() : target.toAbsolutePath();
        var fresh = beside(at, "modeldeck");
        try {
            if (!Files.exists(at)) {
                // Only what is made without a word about permissions has those that the system gives to new files.
                Files.delete(fresh);
                Files.createFile(fresh);
            }
            fill(fresh, bytes);
            if (Files.exists(at) && isPosix(at)) {
                Files.setPosixFilePermissions(fresh, Files.getPosixFilePermissions(at));
            }
            move(fresh, at);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void replaceOwn(Path target, String stem, byte[] bytes) throws IOException {
        var fresh = beside(target, stem);
        try {
            fill(fresh, bytes);
            move(fresh, target);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /// An empty file of another name in the same folder, which nobody but its owner can read.
    private static Path beside(Path target, String stem) throws IOException {
        return Files.createTempFile(folderOf(target), stem, ".tmp", ownerOnly(target, "rw-------"));
    }

    private static void fill(Path fresh, byte[] bytes) throws IOException {
        try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            var buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    private static void move(Path fresh, Path target) throws IOException {
        Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path folderOf(Path file) {
        return Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
    }

    /// Deletes what copies left behind that were killed while they wrote.
    private void sweep(Path beside) throws IOException {
        var ours = Pattern.compile(Pattern.quote(stem()) + "\\d+\\.tmp").asMatchPredicate();
        try (var left = Files.newDirectoryStream(
                beside, file -> ours.test(file.getFileName().toString()))) {
            for (var file : left) {
                Files.deleteIfExists(file);
            }
        }
    }

    /// Moves the file aside, beside itself.
    ///
    /// @return where it is now
    public Path setAside() throws IOException {
        var name = path().getFileName() + ".bad-" + TIME.format(clock.instant());
        for (int i = 1; i <= MOST_ASIDE; i++) {
            var kept = path().resolveSibling(i == 1 ? name : name + "-" + i);
            if (!Files.exists(kept)) {
                return Files.move(path(), kept, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        throw new IOException("a hundred files are aside already");
    }

    /// Makes a folder that only its owner can look into, with those that it is in; one that is there stays as it is.
    public static void createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, ownerOnly(folder, "rwx------"));
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path at, String permissions) {
        return isPosix(at)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path at) {
        return at.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /// So that the new name outlasts a power cut too; not every system can.
    private void syncFolder() {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException _) {
            // Windows opens no folder; the file itself is safe.
        }
    }
}
