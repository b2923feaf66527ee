package app.modeldeck.desktop.browser;

import app.modeldeck.desktop.browser.Row.GroupRow;
import app.modeldeck.desktop.browser.Row.ModelRow;
import java.util.List;

/// The rows of a window in words: a group by its name and count, a model by its name, with its provider where no header says it.
final class TableLines {
    private TableLines() {}

    static List<String> of(BrowserViewModel window) {
        return window.rows().get().stream()
                .map(row -> switch (row) {
                    case GroupRow group -> group.name() + " " + group.count();
                    case ModelRow(var model, var provider) ->
                        model.name() + provider.map(name -> " of " + name).orElse("");
                })
                .toList();
    }
}
