package app.modeldeck;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.OneWindow.Start;
import app.modeldeck.faults.FaultRow;
import app.modeldeck.settings.WindowState;
import app.modeldeck.settings.WindowState.Panes;
import app.modeldeck.settings.WindowState.Visibility;
import app.modeldeck.settings.WindowStore;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class OneWindowTest {
    @TempDir
    private Path folder;

    /// Holds the window of that folder until it is killed.
    public static void main(String[] folder) throws Exception {
        var first = (Start.First) begin(Path.of(folder[0]));
        System.out.println("first");
        System.out.flush();
        System.in.read();
        first.window().close();
    }

    private static Start begin(Path folder) throws InterruptedException {
        return OneWindow.begin(folder, Thread.ofPlatform().daemon().factory());
    }

    private static OneWindow first(Path folder) throws InterruptedException {
        var start = begin(folder);
        assertThat(start).isInstanceOf(Start.First.class);
        return ((Start.First) start).window();
    }

    @Test
    @FaultRow(row = 81, fault = "a second window", expected = "the first comes to the front")
    void theSecondBringsTheFirstToTheFront() throws Exception {
        var shown = new CountDownLatch(1);
        try (var first = first(folder)) {
            first.toFront(shown::countDown);
            assertThat(begin(folder)).isEqualTo(new Start.Second());
            assertThat(shown.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(folder.resolve("one-window.socket"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void anotherFolderHasItsOwnWindowAndAClosedOneIsFree() throws Exception {
        try (var first = first(folder.resolve("one"));
                var other = first(folder.resolve("two"))) {
            assertThat(first).isNotSameAs(other);
        }
        first(folder.resolve("one")).close();
    }

    @Test
    void aProcessIsSecondToAnotherAndFirstAgainWhenThatWasKilled() throws Exception {
        var process = holder();
        try {
            assertThat(process.inputReader().readLine()).isEqualTo("first");
            assertThat(begin(folder)).isEqualTo(new Start.Second());
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(folder.resolve("one-window.socket")).exists();
        first(folder).close();
    }

    @Test
    void whereNoSocketCanBeMadeThereIsAWindowAllTheSame() throws Exception {
        var deep = folder.resolve("x".repeat(120));
        assertThat(begin(deep)).isEqualTo(new Start.Unknown());
        try (var channel = FileChannel.open(deep.resolve("one-window.lock"), StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            assertThat(lock).as("the lock is free again").isNotNull();
        }
    }

    @Test
    void howTheWindowIsLeftCanBeWrittenMeanwhile() throws Exception {
        var left = new WindowState(
                Optional.empty(), WindowState.Table.USUAL, new Panes(Visibility.HIDDEN, Visibility.SHOWN, 412));
        try (var _ = first(folder)) {
            var store = WindowStore.open(Optional.of(folder), Clock.systemUTC());
            store.set(left);
            store.flush();
            assertThat(WindowStore.open(Optional.of(folder), Clock.systemUTC()).current())
                    .isEqualTo(left);
        }
    }

    @Test
    void theFolderThatItMakesIsTheOwnersAlone() throws Exception {
        first(folder.resolve("new").resolve("inner")).close();
        for (var made : List.of(folder.resolve("new"), folder.resolve("new").resolve("inner"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                    .isEqualTo("rwx------");
        }
    }

    private Process holder() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        String.join(
                                java.io.File.pathSeparator,
                                "target/classes",
                                "target/test-classes",
                                System.getProperty("jdk.module.path", ""),
                                System.getProperty("java.class.path", "")),
                        OneWindowTest.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
