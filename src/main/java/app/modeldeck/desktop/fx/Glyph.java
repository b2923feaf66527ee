package app.modeldeck.desktop.fx;

import java.util.Locale;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// A small picture whose outline, size and colour stand in the style sheet under `glyph-` and its name.
public enum Glyph {
    SEARCH,
    REFRESH,
    SETTINGS,
    FILTER,
    COLUMNS,
    CHEVRON,
    CLOSE,
    COPY,
    EYE,
    MENU,
    CLOUD,
    STAR,
    BOOKMARK,
    NOTE,
    PENCIL;

    /// A new node that draws it. Assistive technology passes it over: what it means stands on the control
    /// around it.
    public Region node() {
        return shaped("glyph-" + name().toLowerCase(Locale.ROOT));
    }

    /// A new node of another glyph of the style sheet.
    public static Region shaped(String styleClass) {
        var shape = new Region();
        shape.getStyleClass().addAll("glyph", styleClass);
        var frame = new StackPane(shape);
        frame.getStyleClass().add("glyph-frame");
        frame.setMouseTransparent(true);
        return frame;
    }
}
