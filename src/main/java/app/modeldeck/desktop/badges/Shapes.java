package app.modeldeck.desktop.badges;

import app.modeldeck.desktop.fx.Glyph;
import java.util.Locale;
import javafx.scene.layout.Region;

/// The nodes of badges. Which outline and colour they have stands in the style sheet.
final class Shapes {
    private Shapes() {}

    /// A new node that draws the mark in its tone.
    static Region mark(ProviderBadge badge) {
        var shape = Glyph.shaped("mark-" + badge.mark().name().toLowerCase(Locale.ROOT));
        shape.getStyleClass().add(toneClass(badge));
        return shape;
    }

    /// The style class of the badge's tone.
    static String toneClass(ProviderBadge badge) {
        return "tone-" + badge.tone().name().toLowerCase(Locale.ROOT);
    }
}
