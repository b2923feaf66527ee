package app.modeldeck.desktop.browser;

import app.modeldeck.model.CatalogSnapshot;
import app.modeldeck.model.Model;
import app.modeldeck.wire.Answer;
import app.modeldeck.wire.CatalogCsv;
import app.modeldeck.wire.CatalogJson;
import app.modeldeck.wire.CatalogMarkdown;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What rows can be written to a file as.
public enum ExportFormat {
    /// A table for spreadsheets.
    CSV("csv"),
    /// As `GET /api/models` answers.
    JSON("json"),
    /// A table for notes and pages.
    MARKDOWN("md");

    private final String ending;

    ExportFormat(String ending) {
        this.ending = ending;
    }

    /// How names of such files end, without the dot.
    public String ending() {
        return ending;
    }

    /// The one that the name of that file ends with; empty where it is none of these.
    public static Optional<ExportFormat> of(Path file) {
        var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(format -> name.endsWith("." + format.ending))
                .findFirst();
    }

    /// These models in this format.
    ///
    /// @param catalog where they are from
    byte[] encode(CatalogSnapshot catalog, List<Model> models) {
        return switch (this) {
            case CSV -> CatalogCsv.encode(models);
            case JSON ->
                CatalogJson.encode(new Answer(catalog, models, models.size())).body();
            case MARKDOWN -> CatalogMarkdown.encode(models);
        };
    }
}
