package app.modeldeck.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class LanguageTest {
    @Test
    void theSystemsLanguageIsTakenAsItIs() {
        assertThat(Language.SYSTEM.locale(Locale.CANADA_FRENCH)).isEqualTo(Locale.CANADA_FRENCH);
    }

    @Test
    void aChosenLanguageKeepsTheRegionOfTheSystemWhereItIsTheSame() {
        assertThat(Language.GERMAN.locale(Locale.of("de", "AT"))).isEqualTo(Locale.of("de", "AT"));
        assertThat(Language.GERMAN.locale(Locale.US)).isEqualTo(Locale.GERMAN);
        assertThat(Language.ENGLISH.locale(Locale.of("de", "AT"))).isEqualTo(Locale.ENGLISH);
    }
}
