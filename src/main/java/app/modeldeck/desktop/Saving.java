package app.modeldeck.desktop;

import app.modeldeck.desktop.browser.ExportFormat;
import app.modeldeck.desktop.fx.Words;
import java.io.File;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/// Asks where rows are to be written, by the dialog of the system, and remembers the folder. Used on the FX thread,
/// which it blocks as a dialog does.
final class Saving {
    private final FileChooser chooser = new FileChooser();
    private final Map<ExtensionFilter, ExportFormat> formats = new LinkedHashMap<>();

    Saving(Words words) {
        chooser.setTitle(words.text("export.title"));
        for (var format : ExportFormat.values()) {
            formats.put(new ExtensionFilter(words.text("export.format." + format), "*." + format.ending()), format);
        }
        chooser.getExtensionFilters().setAll(formats.keySet());
        chooser.setInitialFileName(words.text("export.name"));
    }

    /// The file that the person chose, its name with the ending of a format.
    Optional<Path> ask(Window owner) {
        var file = Optional.ofNullable(chooser.showSaveDialog(owner));
        file.map(File::getParentFile).ifPresent(chooser::setInitialDirectory);
        return file.map(File::toPath).map(this::ended);
    }

    private Path ended(Path file) {
        var chosen = formats.getOrDefault(chooser.getSelectedExtensionFilter(), ExportFormat.CSV);
        return ExportFormat.of(file).isPresent()
                ? file
                : file.resolveSibling(file.getFileName() + "." + chosen.ending());
    }
}
