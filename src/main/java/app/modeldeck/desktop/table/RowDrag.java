package app.modeldeck.desktop.table;

import app.modeldeck.desktop.rows.Row;
import app.modeldeck.desktop.rows.Row.ModelRow;
import app.modeldeck.model.Model;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.control.TableRow;
import javafx.scene.input.DataFormat;
import javafx.scene.input.TransferMode;

/// Lets a model be dragged out of the table: into a text as its id, into a browser as the address of its page.
final class RowDrag {
    private RowDrag() {}

    /// Lets what that row shows be dragged.
    static void install(TableRow<Row> row) {
        row.setOnDragDetected(event -> {
            if (row.getItem() instanceof ModelRow(Model model, var _)) {
                row.startDragAndDrop(TransferMode.COPY).setContent(content(model));
                event.consume();
            }
        });
    }

    /// What is carried.
    static Map<DataFormat, Object> content(Model model) {
        var content = new HashMap<DataFormat, Object>();
        content.put(DataFormat.PLAIN_TEXT, model.id().value());
        model.links().page().ifPresent(page -> content.put(DataFormat.URL, page.toString()));
        return Map.copyOf(content);
    }
}
