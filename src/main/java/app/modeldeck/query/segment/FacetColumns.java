package app.modeldeck.query.segment;

import app.modeldeck.model.Model;
import app.modeldeck.query.QueryField;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What the models of a segment are counted under, each field read from them when it is first asked for. Safe for
/// several threads.
public final class FacetColumns {
    private final List<Model> models;
    private final Map<QueryField, FacetColumn> columns = new ConcurrentHashMap<>();

    /// @param models in the order of their segment
    FacetColumns(List<Model> models) {
        this.models = models;
    }

    public FacetColumn of(QueryField field) {
        return columns.computeIfAbsent(field, missing -> FacetColumn.of(missing, models));
    }
}
