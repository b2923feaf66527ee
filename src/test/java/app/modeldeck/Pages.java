package app.modeldeck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What people read of the project, and its files.
final class Pages {
    static final Path SITE = Path.of("src/site");

    private Pages() {}

    /// The README, the pages behind it, and those for whoever takes part.
    static List<Path> all() throws IOException {
        return Stream.of(List.of(Path.of("README.md")), files(SITE, ".md"), files(Path.of(".github"), ".md"))
                .flatMap(List::stream)
                .toList();
    }

    /// The files of that folder and those below it whose names end so.
    static List<Path> files(Path folder, String ending) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
