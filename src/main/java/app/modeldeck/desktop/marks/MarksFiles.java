package app.modeldeck.desktop.marks;

import app.modeldeck.desktop.fx.Words;
import java.io.File;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import org.jspecify.annotations.Nullable;

/// Asks for the file that marks are taken to or from. Used on the FX thread.
///
/// @param owner a node of the window that asks
public record MarksFiles(MarksViewModel viewModel, Words words, Supplier<Node> owner) {
    private static final String USUAL_NAME = "modeldeck-marks.json";

    /// Asks where to, and exports.
    void exportAll() {
        var chooser = chooser("command.marks.export");
        chooser.setInitialFileName(USUAL_NAME);
        chosen(chooser.showSaveDialog(owner.get().getScene().getWindow()))
                .ifPresent(file -> viewModel.exportTo(file.toPath()));
    }

    /// Asks where from, and imports.
    void bring() {
        chosen(chooser("command.marks.import")
                        .showOpenDialog(owner.get().getScene().getWindow()))
                .ifPresent(file -> viewModel.importFrom(file.toPath()));
    }

    private static Optional<File> chosen(@Nullable File file) {
        return Optional.ofNullable(file);
    }

    private FileChooser chooser(String title) {
        var chooser = new FileChooser();
        chooser.setTitle(words.text(title));
        chooser.getExtensionFilters().add(new ExtensionFilter(words.text("marks.file"), "*.json"));
        return chooser;
    }
}
