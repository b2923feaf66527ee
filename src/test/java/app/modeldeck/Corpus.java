package app.modeldeck;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The recorded answers of real providers, where the variable `MODELDECK_CORPUS` names their folder.
public final class Corpus {
    private Corpus() {}

    /// Whether there are any here.
    public static boolean isThere() {
        return System.getenv("MODELDECK_CORPUS") != null;
    }

    /// The recording, or a skipped test that says why.
    public static byte[] read(String name) throws IOException {
        var folder = System.getenv("MODELDECK_CORPUS");
        assumeTrue(folder != null, "skipped: MODELDECK_CORPUS does not name the folder of recorded answers");
        return Files.readAllBytes(Path.of(folder).resolve(name));
    }
}
