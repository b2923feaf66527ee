package app.modeldeck.desktop.table;

import app.modeldeck.desktop.badges.ProviderBadge;
import app.modeldeck.desktop.covers.CoverLoader;
import app.modeldeck.desktop.fx.RowList;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.desktop.rows.ProviderSearchState;
import app.modeldeck.desktop.rows.Row;
import app.modeldeck.desktop.rows.Row.AskRow;
import app.modeldeck.desktop.rows.Row.Fold;
import app.modeldeck.desktop.rows.Row.GroupRow;
import app.modeldeck.desktop.rows.Row.ModelRow;
import app.modeldeck.desktop.rows.RowOrder;
import app.modeldeck.model.Model;
import app.modeldeck.query.Query;
import app.modeldeck.settings.WindowState.Density;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.geometry.Point2D;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Skin;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableViewSkin;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/// The models, grouped by provider. It shows the view-model's rows by changing only those that changed; what is
/// selected and where it is scrolled to stay.
public final class ModelTable extends TableView<Row> {
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");

    private final TableViewModel viewModel;
    private final RowList<Row> rowList = new RowList<>(Row::isSame);
    private final ColumnMenu menu;
    private Shown shown = new Shown(Query.BLANK, RowOrder.CATALOG);
    private Optional<Point2D> pointer = Optional.empty();
    private final Consumer<Look> look;
    private boolean swapping;
    /// When rows are of another height and everything has its place again, the selected one comes back into view.
    private final PauseTransition resized = new PauseTransition(Duration.millis(100));

    /// What the rows answer: for the same question rows stay where they are, another one begins at the top.
    private record Shown(Query query, RowOrder order) {}

    /// Where the table leads.
    ///
    /// @param open shows the card of a badge
    /// @param leaveUp the person goes up from the first row
    /// @param look the person wants to see more of the selected model
    /// @param annotate opens the person's words for a model
    public record Ways(
            BiConsumer<ProviderBadge, Node> open,
            Runnable leaveUp,
            Consumer<Look> look,
            BiConsumer<Model, Node> annotate) {}

    /// How a person looks at a model.
    public enum Look {
        /// They go to its details.
        GO,
        /// They stay in the table.
        PREVIEW
    }

    /// @param covers brings the pictures of models
    /// @param ways where it leads
    public ModelTable(TableViewModel viewModel, Words words, CoverLoader covers, Ways ways) {
        this.viewModel = viewModel;
        this.look = ways.look();
        setId("models");
        setAccessibleText(words.text("table.label"));
        setItems(rowList);
        setRowFactory(_ -> new GroupedRow(words, this::act));
        setPlaceholder(new Region());
        var layout = viewModel.layout();
        var columns = new TableColumns(this, layout, words, cells(words, covers, ways));
        menu = new ColumnMenu(layout, words, viewModel::foldAll);
        columns.menus(menu::ofHeader);
        covers.wanted().addListener((_, _, _) -> refresh());
        layout.density().subscribe(density -> pseudoClassStateChanged(COMPACT, density == Density.COMPACT));
        followPointer();
        heightProperty()
                .addListener((_, _, _) ->
                        ScrollAnchor.of(this, Optional.empty()).ifPresent(anchor -> anchor.restore(this, rowList)));
        // Who has clicked a star is at that row: the keys go there, and undo with them.
        addEventHandler(ActionEvent.ACTION, event -> {
            if (event.getTarget() instanceof Node star && star.getStyleClass().contains("star")) {
                requestFocus();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> keyPressed(event, ways.leaveUp()));
        getSelectionModel().selectedItemProperty().subscribe(_ -> selectionChanged());
        viewModel.rows().subscribe(this::swap);
    }

    private Function<Column, TableCell<Row, Row>> cells(Words words, CoverLoader covers, Ways ways) {
        var query = viewModel.answered();
        var prices = viewModel.prices();
        var lookedAt = new LookedAt(prices::lookAt);
        var facts = new RowWords(words, viewModel.clock());
        return column -> switch (column) {
            case NAME -> new NameCell(viewModel, words, covers, ways.open(), ways.annotate());
            case TYPE -> new Cells.TypeCell(words);
            case PRICE -> new Cells.PriceCell(prices, lookedAt, words);
            case RUNS -> FactCells.runs(facts);
            case UPDATED -> FactCells.updated(facts);
            case LICENSE -> new FactCells.LicenseCell(facts);
            case OWNER -> FactCells.owner(facts);
            case DESCRIPTION -> new Cells.DescriptionCell(query);
        };
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        var skin = new TableViewSkin<Row>(this) {
            @Override
            protected VirtualFlow<TableRow<Row>> createVirtualFlow() {
                return new RowFlow();
            }
        };
        resized.setOnFinished(_ -> {
            if (!getSelectionModel().isEmpty()) {
                scrollTo(getSelectionModel().getSelectedIndex());
            }
        });
        fixedCellSizeProperty().addListener((_, _, _) -> resized.playFromStart());
        return skin;
    }

    /// Opens the menu of the columns under that node.
    public void chooseColumns(Node at) {
        menu.ofTable().show(at, Side.BOTTOM, 0, 0);
    }

    /// The menu of the selected row, by right click or the menu key.
    public void setMenu(ContextMenu menu) {
        setContextMenu(menu);
        addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            if (chosen().isEmpty()) {
                event.consume();
            }
        });
    }

