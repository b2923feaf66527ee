package app.modeldeck.desktop.table;

import app.modeldeck.desktop.fx.Words;
import app.modeldeck.desktop.rows.Row;
import app.modeldeck.desktop.rows.RowOrder;
import app.modeldeck.desktop.rows.RowOrder.Direction;
import app.modeldeck.desktop.rows.RowOrder.SortKey;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ConstrainedColumnResizeBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TableView.ResizeFeatures;
import javafx.util.Callback;

/// The columns of the table as the layout has them, and the layout as the person drags, resizes and sorts them. Those
/// that there is no room for give way, and come back with the room.
final class TableColumns {
    /// What the bar at the right of the rows takes.
    private static final double SCROLL_BAR = 16;

    private final TableView<Row> table;
    private final LayoutViewModel layout;
    private final Map<Column, TableColumn<Row, Row>> columns = new EnumMap<>(Column.class);
    /// While the table is made and columns are put into their places it knows of no sorting.
    private boolean placing = true;

    /// @param cells makes a cell of a column
    TableColumns(
            TableView<Row> table, LayoutViewModel layout, Words words, Function<Column, TableCell<Row, Row>> cells) {
        this.table = table;
        this.layout = layout;
        for (var column : Column.values()) {
            columns.put(column, make(column, words.text("column." + column.word()), cells));
        }
        table.setColumnResizePolicy(new Sizing());
        table.setSortPolicy(_ -> {
            if (!placing) {
                layout.sort().set(sorted());
            }
            return true;
        });
        placing = false;
        layout.scale().subscribe(_ -> grow());
        layout.order().subscribe(_ -> showOrder());
        layout.sort().subscribe(_ -> showSort());
        layout.chosen().subscribe(_ -> showFitting());
        layout.widths().subscribe(_ -> resize(new ResizeFeatures<>(table, null, 0.0)));
        table.widthProperty().subscribe(_ -> showFitting());
        table.getColumns().subscribe(this::tellOrder);
    }

    private static TableColumn<Row, Row> make(
            Column column, String title, Function<Column, TableCell<Row, Row>> cells) {
        var made = new TableColumn<Row, Row>(title);
        made.setId("column-" + column.word());
        made.setUserData(column);
        made.getStyleClass().add(column.word() + "-column");
        made.setCellValueFactory(features -> new SimpleObjectProperty<>(features.getValue()));
        made.setCellFactory(_ -> cells.apply(column));
        // A column without a wish of its own is measured by rows that are made for that alone.
        made.setPrefWidth(column.usual());
        return made;
    }

    /// Gives the header of each column a menu.
    void menus(Function<Column, ContextMenu> menu) {
        columns.forEach((column, shown) -> shown.setContextMenu(menu.apply(column)));
    }

    // Order

    private void showOrder() {
        var wanted = layout.order().get().stream()
                .<TableColumn<Row, ?>>map(this::shown)
                .toList();
        if (!table.getColumns().equals(wanted)) {
            placing = true;
            table.getColumns().setAll(wanted);
            placing = false;
            showSort();
        }
    }

    private void tellOrder() {
        if (table.getColumns().size() == columns.size()) {
            layout.order()
                    .set(table.getColumns().stream().map(TableColumns::column).toList());
        }
    }

    private TableColumn<Row, Row> shown(Column column) {
        return Objects.requireNonNull(columns.get(column));
    }

    private static Column column(TableColumnBase<?, ?> shown) {
        return (Column) shown.getUserData();
    }

    // Sorting

    private RowOrder sorted() {
        return new RowOrder(table.getSortOrder().stream()
                .map(column -> new SortKey(
                        column(column).by(),
                        column.getSortType() == SortType.ASCENDING ? Direction.ASCENDING : Direction.DESCENDING))
                .toList());
    }

    private void showSort() {
        if (!sorted().equals(layout.sort().get())) {
            var keys = layout.sort().get().keys();
            keys.forEach(key -> shown(Column.of(key.by()))
                    .setSortType(key.direction() == Direction.ASCENDING ? SortType.ASCENDING : SortType.DESCENDING));
            table.getSortOrder()
                    .setAll(keys.stream()
                            .<TableColumn<Row, ?>>map(key -> shown(Column.of(key.by())))
                            .toList());
        }
    }

    // Room

    /// Everything grows with the texts.
    private void grow() {
        columns.forEach((column, shown) -> shown.setMinWidth(Math.floor(column.least() * scale())));
        showFitting();
        resize(new ResizeFeatures<>(table, null, 0.0));
    }

    private double scale() {
        return layout.scale().get();
    }

    private void showFitting() {
        var fitting = ColumnFit.fitting(layout.chosen().get(), (table.getWidth() - SCROLL_BAR) / scale());
        columns.forEach((column, shown) -> shown.setVisible(fitting.contains(column)));
    }

    private List<Column> seen() {
        return table.getVisibleLeafColumns().stream().map(TableColumns::column).toList();
    }

    /// Makes the columns together as wide as the table; by its base the table knows that it needs no bar for them.
    @SuppressWarnings("rawtypes") // as the table asks for it
    private final class Sizing extends ConstrainedColumnResizeBase implements Callback<ResizeFeatures, Boolean> {
        @Override
        public Boolean call(ResizeFeatures features) {
            return resize((ResizeFeatures<?>) features);
        }
    }

    private boolean resize(ResizeFeatures<?> features) {
        Optional<TableColumnBase<?, ?>> dragged = Optional.ofNullable(features.getColumn());
        dragged.ifPresent(column -> drag(column(column), features.getDelta()));
        give(features, ColumnFit.widths(seen(), layout.widths().get(), features.getContentWidth() / scale()));
        return true;
    }

    private <S> void give(ResizeFeatures<S> features, Map<Column, Double> widths) {
        features.getTable()
                .getVisibleLeafColumns()
                .forEach(column -> features.setColumnWidth(
                        column, Math.floor(widths.getOrDefault(column(column), 0.0) * scale())));
    }

    /// The column that takes the rest cannot be given a width: its neighbour is resized the other way instead.
    private void drag(Column column, double delta) {
        var seen = seen();
        int at = seen.indexOf(column);
        if (column != ColumnFit.filler(seen)) {
            layout.resize(column, (shown(column).getWidth() + delta) / scale());
        } else if (at >= 0 && at + 1 < seen.size()) {
            var next = seen.get(at + 1);
            layout.resize(next, (shown(next).getWidth() - delta) / scale());
        }
    }
}
