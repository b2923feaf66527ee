package app.modeldeck.desktop.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

final class WrappingTest {
    private static final String PLAIN = "words that go on in the next line, and the one after it. ";

    @BeforeAll
    static void start() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    /// Lays out a narrow label and a narrow area, which throws where JavaFX cannot.
    private static boolean drawn(String... texts) throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> {
                    var label = new Label();
                    Wrapping.allow(label);
                    var area = new WrittenArea(PLAIN, 20_000);
                    var box = new VBox(label, area);
                    new Scene(box, 120, 300);
                    box.snapshot(null, null);
                    for (var text : texts) {
                        label.setText(text);
                        area.insertText(0, text);
                        box.snapshot(null, null);
                        area.appendText(text);
                        area.undo();
                        box.snapshot(null, null);
                    }
                    area.clear();
                    box.snapshot(null, null);
                    area.setText(texts[0].repeat(30));
                    box.snapshot(null, null);
                    return label.isWrapText();
                })
                .get(1, TimeUnit.MINUTES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"אבגד ", "مرحبا flux 12 ", "ab\u202E cd ", "😀 א ", "א", "\u0000\uD800 e\u0301\u0316א "})
    void lettersThatRunFromRightToLeftAreDrawnOnTheLinesThatTheyHave(String words) throws Exception {
        assertThat(drawn(words, words.repeat(40), PLAIN, words.repeat(7), PLAIN + words + "\n" + PLAIN))
                .isFalse();
    }

    @Test
    void otherTextGoesOnInTheNextLine() throws Exception {
        assertThat(drawn(PLAIN, "é 😀 日本語 ".repeat(30))).isTrue();
    }

    @Test
    void wordsThatCannotBeBrokenAnywhereComeOnLinesOfTheirOwn() {
        assertThat(Wrapping.lines(" אבגד  flux\n".repeat(5)))
                .isEqualTo("אבגד flux אבגד flux אבגד flux אבגד flux\nאבגד flux");
        assertThat(Wrapping.lines("א".repeat(90) + " ב")).isEqualTo("א".repeat(90) + "\nב");
        assertThat(Wrapping.lines("")).isEmpty();
    }
}
