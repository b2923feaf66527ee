package app.modeldeck.desktop.compare;

import app.modeldeck.desktop.compare.Comparison.Cell;
import app.modeldeck.desktop.compare.Comparison.Line;
import app.modeldeck.desktop.compare.Comparison.Section;
import app.modeldeck.desktop.fx.Buttons;
import app.modeldeck.desktop.fx.Copying;
import app.modeldeck.desktop.fx.Glyph;
import app.modeldeck.desktop.fx.Styles;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.desktop.fx.Wrapping;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The models side by side, one in each column.
public final class CompareView extends BorderPane {
    private final CompareViewModel viewModel;
    private final Words words;
    private final String key;
    private final ScrollPane scroll = new ScrollPane();

    /// @param viewModel what is shown
    /// @param words the language
    /// @param key adds a model, as this system writes it
    /// @param close leaves the comparison
    public CompareView(CompareViewModel viewModel, Words words, String key, Runnable close) {
        this.viewModel = viewModel;
        this.words = words;
        this.key = key;
        setId("compare-pane");
        setAccessibleText(words.text("compare.title"));
        getStyleClass().add("compare");
        scroll.setFitToWidth(true);
        setTop(bar(close));
        setCenter(scroll);
        viewModel.entries().subscribe(this::show);
        viewModel.onlyDifferences().subscribe((_, _) -> show());
    }

    private HBox bar(Runnable close) {
        var title = new Label(words.text("compare.title"));
        title.getStyleClass().add(Styles.TITLE);
        title.setMaxWidth(Double.MAX_VALUE);
        title.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var only = new CheckBox(words.text("compare.only"));
        only.setId("only-differences");
        only.selectedProperty().bindBidirectional(viewModel.onlyDifferences());
        var tools = new FlowPane(only, copy());
        tools.getStyleClass().add("compare-tools");
        var leave = Buttons.icon(Glyph.CLOSE, words.text("compare.close"), close);
        var bar = new HBox(title, tools, leave);
        bar.getStyleClass().add("compare-bar");
        return bar;
    }

    /// Says that it has copied until there is something else to copy.
    private Button copy() {
        var copy = new Button(words.text("compare.copy"));
        copy.setId("copy-comparison");
        copy.setOnAction(_ -> viewModel.markdown().ifPresent(text -> {
            Copying.copy(text);
            copy.setText(words.text("card.copied"));
        }));
        viewModel.comparison().subscribe(_ -> copy.setText(words.text("compare.copy")));
        copy.disableProperty().bind(viewModel.comparison().map(Optional::isEmpty));
        return copy;
    }

    private void show() {
        scroll.setContent(
                viewModel.comparison().getValue().<Node>map(this::grid).orElseGet(this::few));
    }

    private VBox few() {
        var label = new Label(words.text("compare.few", key));
        Wrapping.allow(label);
        label.getStyleClass().add(Styles.MUTED);
        var box = new VBox(label);
        box.getStyleClass().add("compare-few");
        viewModel.entries().get().forEach(entry -> box.getChildren().add(head(entry)));
        return box;
    }

    private GridPane grid(Comparison comparison) {
        var grid = new GridPane();
        grid.getStyleClass().add("compare-grid");
        grid.getColumnConstraints().add(new ColumnConstraints());
        for (int column = 0; column < comparison.entries().size(); column++) {
            var wide = new ColumnConstraints();
            wide.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(wide);
            grid.add(head(comparison.entries().get(column)), column + 1, 0);
        }
        int row = 1;
        for (var section : comparison.sections()) {
            row = add(section, grid, row, comparison.entries().size());
        }
        return grid;
    }

    private VBox head(Entry entry) {
        var name = text(entry.model().name(), "compare-name");
        var id = text(entry.model().id().value(), Styles.MUTED, "details-code");
        var remove = Buttons.icon(
                Glyph.CLOSE,
                words.text("compare.remove", entry.model().name()),
                () -> viewModel.remove(entry.model().id()));
        remove.getStyleClass().add("compare-remove");
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        var head = new VBox(new HBox(name, remove), id);
        head.getStyleClass().add("compare-head");
        return head;
    }

    private int add(Section section, GridPane grid, int from, int models) {
        var title = new Label(section.title());
        title.getStyleClass().add("details-heading");
        grid.add(title, 0, from, models + 1, 1);
        int row = from + 1;
        if (section.lines().isEmpty()) {
            grid.add(text(words.text("compare.same"), Styles.MUTED), 0, row, models + 1, 1);
            return row + 1;
        }
        for (var line : section.lines()) {
            add(line, grid, row);
            row++;
        }
        return row;
    }

    private static void add(Line line, GridPane grid, int row) {
        var label = text(line.label(), Styles.MUTED, "compare-label");
        GridPane.setValignment(label, VPos.TOP);
        grid.add(label, 0, row);
        for (int column = 0; column < line.cells().size(); column++) {
            grid.add(cell(line.cells().get(column)), column + 1, row);
        }
    }

    private static HBox cell(Cell cell) {
        var words = text(cell.text());
        HBox.setHgrow(words, Priority.ALWAYS);
        var box = new HBox();
        cell.mark().shape().ifPresent(shape -> {
            var mark = new Label(shape);
            mark.getStyleClass().add("compare-mark");
            box.getChildren().add(mark);
        });
        box.getChildren().add(words);
        box.getStyleClass()
                .addAll(
                        "compare-cell",
                        "compare-" + cell.mark().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return box;
    }

    private static Label text(String text, String... styleClasses) {
        var label = new Label(text);
        Wrapping.allow(label);
        label.setMinWidth(0);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }
}
