package app.modeldeck.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.modeldeck.Copies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What stands where a file should be and is none is told and never waited for.
@Timeout(10)
class WholeFileTest {
    private static final byte[] TEXT = {'{', '}'};

    @TempDir
    Path folder;

    private WholeFile file() {
        return new WholeFile(folder, "notes.json", 100, InstantSource.system());
    }

    private static void pipe(Path at) throws IOException, InterruptedException {
        assumeThat(at.getFileSystem().supportedFileAttributeViews())
                .as("skipped: this system has no pipes with names")
                .contains("unix");
        var made = new ProcessBuilder("mkfifo", at.toString()).start();
        assertThat(made.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(at).exists();
    }

    @Test
    void aPipeIsNotReadAndStays() throws Exception {
        pipe(file().path());
        assertThatIOException().isThrownBy(file()::read);
        assertThat(file().path()).exists();
    }

    @Test
    void aDeviceIsNotRead() throws IOException {
        assumeThat(Path.of("/dev/zero")).as("skipped: no such device").exists();
        Files.createSymbolicLink(file().path(), Path.of("/dev/zero"));
        assertThatIOException().isThrownBy(file()::read);
    }

    @Test
    void aFolderAndALinkToItselfAreNotRead() throws IOException {
        Files.createDirectory(file().path());
        assertThatIOException().isThrownBy(file()::read);
        Files.delete(file().path());
        Files.createSymbolicLink(file().path(), file().path());
        assertThatIOException().isThrownBy(file()::read);
    }

    @Test
    void aLinkToNothingIsNoFile() throws Exception {
        Files.createSymbolicLink(file().path(), folder.resolve("gone"));
        assertThat(file().read()).isEmpty();
    }

    @Test
    void aPipeInThePlaceOfTheLockIsNotWaitedFor() throws Exception {
        pipe(folder.resolve("notes.lock"));
        assertThatIOException().isThrownBy(() -> file().alone(() -> true));
    }

    @Test
    void aCopyThatWasStoppedWhileItHadTheLockIsNotWaitedForInVain() throws Exception {
        var stopped = Copies.start(
                Copies.command(LockHolder.class, folder.resolve("notes.lock").toString()));
        try {
            assertThat(stopped.getInputStream().read()).isEqualTo(LockHolder.HELD);
            assertThatIOException().isThrownBy(() -> file().alone(() -> true));
        } finally {
            stopped.destroyForcibly().waitFor();
        }
        assertThat(file().alone(() -> true)).isTrue();
    }

    /// A running copy that keeps a lock until it is ended.
    public static final class LockHolder {
        private static final char HELD = '!';

        private LockHolder() {}

        /// Says when it has the lock.
        public static void main(String[] arguments) throws Exception {
            try (var channel = WholeFile.lockFile(Path.of(arguments[0]));
                    var _ = channel.lock()) {
                System.out.print(HELD);
                System.out.flush();
                System.in.read();
            }
        }
    }

    @Test
    void whatIsNoFileIsNotReplaced() throws Exception {
        var pipe = folder.resolve("pipe");
        pipe(pipe);
        assertThatIOException().isThrownBy(() -> WholeFile.replace(pipe, TEXT));
        assertThat(Files.isRegularFile(pipe)).isFalse();
        var empty = Files.createDirectory(folder.resolve("folder"));
        assertThatIOException().isThrownBy(() -> WholeFile.replace(empty, TEXT));
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void whatReplacesAFileIsAsOpenAsThatWasAndANewOneAsOpenAsNewFilesAre() throws IOException {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews())
                .as("skipped: this system has no permissions of that kind")
                .contains("posix");
        for (var permissions : List.of("rw-rw-r--", "rw-------", "r--r--r--")) {
            var before = Files.writeString(folder.resolve("before"), "before");
            Files.setPosixFilePermissions(before, PosixFilePermissions.fromString(permissions));
            WholeFile.replace(before, TEXT);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(before)))
                    .isEqualTo(permissions);
            assertThat(before).hasBinaryContent(TEXT);
            Files.delete(before);
        }
        WholeFile.replace(folder.resolve("new"), TEXT);
        var other = Files.createFile(folder.resolve("other"));
        assertThat(Files.getPosixFilePermissions(folder.resolve("new")))
                .isEqualTo(Files.getPosixFilePermissions(other));
    }

    @Test
    void aLinkStaysOneAndTheFileThatItNamesIsReplaced() throws IOException {
        var named = Files.writeString(folder.resolve("named"), "before");
        var link = Files.createSymbolicLink(folder.resolve("link"), named);
        WholeFile.replace(link, TEXT);
        assertThat(link).isSymbolicLink();
        assertThat(named).hasBinaryContent(TEXT);
    }

    @Test
    void onlyWhatItLeftBehindItselfIsSweptAway() throws Exception {
        for (var name : List.of("notes-of-mine.tmp", "notes.tmp", "notes12.tmp")) {
            Files.write(folder.resolve(name), TEXT);
        }
        file().write(TEXT);
        assertThat(folder.resolve("notes-of-mine.tmp")).exists();
        assertThat(folder.resolve("notes.tmp")).exists();
        assertThat(folder.resolve("notes12.tmp")).doesNotExist();
    }
}
