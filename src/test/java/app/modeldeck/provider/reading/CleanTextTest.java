package app.modeldeck.provider.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u0000b",
                "a\u007Fb",
                "a\u0085b",
                "a\u00ADb",
                "a\u061Cb",
                "a\u180Eb",
                "a\u200Bb",
                "a\u200Fb",
                "a\u202Eb",
                "a\u2060b",
                "a\u2069b",
                "a\u206Fb",
                "a\uFEFFb",
                "a\uFFF9b",
                "a\uDB40\uDC41b"
            })
    void whatCannotBeSeenGoes(String text) {
        assertThat(CleanText.line(text, 99)).contains("ab");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \t\n",
                "\u00A0",
                "\u034F",
                "\u0301",
                "\u115F\u1160",
                "\u200C",
                "\u200D",
                "\u202F",
                "\u2800",
                "\u3164",
                "\uFE0F",
                "\uFFA0",
                "\uDB40\uDD00",
                "\u200B\u3164 \u2800"
            })
    void whatLeavesNothingToSeeIsNoText(String text) {
        assertThat(CleanText.line(text, 99)).isEmpty();
        assertThat(CleanText.lines(text, 99)).isEmpty();
    }

    @Test
    void whatJoinsLettersAndPicturesStays() {
        assertThat(CleanText.line("\uD83D\uDC69\u200D\uD83D\uDD2C \u0646\u0645\u06CC\u200C", 99))
                .contains("\uD83D\uDC69\u200D\uD83D\uDD2C \u0646\u0645\u06CC\u200C");
    }

    @Test
    void aLetterHasAsManyMarksAsLanguagesNeed() {
        assertThat(CleanText.line("a" + "\u0301".repeat(100) + "b", 999)).contains("a" + "\u0301".repeat(8) + "b");
        assertThat(CleanText.line("a" + "\u0301\u200B".repeat(100) + "b", 999))
                .contains("a" + "\u0301".repeat(8) + "b");
    }

    @Test
    void halfACharacterIsReplaced() {
        assertThat(CleanText.line("a\uD83Db", 99)).contains("a\uFFFDb");
    }
}
