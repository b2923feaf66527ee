package app.modeldeck.desktop.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    void aNumberKeepsItsDigitsAndTakesTheSeparatorOfTheLanguage() {
        var number = new BigDecimal("0.0000033300");
        assertThat(words.number(number)).isEqualTo("0.0000033300");
        assertThat(Words.in(Locale.GERMANY).number(number)).isEqualTo("0,0000033300");
    }

    @Test
    void countsAreWrittenInTheSingularAndThePlural() {
        assertThat(words.text("summary", 0)).isEqualTo("No models");
        assertThat(words.text("summary", 1)).isEqualTo("1 model");
        assertThat(words.text("summary", 1348)).isEqualTo("1,348 models");
    }

    @Test
    void everyTextIsThereInGermanTooWithTheSamePlacesInIt() throws IOException {
        var english = texts();
        var german = texts("messages_de");

        assertThat(german.stringPropertyNames())
                .isEqualTo(english.stringPropertyNames())
                .allSatisfy(name -> assertThat(places(german.getProperty(name)))
                        .as(name)
                        .isEqualTo(places(english.getProperty(name))));
    }

    @Test
    void numbersAreWrittenAsTheLanguageWritesThem() {
        assertThat(Words.in(Locale.GERMANY).text("summary", 1348)).isEqualTo("1.348 Modelle");
    }

    @Test
    void whereTheWordsAreEnglishNumbersAndDatesAreToo() {
        for (var system : List.of("ar-EG", "th-TH-u-nu-thai-ca-buddhist", "tr-TR", "fa-IR", "hi-IN-u-nu-deva")) {
            var spoken = Words.in(Locale.forLanguageTag(system));
            assertThat(spoken.text("summary", 348)).as(system).isEqualTo("348 models");
            assertThat(spoken.locale().getLanguage()).as(system).isEqualTo("en");
        }
    }

    @Test
    void englishStaysEnglishOnASystemOfAnotherLanguage() {
        var before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(Words.in(Locale.US).text("settings.title")).isEqualTo("Settings");
        } finally {
            Locale.setDefault(before);
        }
    }

    private static Set<Integer> places(String text) {
        return Pattern.compile("\\{(\\d)")
                .matcher(text)
                .results()
                .map(place -> Integer.valueOf(place.group(1)))
                .collect(Collectors.toSet());
    }

    private static Properties texts() throws IOException {
        return texts("messages");
    }

    private static Properties texts(String bundle) throws IOException {
        var texts = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(
                        Words.class.getResourceAsStream("/app/modeldeck/desktop/%s.properties".formatted(bundle))),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
