package app.modeldeck.desktop.browser;

import app.modeldeck.desktop.rows.Row.AskRow;
import app.modeldeck.desktop.rows.Row.GroupRow;
import app.modeldeck.desktop.rows.Row.ModelRow;
import java.util.List;
import java.util.stream.Stream;

/// The groups and models of a window in words: a group by its name and count, a model by its name, with its
/// provider where no header says it.
public final class TableLines {
    private TableLines() {}

    public static List<String> of(BrowserViewModel window) {
        return window.table().rows().get().stream()
                .flatMap(row -> switch (row) {
                    case GroupRow group -> Stream.of(group.name() + " " + group.count());
                    case ModelRow(var model, var provider) ->
                        Stream.of(model.name()
                                + provider.map(name -> " of " + name).orElse(""));
                    case AskRow _ -> Stream.<String>empty();
                })
                .toList();
    }
}
