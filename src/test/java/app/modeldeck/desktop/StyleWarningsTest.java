package app.modeldeck.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.collections.ObservableList;
import javafx.css.CssParser;
import javafx.css.CssParser.ParseError;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// JavaFX has nothing to warn of in the style sheets, whatever is done while they are changed.
final class StyleWarningsTest {
    private final TestWindow window = new TestWindow();
    private final Hands hands = new Hands(window.deck);
    private final ObservableList<ParseError> warnings = CssParser.errorsProperty();

    @BeforeEach
    void listen() {
        Deck.onFx(() -> {
            warnings.clear();
            return true;
        });
    }

    @AfterEach
    void close() {
        window.close();
    }

    private List<String> warnings() {
        return Deck.onFx(() -> warnings.stream().map(ParseError::getMessage).toList());
    }

    @Test
    void aColumnThatHasNoRoomIsStyledWithTheOthers() {
        window.fal.pages(TestWindow.names(0, 60));
        Deck.onFx(() -> {
            window.deck.stage.setWidth(1000);
            return true;
        });
        window.open();
        Deck.until(() ->
                window.texts().contains("model 0") && window.table().getItems().size() > 60);
        hands.select(3);
        window.robot.type(KeyCode.ENTER);
        Deck.until(() -> window.node("#details").filter(Node::isVisible).isPresent());
        for (int i = 0; i < 3; i++) {
            hands.run("text.larger");
            Deck.until(() -> window.table().getFixedCellSize() > 44);
            Deck.onFx(() -> {
                window.deck.stage.getScene().getRoot().layout();
                return true;
            });
            hands.run("text.usual");
            Deck.until(() -> window.table().getFixedCellSize() == 44);
        }

        assertThat(warnings()).isEmpty();
    }

    @Test
    void aMenuThatOpensAtTheMomentWhenTheSizeChangesHasItsColours() {
        window.openFilled();
        hands.select(1);

        Deck.onFx(() -> {
            hands.run("text.larger");
            window.table().getContextMenu().show(window.table(), 300, 300);
            return true;
        });

        assertThat(warnings()).isEmpty();
        Deck.onFx(() -> {
            window.table().getContextMenu().hide();
            return true;
        });
    }
}
