package app.modeldeck.desktop.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

final class HoldingTest {
    @BeforeAll
    static void start() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    private static TextField field(String text) {
        var field = Holding.atMost(10, new TextField());
        field.setText(text);
        return field;
    }

    @Test
    void ofWhatIsPastedTheBeginningStays() {
        var field = field("0123");

        field.insertText(2, "x".repeat(1_000_000));

        assertThat(field.getText()).isEqualTo("01xxxxxx23");
        assertThat(field.getCaretPosition()).isEqualTo(8);
        field.undo();
        assertThat(field.getText()).isEqualTo("0123");
    }

    @Test
    void noHalfOfALetterStays() {
        assertThat(field("123456789😀").getText()).isEqualTo("123456789");
    }

    @Test
    void aFullFieldTakesNothingMoreAndLetsEverythingGo() {
        var field = field("0123456789");
        field.appendText("x");
        assertThat(field.getText()).isEqualTo("0123456789");

        field.replaceText(0, 9, "abc");
        assertThat(field.getText()).isEqualTo("abc9");
        field.clear();
        assertThat(field.getText()).isEmpty();
    }

    @Test
    void escapeGoesOnToWhatTheFieldIsIn() throws Exception {
        var field = field("0123");
        var escaped = new AtomicInteger();
        FxToolkit.setupFixture(() -> {
            var pane = new StackPane(field);
            pane.addEventHandler(KeyEvent.KEY_PRESSED, _ -> escaped.incrementAndGet());
            new Scene(pane);
            pane.applyCss();
            field.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
        });
        assertThat(escaped).hasValue(1);
    }

    @Test
    void escapeClosesThePopUpThatTheFieldIsIn() throws Exception {
        var field = field("0123");
        var popUp = new Popup();
        popUp.getContent().add(field);
        FxToolkit.setupFixture(() -> {
            var stage = new Stage();
            stage.setScene(new Scene(new StackPane(), 100, 100));
            stage.show();
            popUp.show(stage);
            field.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
        });
        assertThat(popUp.isShowing()).isFalse();
    }
}
