package app.modeldeck.desktop.fx;

import javafx.scene.control.Button;

/// Buttons of the house.
public final class Buttons {
    private Buttons() {}

    /// A button that shows a glyph and says its name to assistive technology and in its tooltip.
    public static Button icon(Glyph glyph, String name, Runnable action) {
        var button = new Button();
        button.setGraphic(glyph.node());
        button.setAccessibleText(name);
        Tips.install(button, button::getAccessibleText);
        button.getStyleClass().addAll(Styles.FLAT, Styles.ICON_BUTTON);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// A button with a text.
    public static Button text(String text, Runnable action) {
        var button = new Button(text);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// The one button of a pane that is recommended.
    public static Button recommended(String text, Runnable action) {
        var button = text(text, action);
        button.getStyleClass().add(Styles.ACCENT);
        return button;
    }
}
