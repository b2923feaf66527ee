package app.modeldeck.desktop.browser;

import app.modeldeck.desktop.browser.Row.AskRow;
import app.modeldeck.desktop.browser.Row.GroupRow;
import app.modeldeck.desktop.browser.Row.ModelRow;
import app.modeldeck.desktop.browser.RowOrder.By;
import app.modeldeck.desktop.browser.RowOrder.Direction;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.model.Model;
import app.modeldeck.query.Query;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// The models, grouped by provider. It shows the view-model's rows by changing only those that changed; what is
/// selected and where it is scrolled to stay.
final class ModelTable extends TableView<Row> {

    private final BrowserViewModel viewModel;
    private final RowList<Row> rowList = new RowList<>(Row::isSame);
    private Shown shown = new Shown(Query.BLANK, RowOrder.CATALOG);
    private Optional<Point2D> pointer = Optional.empty();
    private boolean swapping;

    /// What the rows answer: for the same question rows stay where they are, another one begins at the top.
    private record Shown(Query query, RowOrder order) {}

    /// @param open shows the card of a badge
    /// @param leaveUp the person goes up from the first row
    ModelTable(BrowserViewModel viewModel, Words words, BiConsumer<ProviderBadge, Node> open, Runnable leaveUp) {
        this.viewModel = viewModel;
        setId("models");
        setAccessibleText(words.text("table.label"));
        setItems(rowList);
        setRowFactory(_ -> new GroupedRow(words, this::act));
        addColumns(words, open);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setPlaceholder(new Region());
        setSortPolicy(_ -> {
            viewModel.order().set(chosenOrder());
            return true;
        });
        followPointer();
        addEventFilter(KeyEvent.KEY_PRESSED, event -> keyPressed(event, leaveUp));
        getSelectionModel().selectedItemProperty().subscribe(_ -> selectionChanged());
        viewModel.rows().subscribe(this::swap);
    }

    private void addColumns(Words words, BiConsumer<ProviderBadge, Node> open) {
        var query = viewModel.answered();
        var prices = viewModel.prices();
        var lookedAt = new LookedAt(prices::lookAt);
        addColumn(words.text("column.name"), By.NAME, 330, 190, () -> new Cells.NameCell(words, query, open));
        addColumn(words.text("column.type"), By.TYPE, 170, 150, () -> new Cells.TypeCell(words));
        addColumn(words.text("column.price"), By.PRICE, 150, 140, () -> new Cells.PriceCell(prices, lookedAt, words));
        addColumn(words.text("column.description"), By.DESCRIPTION, 400, 200, () -> new Cells.DescriptionCell(query));
    }

    /// Takes the focus and shows where it is.
    void enter() {
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

    private void addColumn(String title, By by, double width, double least, Supplier<TableCell<Row, Row>> cells) {
        var column = new TableColumn<Row, Row>(title);
        column.setUserData(by);
        column.setPrefWidth(width);
        column.setMinWidth(least);
        column.setCellValueFactory(features -> new SimpleObjectProperty<>(features.getValue()));
        column.setCellFactory(_ -> cells.get());
        getColumns().add(column);
    }

    private RowOrder chosenOrder() {
        return getSortOrder().stream()
                .findFirst()
                .map(column -> new RowOrder(
                        (By) column.getUserData(),
                        column.getSortType() == SortType.ASCENDING ? Direction.ASCENDING : Direction.DESCENDING))
                .orElse(RowOrder.CATALOG);
    }

    private void swap(List<Row> next) {
        var anchor = ScrollAnchor.of(this, pointer);
        var question = new Shown(viewModel.answered().get(), viewModel.order().get());
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
            case GroupRow group -> viewModel.toggle(group.key());
            case AskRow(var asking) when asking instanceof Asking.Possible -> viewModel.askProviders();
            case AskRow _, ModelRow _ -> {}
        }
    }

    private void keyPressed(KeyEvent event, Runnable leaveUp) {
        if (event.getCode() == KeyCode.UP && getSelectionModel().getSelectedIndex() <= 0) {
            leaveUp.run();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && !getSelectionModel().isEmpty()) {
            act(getSelectionModel().getSelectedItem());
            event.consume();
        }
    }
}
