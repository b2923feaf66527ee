package app.modeldeck.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.settings.WindowState;
import app.modeldeck.settings.WindowState.Extent;
import app.modeldeck.settings.WindowState.Frame;
import java.util.Optional;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class WindowKeeperTest {
    private final TestWindow window = new TestWindow();

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aWindowThatIsPushedUpByItsTitleWhileItIsShownComesBackToWhereItWas() {
        var left = new Frame(30, 60, 900, 640, Extent.NORMAL);
        var before = window.deck.window.current();
        window.deck.window.set(new WindowState(Optional.of(left), before.table(), before.panes()));
        var stage = window.deck.stage;
        Deck.onFx(() -> {
            stage.addEventHandler(WindowEvent.WINDOW_SHOWN, _ -> stage.setY(35));
            return true;
        });

        window.open();

        Deck.until(() -> stage.getY() == 60);
        Deck.until(() -> window.deck.window.current().frame().equals(Optional.of(left)));
        assertThat(Deck.onFx(stage::getX)).isEqualTo(30);
    }
}
