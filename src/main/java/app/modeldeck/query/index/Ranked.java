package app.modeldeck.query.index;

import app.modeldeck.model.Model;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/// Some models of a list in another order, by their places in it. Immutable, as long as the list is.
final class Ranked extends AbstractList<Model> implements RandomAccess {
    private final List<Model> models;
    private final int[] places;

    /// @param places not changed any more
    Ranked(List<Model> models, int... places) {
        this.models = models;
        this.places = places;
    }

    @Override
    public Model get(int index) {
        return models.get(places[index]);
    }

    @Override
    public int size() {
        return places.length;
    }
}
