package app.modeldeck.desktop.browser;

import app.modeldeck.desktop.fx.Background;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.desktop.notices.Notice;
import app.modeldeck.desktop.notices.Notices;
import app.modeldeck.desktop.rows.Arrangement;
import app.modeldeck.desktop.rows.Row.ModelRow;
import app.modeldeck.files.WholeFile;
import app.modeldeck.model.Model;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Optional;

/// Writes what the table shows to a file: all rows that match, in their order, folded ones too. Lives on the thread
/// that its background calls back on.
final class Exporting {
    private static final System.Logger LOG = System.getLogger(Exporting.class.getName());

    private final Background background;
    private final Notices notices;
    private final Words words;

    Exporting(Background background, Notices notices, Words words) {
        this.background = background;
        this.notices = notices;
        this.words = words;
    }

    /// Writes the rows of that arrangement, and tells how many they were or that it failed. A file that was there is
    /// replaced whole, or stays as it is.
    void export(Arrangement shown, Path file) {
        background.<Integer, Void>run(
                _ -> write(shown, file), _ -> {}, count -> told(count, file), e -> failed(file, e));
    }

    private int write(Arrangement shown, Path file) throws IOException {
        var models = Arrangement.of(shown.request().unfolded(), shown.index(), words).rows().stream()
                .flatMap(row -> row instanceof ModelRow(Model model, var _)
                        ? Optional.of(model).stream()
                        : Optional.<Model>empty().stream())
                .toList();
        var bytes = ExportFormat.of(file)
                .orElse(ExportFormat.CSV)
                .encode(shown.request().catalog(), models);
        WholeFile.replace(file, bytes);
        return models.size();
    }

    private void told(int count, Path file) {
        notices.tell(new Notice(words.text("export.done"), words.text("export.done.text", count, file.toString())));
    }

    private void failed(Path file, Throwable failure) {
        LOG.log(failure instanceof IOException ? Level.DEBUG : Level.ERROR, "an export could not be written", failure);
        notices.tell(new Notice(words.text("export.failed"), words.text("export.failed.text", file.toString())));
    }
}
