package app.modeldeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The manual page and the completions know what the command line knows.
class LinuxFilesTest {
    private static final List<String> WORDS =
            List.of("list", "show", "serve", "mcp", "keys", "set", "remove", "test", "list test set remove");

    @ParameterizedTest
    @ValueSource(strings = {"modeldeck.1", "modeldeck.bash", "_modeldeck", "modeldeck.fish"})
    void nameEveryCommandAndOption(String name) throws IOException {
        var text = Files.readString(Path.of("src/main/linux", name)).replace("\\-", "-");

        assertThat(Option.values())
                .allSatisfy(option -> assertThat(text)
                        .as(option.toString())
                        .containsPattern(alone("(--|-l )" + option.toString().substring(2))));
        assertThat(name.equals("modeldeck.1") ? WORDS.subList(0, WORDS.size() - 1) : WORDS)
                .allSatisfy(word -> assertThat(text).containsPattern(alone(word)));
    }

    /// As a word: not within a longer one, nor within one with a hyphen.
    private static Pattern alone(String word) {
        return Pattern.compile("(?<![\\w-])" + word + "(?![\\w-])");
    }
}
