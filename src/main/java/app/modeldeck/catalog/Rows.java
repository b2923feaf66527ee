package app.modeldeck.catalog;

import app.modeldeck.model.Model;
import app.modeldeck.model.ModelOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedCollection;
import java.util.TreeMap;

/// Rows that stay sorted while pages are laid over them: one row for each id, the later one counts. For one
/// thread.
final class Rows {
    private final Map<Model.Id, ModelOrder> places = new HashMap<>();
    private final TreeMap<ModelOrder, Model> sorted = new TreeMap<>();

    /// Rows that start with these.
    static Rows of(SequencedCollection<Model> models) {
        var rows = new Rows();
        rows.lay(models);
        return rows;
    }

    /// Lays these over what is there.
    void lay(SequencedCollection<Model> models) {
        for (var model : models) {
            var place = ModelOrder.of(model);
            var before = places.put(model.id(), place);
            if (before != null) {
                sorted.remove(before);
            }
            sorted.put(place, model);
        }
    }

    /// All rows by provider, name and id.
    List<Model> inOrder() {
        return List.copyOf(sorted.values());
    }

    int size() {
        return sorted.size();
    }
}
