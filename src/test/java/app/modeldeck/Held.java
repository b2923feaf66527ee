package app.modeldeck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What this process holds.
///
/// @param memory bytes that are reached
/// @param threads those of the platform
/// @param files open files, sockets among them; zero where the system does not say
/// @param sockets those of them that are sockets
public record Held(long memory, int threads, long files, long sockets) {
    private static final int COLLECTIONS = 5;
    private static final Path OPEN = Path.of("/proc/self/fd");

    public static Held now() throws IOException {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        var runtime = Runtime.getRuntime();
        return new Held(
                runtime.totalMemory() - runtime.freeMemory(),
                Thread.getAllStackTraces().size(),
                open(""),
                open("socket:"));
    }

    /// How many lead to something whose name begins so.
    private static long open(String name) throws IOException {
        if (!Files.isDirectory(OPEN)) {
            return 0;
        }
        try (var files = Files.list(OPEN)) {
            return files.filter(file -> target(file).startsWith(name)).count();
        }
    }

    private static String target(Path file) {
        try {
            return Files.readSymbolicLink(file).toString();
        } catch (IOException _) {
            return "closed meanwhile";
        }
    }

    @Override
    public String toString() {
        return "%d MB, %d threads, %d files, %d of them sockets".formatted(memory >> 20, threads, files, sockets);
    }
}
