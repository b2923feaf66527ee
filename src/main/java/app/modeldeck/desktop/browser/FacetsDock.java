package app.modeldeck.desktop.browser;

import app.modeldeck.desktop.refining.FacetsViewModel;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.layout.Region;

/// Whether the facets stand beside the table. Where it has little room beside them they give way by themselves, and
/// come when the person asks for them.
final class FacetsDock {
    private final FacetsViewModel facets;
    private final BooleanBinding fits;
    private final BooleanBinding possible;
    /// Whether the person asked for the facets while they did not fit.
    private final BooleanProperty asked = new SimpleBooleanProperty();
    private final BooleanBinding seen;

    /// @param details stand beside the table too
    FacetsDock(FacetsViewModel facets, Room room, Region details) {
        this.facets = facets;
        this.fits = room.forFacets(details);
        this.possible = fits.or(room.forFacetsAndNames(details));
        this.seen = facets.shown().and(fits).or(asked.and(fits.not()).and(possible));
        fits.addListener((_, _, _) -> asked.set(false));
    }

    /// Whether they are seen.
    BooleanBinding seen() {
        return seen;
    }

    /// Whether they can be seen.
    BooleanBinding possible() {
        return possible;
    }

    /// Shows them, or hides them.
    void showOrHide() {
        if (fits.get()) {
            facets.showOrHide();
        } else {
            asked.set(!asked.get());
        }
    }
}
