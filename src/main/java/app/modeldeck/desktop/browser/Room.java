package app.modeldeck.desktop.browser;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;

/// How much room there is in the window for what stands beside the table. Everything is measured in heights of its
/// letters, so that larger texts leave less.
///
/// @param window how wide the window is
/// @param font what its texts are written in
record Room(ObservableDoubleValue window, ObservableValue<Font> font) {
    /// The details are not narrower.
    private static final double DETAILS = 24.6;
    /// The table beside the details is not narrower.
    private static final double TABLE = 33.9;
    /// The table and the facets together are not narrower.
    private static final double TABLE_AND_FACETS = 58.5;
    /// The same beside the details, which take the table's place for the facts of one model.
    private static final double TABLE_AND_FACETS_BESIDE = 68;

    /// Whether the details can stand beside the table.
    BooleanBinding forDetails() {
        return Bindings.createBooleanBinding(() -> window.get() > letters(DETAILS + TABLE), window, font);
    }

    /// Whether the facets can stand beside the table, and beside the details where those are seen.
    BooleanBinding forFacets(Region details) {
        ObservableValue<Boolean> seen = details.visibleProperty();
        ReadOnlyDoubleProperty width = details.widthProperty();
        return Bindings.createBooleanBinding(
                () -> seen.getValue()
                        ? window.get() - width.get() > letters(TABLE_AND_FACETS_BESIDE)
                        : window.get() > letters(TABLE_AND_FACETS),
                window,
                font,
                seen,
                width);
    }

    /// How wide the details are that a person wants so wide.
    DoubleBinding ofDetails(ObservableDoubleValue wished) {
        return Bindings.createDoubleBinding(() -> ofDetails(wished.get()), wished, window, font);
    }

    /// The width nearest to that one that leaves room for the table.
    double ofDetails(double wished) {
        double least = letters(DETAILS);
        return Math.clamp(wished, least, Math.max(least, window.get() - letters(TABLE)));
    }

    private double letters(double count) {
        return count * font.getValue().getSize();
    }
}
