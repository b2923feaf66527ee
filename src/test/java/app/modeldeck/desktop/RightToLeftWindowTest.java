package app.modeldeck.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.model.Model;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Text that runs from right to left, everywhere in the real window where text may go on in the next line.
final class RightToLeftWindowTest {
    private static final String HEBREW = "מודל שפה גדול לעברית ".repeat(12);
    private static final String ARABIC = "نموذج صور flux 12 ".repeat(12);

    private final TestWindow window = new TestWindow();

    @AfterEach
    void close() {
        window.close();
    }

    private static Model described(Model model) {
        var text = HEBREW + "\n\n- **" + ARABIC + "**\n\n    " + HEBREW + "\n\n<b>" + ARABIC + "</b>";
        return new Model(
                model.id(),
                model.name(),
                Optional.of(text),
                model.capabilities(),
                model.prices(),
                model.links(),
                model.facts(),
                model.provenance());
    }

    private static Optional<Node> anywhere(String query) {
        return Window.getWindows().stream()
                .flatMap(window -> window.getScene().getRoot().lookupAll(query).stream())
                .findFirst();
    }

    /// Lays out every window, which throws where JavaFX cannot.
    private static boolean isDrawn() {
        return Window.getWindows().stream()
                .allMatch(window ->
                        window.getScene().getRoot().snapshot(null, null).getWidth() > 0);
    }

    @Test
    void itIsDrawnInTheTableTheDetailsTheNoteAndTheSearch() {
        window.fal.shaped(RightToLeftWindowTest::described).pages(List.of("flux", "kling"));
        window.openFilled();
        window.robot.type(KeyCode.DOWN);
        Deck.until(window.table()::isFocused);
        window.robot.type(KeyCode.SPACE);
        Deck.until(() -> window.node("#details").filter(Node::isVisible).isPresent());
        assertThat(Deck.onFx(RightToLeftWindowTest::isDrawn)).isTrue();

        Deck.until(() -> window.node("#details-note").isPresent());
        window.robot.clickOn("#details-note");
        Deck.until(() -> anywhere("#note").filter(Node::isFocused).isPresent());
        assertThat(Deck.onFx(() -> {
                    ((TextInputControl) anywhere("#note").orElseThrow()).appendText(HEBREW + "\n" + ARABIC);
                    return isDrawn();
                }))
                .isTrue();
        window.robot.press(KeyCode.SHORTCUT).type(KeyCode.ENTER).release(KeyCode.SHORTCUT);
        Deck.until(() -> anywhere("#note").isEmpty());
        assertThat(Deck.onFx(RightToLeftWindowTest::isDrawn)).isTrue();

        Deck.onFx(() -> {
            ((TextInputControl) window.node("#search").orElseThrow()).setText("זפק ".repeat(40) + "price:זפק");
            return true;
        });
        Deck.until(() -> window.node("#clear-search").isPresent());
        assertThat(Deck.onFx(RightToLeftWindowTest::isDrawn)).isTrue();
    }
}
