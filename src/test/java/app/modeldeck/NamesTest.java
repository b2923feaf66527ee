package app.modeldeck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// A name means one thing, wherever it stands.
final class NamesTest {
    private static final Map<String, String> EXCUSED = Map.of(
            "Command", "what a person tells the program to do, in the window and in a shell",
            "ModelTable", "the models as a table, in the window and in a shell",
            "ProblemWords", "a problem in words, for people in their language and for programs in one");

    @Test
    void noTwoFilesHaveOneNameExceptWhereItIsOneThingForTwoReaders() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            var times = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java") && !name.equals("package-info.java"))
                    .collect(Collectors.groupingBy(name -> name.replace(".java", ""), Collectors.counting()));
            times.values().removeIf(count -> count == 1);
            assertThat(times.keySet()).containsExactlyInAnyOrderElementsOf(EXCUSED.keySet());
        }
    }
}