    /// Where the selected row is; the table itself where it is not seen.
    public Node selectedNode() {
        return lookupAll(".table-row-cell:selected").stream()
                .filter(Node::isVisible)
                .flatMap(row -> Stream.ofNullable(row.lookup(".marked-title")))
                .findFirst()
                .orElse(this);
    }

    /// Takes the focus and shows where it is.
    public void enter() {
        requestFocus();
        if (getSelectionModel().isEmpty() && !rowList.isEmpty()) {
            getSelectionModel().select(Math.min(1, rowList.size() - 1));
        }
    }

    private void followPointer() {
        addEventFilter(
                MouseEvent.MOUSE_MOVED,
                event -> pointer = Optional.of(new Point2D(event.getSceneX(), event.getSceneY())));
        addEventFilter(MouseEvent.MOUSE_EXITED, _ -> pointer = Optional.empty());
    }

    private void swap(List<Row> next) {
        var anchor = ScrollAnchor.of(this, pointer);
        var question =
                new Shown(viewModel.answered().get(), viewModel.layout().sort().get());
        var wide = Optional.ofNullable(getSelectionModel().getSelectedItem())
                .filter(row -> !(row instanceof ModelRow) && next.stream().anyMatch(row::isSame));
        swapping = true;
        rowList.become(next);
        wide.ifPresentOrElse(
                this::select,
                () -> viewModel
                        .selected()
                        .get()
                        .flatMap(this::rowOf)
                        .ifPresentOrElse(this::select, getSelectionModel()::clearSelection));
        swapping = false;
        if (!question.query().equals(shown.query())) {
            scrollTo(
                    question.query().equals(Query.BLANK)
                            ? Math.max(0, getSelectionModel().getSelectedIndex())
                            : 0);
        } else if (question.equals(shown)) {
            anchor.ifPresent(a -> a.restore(this, rowList));
        }
        shown = question;
    }

    private Optional<Row> rowOf(Model.Id id) {
        return rowList.stream()
                .filter(row ->
                        row instanceof ModelRow(var model, var _) && model.id().equals(id))
                .findFirst();
    }

    private void select(Row row) {
        int index = rowList.indexOfSame(row);
        if (index != getSelectionModel().getSelectedIndex()) {
            getSelectionModel().clearAndSelect(index);
        }
    }

    private void selectionChanged() {
        if (!swapping) {
            viewModel.selected().set(chosen().map(Model::id));
        }
    }

    private Optional<Model> chosen() {
        return getSelectionModel().getSelectedItem() instanceof ModelRow(var model, var _)
                ? Optional.of(model)
                : Optional.empty();
    }

    private void act(Row row) {
        switch (row) {
            case GroupRow group -> viewModel.layout().toggle(group.key());
            case AskRow(var asking) when asking instanceof ProviderSearchState.Possible -> viewModel.askProviders();
            case AskRow _ -> {}
            case ModelRow _ -> look.accept(Look.GO);
        }
    }

    private void keyPressed(KeyEvent event, Runnable leaveUp) {
        if (event.getCode() == KeyCode.UP && getSelectionModel().getSelectedIndex() <= 0) {
            leaveUp.run();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER
                && !event.isShortcutDown()
                && !getSelectionModel().isEmpty()) {
            act(getSelectionModel().getSelectedItem());
            event.consume();
        } else if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
            foldOrGo(event);
        } else if (event.getCode() == KeyCode.SPACE && chosen().isPresent()) {
            look.accept(Look.PREVIEW);
            event.consume();
        }
    }

    /// As in a tree: Left folds the group or goes to its header, Right unfolds it or goes to its first row; with Shift
    /// all groups are folded, or unfolded.
    private void foldOrGo(KeyEvent event) {
        var fold = event.getCode() == KeyCode.LEFT ? Fold.FOLDED : Fold.OPEN;
        if (event.isShiftDown()) {
            viewModel.foldAll(fold);
            event.consume();
        } else if (!event.isShortcutDown()
                && !event.isAltDown()
                && !getSelectionModel().isEmpty()) {
            step(fold, getSelectionModel().getSelectedIndex());
            event.consume();
        }
    }

    private void step(Fold fold, int at) {
        if (rowList.get(at) instanceof GroupRow group && group.fold() != fold) {
            viewModel.layout().toggle(group.key());
        } else if (fold == Fold.OPEN && at + 1 < rowList.size() && rowList.get(at) instanceof GroupRow) {
            go(at + 1);
        } else if (fold == Fold.FOLDED) {
            IntStream.iterate(at - 1, row -> row >= 0, row -> row - 1)
                    .filter(row -> rowList.get(row) instanceof GroupRow)
                    .limit(rowList.get(at) instanceof ModelRow ? 1 : 0)
                    .forEach(this::go);
        }
    }

    private void go(int row) {
        getSelectionModel().clearAndSelect(row);
        scrollTo(row);
    }
}
