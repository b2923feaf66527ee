package app.modeldeck.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.desktop.fx.Buttons;
import app.modeldeck.desktop.fx.Glyph;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// What is read under the pointer, which is made when the pointer comes.
final class TipsTest {
    private final Deck deck = new Deck();
    private final Button button = Deck.onFx(() -> Buttons.icon(Glyph.SEARCH, "Find", () -> {}));

    @AfterEach
    void close() {
        Deck.onFx(() -> {
            deck.stage.close();
            return true;
        });
        deck.close();
    }

    @Test
    void theNameThatAButtonHasNowIsReadUnderThePointer() {
        Deck.onFx(() -> {
            deck.stage.setScene(new Scene(button));
            deck.stage.show();
            button.setAccessibleText("Find it");
            return true;
        });
        new FxRobot().moveTo(button);
        Deck.until(() -> tips().findAny().isPresent());
        assertThat(Deck.onFx(() -> tips().map(Tooltip::getText).toList())).containsExactly("Find it");
        assertThat(Deck.onFx(() -> tips().allMatch(tip -> tip.getWidth() > tip.getHeight())))
                .isTrue();
    }

    private static Stream<Tooltip> tips() {
        return Window.getWindows().stream().filter(Tooltip.class::isInstance).map(Tooltip.class::cast);
    }
}
