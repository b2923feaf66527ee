package app.modeldeck.desktop.covers;

import app.modeldeck.desktop.fx.SteadyLabel;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.layout.StackPane;

/// Two letters on a tint. How large it is stands in the style sheet.
class Tile extends StackPane {
    private final SteadyLabel letters = new SteadyLabel("tile-letters");
    private Optional<PseudoClass> tint = Optional.empty();

    Tile(String styleClass) {
        getStyleClass().addAll("tile", styleClass);
        letters.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMouseTransparent(true);
        letters.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        getChildren().add(letters);
    }

    /// Shows these.
    final void show(Initials initials) {
        letters.setText(initials.letters());
        var next = Optional.of(initials.tint());
        if (!next.equals(tint)) {
            tint.ifPresent(before -> letters.pseudoClassStateChanged(before, false));
            letters.pseudoClassStateChanged(initials.tint(), true);
            tint = next;
        }
    }
}
