package app.modeldeck.desktop.fx;

import javafx.scene.control.Label;
import javafx.scene.control.Skin;
import javafx.scene.control.skin.LabelSkin;

/// A label whose text changes often, as in the cells of a table. The skin of JavaFX takes its nodes out of the scene
/// and puts them back with every text, and each time all of their styles are found again; this one leaves them. A
/// graphic is set before it is shown, and stays.
public class SteadyLabel extends Label {
    /// A label with that style class.
    public SteadyLabel(String styleClass) {
        getStyleClass().add(styleClass);
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new SteadySkin(this);
    }

    /// Its skin.
    protected static class SteadySkin extends LabelSkin {
        /// For that label.
        protected SteadySkin(SteadyLabel label) {
            super(label);
        }

        @Override
        protected final void updateChildren() {
            if (getChildren().isEmpty()) {
                super.updateChildren();
            }
        }
    }
}
