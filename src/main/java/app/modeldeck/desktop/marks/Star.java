package app.modeldeck.desktop.marks;

import app.modeldeck.desktop.fx.Buttons;
import app.modeldeck.desktop.fx.Glyph;
import app.modeldeck.desktop.fx.Styles;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.model.Model;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;

/// The star that says whether a model is a favourite, and makes it one.
final class Star {
    private final MarksViewModel viewModel;
    private final Words words;
    private final Button button;
    private Optional<Model.Id> shown = Optional.empty();

    Star(MarksViewModel viewModel, Words words) {
        this.viewModel = viewModel;
        this.words = words;
        button = Buttons.icon(
                Glyph.STAR, words.text("marks.star.off"), () -> shown.ifPresent(viewModel::toggleFavourite));
        button.setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
        button.getStyleClass().add("star");
    }

    /// What is pressed.
    Button button() {
        return button;
    }

    /// Shows how that model is marked now.
    void show(Model.Id id) {
        shown = Optional.of(id);
        boolean favourite = viewModel.isFavourite(id);
        button.pseudoClassStateChanged(Styles.FAVOURITE, favourite);
        button.setAccessibleText(words.text(favourite ? "marks.star.on" : "marks.star.off"));
    }
}
