package app.modeldeck.desktop.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

final class WordsTest {
    private final Words words = Words.in(Locale.US);

    @Test
    void everyTextCanBeFilledAndShoutsAtNobody() throws IOException {
        var texts = texts();

        assertThat(texts).hasSizeGreaterThan(80);
        assertThat(texts.stringPropertyNames()).allSatisfy(name -> {
            var text = texts.getProperty(name);
            assertThatCode(() -> new MessageFormat(text, Locale.US)).doesNotThrowAnyException();
            assertThat(text).isNotBlank().doesNotContain("!", "...", "please", "Please");
        });
    }

    @Test
    void countsAreWrittenInTheSingularAndThePlural() {
        assertThat(words.text("summary", 0)).isEqualTo("No models");
        assertThat(words.text("summary", 1)).isEqualTo("1 model");
        assertThat(words.text("summary", 1348)).isEqualTo("1,348 models");
    }

    private static Properties texts() throws IOException {
        var texts = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream("/app/modeldeck/desktop/messages.properties")),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
