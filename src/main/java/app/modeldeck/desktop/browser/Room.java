package app.modeldeck.desktop.browser;

import java.util.concurrent.Callable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.layout.Region;

/// How much room there is in the window for what stands beside the table. Everything is measured in pixels of texts of
/// the usual size, so that larger texts leave less.
///
/// @param window how wide the window is, in pixels
/// @param scale how many times as large as usual the texts are
record Room(ObservableDoubleValue window, ObservableDoubleValue scale) {
    /// The details are not narrower.
    private static final double DETAILS = 320;
    /// The table beside the details is not narrower.
    private static final double TABLE = 440;
    /// The table and the facets together are not narrower.
    private static final double TABLE_AND_FACETS = 760;
    /// The same beside the details, which take the table's place for the facts of one model.
    private static final double TABLE_AND_FACETS_BESIDE = 884;
    /// The names of models alone and the facets together are not narrower.
    private static final double NAMES_AND_FACETS = 488;

    /// Whether the details can stand beside the table.
    BooleanBinding forDetails() {
        return Bindings.createBooleanBinding(() -> all() > DETAILS + TABLE, window, scale);
    }

    /// Whether the facets can stand beside the table, and beside the details where those are seen.
    BooleanBinding forFacets(Region details) {
        return beside(
                details, () -> left(details) > (details.isVisible() ? TABLE_AND_FACETS_BESIDE : TABLE_AND_FACETS));
    }

    /// Whether the facets can stand beside the names of models at least, and beside the details where those are seen.
    BooleanBinding forFacetsAndNames(Region details) {
        return beside(details, () -> left(details) > NAMES_AND_FACETS);
    }

    private BooleanBinding beside(Region details, Callable<Boolean> fits) {
        return Bindings.createBooleanBinding(fits, window, scale, details.visibleProperty(), details.widthProperty());
    }

    private double left(Region details) {
        return details.isVisible() ? all() - usual(details.getWidth()) : all();
    }

    /// How wide the details are that a person wants so wide, in pixels.
    ///
    /// @param wished for texts of the usual size
    DoubleBinding ofDetails(ObservableDoubleValue wished) {
        return Bindings.createDoubleBinding(() -> ofDetails(wished.get()) * scale.get(), wished, window, scale);
    }

    /// The width nearest to that one that leaves room for the table, for texts of the usual size.
    double ofDetails(double wished) {
        return Math.clamp(wished, DETAILS, Math.max(DETAILS, all() - TABLE));
    }

    /// What so many pixels are with texts of the usual size.
    double usual(double pixels) {
        return pixels / scale.get();
    }

    private double all() {
        return usual(window.get());
    }
}
