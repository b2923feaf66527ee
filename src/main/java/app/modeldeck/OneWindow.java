package app.modeldeck;

import app.modeldeck.files.WholeFile;
import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicReference;

/// One window for each folder of settings: who starts second has the first one's window brought to the front. A lock
/// of the system says who is first, so a process that was killed is no obstacle; being connected to is the whole
/// message. Safe for several threads.
final class OneWindow implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(OneWindow.class.getName());
    private static final int TRIES = 20;
    private static final long BETWEEN_MILLIS = 50;
    private static final long PATIENCE_MILLIS = 2_000;

    private final FileChannel lock;
    private final ServerSocketChannel server;
    private final Path socket;
    private final AtomicReference<Runnable> toFront = new AtomicReference<>(() -> {});

    /// What became of a start.
    sealed interface Start {
        /// It is the first; it answers those that come later until it is closed.
        record First(OneWindow window) implements Start {}

        /// Another one has a window and has brought it to the front.
        record Second() implements Start {}

        /// There may be another one, which does not answer; two windows do no harm.
        record Unknown() implements Start {}
    }

    private OneWindow(FileChannel lock, ServerSocketChannel server, Path socket) {
        this.lock = lock;
        this.server = server;
        this.socket = socket;
    }

    /// Starts over that folder. Blocks for two seconds where another process does not answer.
    ///
    /// @param threads gives the thread that answers
    static Start begin(Path folder, ThreadFactory threads) throws InterruptedException {
        var socket = folder.resolve("one-window.socket");
        try {
            WholeFile.createFolder(folder);
            var lock = lock(folder.resolve("one-window.lock"));
            if (lock.isEmpty()) {
                return answers(socket) ? new Start.Second() : new Start.Unknown();
            }
            var first = new OneWindow(lock.get(), listen(socket, lock.get()), socket);
            threads.newThread(first::serve).start();
            return new Start.First(first);
        } catch (IOException | UnsupportedOperationException e) {
            LOG.log(Level.DEBUG, "nobody can tell whether there is another window", e);
            return new Start.Unknown();
        }
    }

    private static Optional<FileChannel> lock(Path file) throws IOException {
        var channel = WholeFile.lockFile(file);
        try {
            if (channel.tryLock() != null) {
                return Optional.of(channel);
            }
        } catch (OverlappingFileLockException _) {
            // another one in this process has it
        }
        channel.close();
        return Optional.empty();
    }

    /// Lets go of the lock where nobody could be answered.
    private static ServerSocketChannel listen(Path socket, FileChannel lock) throws IOException {
        try {
            return listen(socket);
        } catch (IOException | UnsupportedOperationException e) {
            closeQuietly(lock);
            throw e;
        }
    }

    /// What a killed process left there is in nobody's use, for this one has the lock.
    private static ServerSocketChannel listen(Path socket) throws IOException {
        Files.deleteIfExists(socket);
        var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            server.bind(UnixDomainSocketAddress.of(socket));
            if (socket.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
            }
            return server;
        } catch (IOException e) {
            closeQuietly(server);
            throw e;
        }
    }

    private static boolean answers(Path socket) throws InterruptedException {
        for (int left = TRIES; left > 0; left--) {
            try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
                return isAnswered(channel);
            } catch (IOException _) {
                // the other one has the lock and does not listen yet
                Thread.sleep(BETWEEN_MILLIS);
            }
        }
        return false;
    }

    private static boolean isAnswered(SocketChannel channel) throws IOException {
        try (var selector = Selector.open()) {
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ);
            return selector.select(PATIENCE_MILLIS) > 0 && channel.read(ByteBuffer.allocate(1)) > 0;
        }
    }

    private void serve() {
        while (server.isOpen()) {
            try (var asker = server.accept()) {
                toFront.get().run();
                asker.write(ByteBuffer.wrap(new byte[] {'1'}));
            } catch (IOException e) {
                LOG.log(Level.DEBUG, "who started second was not answered", e);
            }
        }
    }

    /// From now on this brings the window to the front, from any thread.
    void toFront(Runnable way) {
        toFront.set(way);
    }

    /// Lets another one be the first. The lock is the last to go, for who has it may have a socket of its own.
    @Override
    public void close() {
        closeQuietly(server);
        closeQuietly(() -> Files.deleteIfExists(socket));
        closeQuietly(lock);
    }

    private static void closeQuietly(Closeable what) {
        try {
            what.close();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "a part of the one window stays open until the process ends", e);
        }
    }
}
