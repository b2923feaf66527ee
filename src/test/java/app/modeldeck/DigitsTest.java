package app.modeldeck;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.settings.Connection.Proxy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Names that programs read have the digits of ASCII also where people write others, as in Egypt.
final class DigitsTest {
    private static final Pattern OF_THE_LANGUAGE =
            Pattern.compile("\"[^\"\\n]*%[-#+ 0,(]*\\d*(\\.\\d+)?[dfxXeg][^\"\\n]*\"\\s*(\\.|::)formatted");
    private static final Locale EGYPT = Locale.of("ar", "EG");

    private Locale before;

    @BeforeEach
    void inEgypt() {
        before = Locale.getDefault();
        Locale.setDefault(EGYPT);
    }

    @AfterEach
    void asItWas() {
        Locale.setDefault(before);
    }

    @Test
    void anEntryOfTheKeychainHasOneNameInEveryLanguage() {
        assertThat("%d".formatted(3128)).isNotEqualTo("3128");
        assertThat(new Proxy.Manual("proxy.example", 3128, "ada").account())
                .isEqualTo("proxy ada at proxy.example:3128");
    }

    @Test
    void noNumberIsFormattedInTheLanguageOfTheSystem() throws IOException {
        assertThat("\"icons/%d.png\"::formatted").containsPattern(OF_THE_LANGUAGE);
        assertThat("\"%s at %,d\"\n    .formatted(a, b)").containsPattern(OF_THE_LANGUAGE);
        try (var files = Files.walk(Path.of("src/main/java"))) {
            var sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(sources).isNotEmpty();
            for (var source : sources) {
                assertThat(Files.readString(source)).as(source.toString()).doesNotContainPattern(OF_THE_LANGUAGE);
            }
        }
    }
}
