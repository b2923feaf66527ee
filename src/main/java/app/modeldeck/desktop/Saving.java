package app.modeldeck.desktop;

import app.modeldeck.desktop.browser.ExportFormat;
import app.modeldeck.desktop.fx.Words;
import java.io.File;
import java.nio.file.Files;
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
    private final Dialog dialog;
    private final Map<ExtensionFilter, ExportFormat> formats = new LinkedHashMap<>();

    Saving(Words words) {
        this(words, (chooser, owner) -> Optional.ofNullable(chooser.showSaveDialog(owner)));
    }

    /// @param dialog shows the dialog as it is set up, and gives the file that the person agreed to
    Saving(Words words, Dialog dialog) {
        this.dialog = dialog;
        chooser.setTitle(words.text("export.title"));
        for (var format : ExportFormat.values()) {
            formats.put(new ExtensionFilter(words.text("export.format." + format), "*." + format.ending()), format);
        }
        chooser.getExtensionFilters().setAll(formats.keySet());
        chooser.setInitialFileName(words.text("export.name"));
    }

    /// Shows a dialog to save a file.
    @FunctionalInterface
    interface Dialog {
        /// Empty where the person thought better of it.
        Optional<File> show(FileChooser chooser, Window owner);
    }

    /// The file that the person chose, its name with the ending of a format. Where the ending makes it a file that is
    /// there already, the dialog asks again under that name: the person never agreed to replace that one.
    Optional<Path> ask(Window owner) {
        var chosen = asked(owner);
        while (chosen.isPresent()) {
            var named = chosen.get().toPath();
            var file = ended(named);
            Optional.ofNullable(chosen.get().getParentFile()).ifPresent(chooser::setInitialDirectory);
            if (file.equals(named) || !Files.exists(file)) {
                return Optional.of(file);
            }
            chooser.setInitialFileName(String.valueOf(file.getFileName()));
            chosen = asked(owner);
        }
        return Optional.empty();
    }

    /// The dialog does not open in a folder that is gone.
    private Optional<File> asked(Window owner) {
        Optional.ofNullable(chooser.getInitialDirectory())
                .filter(folder -> !folder.isDirectory())
                .ifPresent(_ -> chooser.setInitialDirectory(null));
        return dialog.show(chooser, owner);
    }

    private Path ended(Path file) {
        var chosen = formats.getOrDefault(chooser.getSelectedExtensionFilter(), ExportFormat.CSV);
        return ExportFormat.of(file).isPresent()
                ? file
                : file.resolveSibling(file.getFileName() + "." + chosen.ending());
    }
}
