package app.modeldeck.desktop.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

final class LabelledKeysTest {
    private static LabelledKeys keys(Locale locale, String spelled) {
        return new LabelledKeys(Words.in(locale), KeyCombination.valueOf(spelled));
    }

    @Test
    void keysAreWrittenAsTheKeyboardOfTheLanguageIsLabelled() {
        assertThat(keys(Locale.GERMANY, "Ctrl+Shift+C").getDisplayText()).isEqualTo("Strg+Umschalt+C");
        assertThat(keys(Locale.US, "Ctrl+Shift+C").getDisplayText()).isEqualTo("Ctrl+Shift+C");
        assertThat(keys(Locale.GERMANY, "F5").getDisplayText()).isEqualTo("F5");
    }

    @Test
    void theyAreTheSameKeysInEveryLanguage() {
        var typed = new KeyEvent(KeyEvent.KEY_PRESSED, "c", "c", KeyCode.C, false, true, false, false);
        assertThat(keys(Locale.GERMANY, "Ctrl+C").match(typed)).isTrue();
        assertThat(keys(Locale.GERMANY, "Ctrl+D").match(typed)).isFalse();
        assertThat(Set.of(keys(Locale.GERMANY, "Ctrl+C"), keys(Locale.GERMANY, "Ctrl+D")))
                .contains(keys(Locale.US, "Ctrl+C"))
                .hasSize(2);
    }
}
