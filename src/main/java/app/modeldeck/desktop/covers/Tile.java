package app.modeldeck.desktop.covers;

import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/// Two letters on a tint. How large it is stands in the style sheet.
class Tile extends StackPane {
    private final Label letters = new Label();
    private String tint = "";

    Tile(String styleClass) {
        getStyleClass().addAll("tile", styleClass);
        letters.getStyleClass().add("tile-letters");
        letters.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMouseTransparent(true);
        getChildren().add(letters);
    }

    /// Shows these.
    final void show(Initials initials) {
        letters.setText(initials.letters());
        if (!tint.equals(initials.tint())) {
            getStyleClass().remove(tint);
            tint = initials.tint();
            getStyleClass().add(tint);
        }
    }
}
