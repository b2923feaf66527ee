package app.modeldeck.wire;

import app.modeldeck.model.CatalogSnapshot;
import app.modeldeck.model.Model;
import java.util.List;

/// The answer to a question for models.
///
/// @param snapshot the settled providers that were asked
/// @param rows the models to give, after every filter, in order
/// @param total how many models the filters left, of which `rows` may be a window
public record Answer(CatalogSnapshot snapshot, List<Model> rows, int total) {
    public Answer {
        rows = List.copyOf(rows);
    }
}
