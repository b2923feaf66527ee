package app.modeldeck.desktop.settings;

import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

/// Fields with buttons behind them. The fields take what the buttons leave: with large texts no button is cut off.
final class EntryLine extends HBox {
    EntryLine(Node... parts) {
        super(parts);
        getStyleClass().add("key-entry");
        Stream.of(parts)
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .forEach(button -> button.setMinWidth(USE_PREF_SIZE));
    }
}
