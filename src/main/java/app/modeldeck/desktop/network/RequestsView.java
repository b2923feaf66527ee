package app.modeldeck.desktop.network;

import app.modeldeck.desktop.fx.Buttons;
import app.modeldeck.desktop.fx.Copying;
import app.modeldeck.desktop.fx.Glyph;
import app.modeldeck.desktop.fx.LabelledKeys;
import app.modeldeck.desktop.fx.Styles;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.desktop.fx.Wrapping;
import app.modeldeck.net.Network.Switch;
import atlantafx.base.controls.ToggleSwitch;
import java.util.Comparator;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The content of the window of requests: the switch on top, a line for each request below. Follows the requests
/// while its window shows.
public final class RequestsView extends BorderPane {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final RequestsViewModel viewModel;
    private final Words words;
    private final TableView<RequestLine> table = new TableView<>();

    /// @param viewModel what is shown and switched
    /// @param words the language
    public RequestsView(RequestsViewModel viewModel, Words words) {
        this.viewModel = viewModel;
        this.words = words;
        getStyleClass().add("requests");
        fillTable();
        setTop(head());
        setCenter(table);
        setBottom(foot());
        sceneProperty()
                .flatMap(scene -> scene.windowProperty())
                .flatMap(window -> window.showingProperty())
                .orElse(false)
                .subscribe(this::follow);
    }

    private void follow(boolean showing) {
        if (showing) {
            viewModel.watch();
        } else {
            viewModel.leave();
        }
    }

    private VBox head() {
        var offline = new ToggleSwitch(words.text("requests.offline"));
        offline.setId("offline");
        viewModel.offline().subscribe(offline::setSelected);
        offline.selectedProperty().addListener((_, _, off) -> viewModel.turn(off ? Switch.OFF : Switch.ON));
        var intro = new Label();
        intro.setId("requests-intro");
        Wrapping.allow(intro);
        intro.getStyleClass().add(Styles.MUTED);
        intro.textProperty()
                .bind(viewModel.offline().map(off -> words.text(off ? "requests.intro.offline" : "requests.intro")));
        var head = new VBox(offline, intro);
        head.getStyleClass().add("requests-head");
        return head;
    }

    private HBox foot() {
        var summary = new Label();
        summary.setId("requests-summary");
        summary.textProperty().bind(viewModel.summary());
        summary.getStyleClass().add(Styles.MUTED);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var copy = Buttons.icon(
                Glyph.COPY, words.text("requests.copy", new LabelledKeys(words, COPY).getDisplayText()), this::copy);
        copy.setId("copy-requests");
        var foot = new HBox(summary, gap, copy);
        foot.getStyleClass().add("requests-foot");
        return foot;
    }

    private void fillTable() {
        table.setId("requests-table");
        table.setAccessibleText(words.text("requests.title"));
        table.setPlaceholder(new Label(words.text("requests.none")));
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        for (var column : RequestColumn.values()) {
            table.getColumns().add(column(column));
        }
        var sorted = new SortedList<>(viewModel.lines());
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (COPY.match(event)) {
                copy();
                event.consume();
            }
        });
    }

    private TableColumn<RequestLine, RequestLine> column(RequestColumn which) {
        var column = new TableColumn<RequestLine, RequestLine>(words.text("requests.column." + which));
        column.setPrefWidth(which.width());
        column.setComparator(Comparator.comparing(RequestLine::sent, which.order()));
        column.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(line.getValue()));
        column.setCellFactory(_ -> new RequestCell(which));
        return column;
    }

    /// Copies the lines that are chosen, or all where none is.
    private void copy() {
        var chosen = table.getSelectionModel().getSelectedItems();
        Copying.copy(RequestLine.copied(chosen.isEmpty() ? table.getItems() : chosen));
    }
}
