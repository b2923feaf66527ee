package app.modeldeck.desktop.table;

import app.modeldeck.desktop.fx.RowList;
import app.modeldeck.desktop.rows.Row;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;

/// Keeps a row where it is on the screen while rows come and go above it: the one under the pointer, else
/// the first that is wholly seen, else nothing. When that row goes itself, the next one takes its place. At the very
/// top, with the pointer elsewhere, the top stays.
///
/// @param rows the row that stays, and those that would take its place, in their order
/// @param top how far it is from the top of the rows, in pixels
record ScrollAnchor(List<Row> rows, double top) {
    private static final int MOST_FOLLOWING = 30;

    /// The anchor of that table now.
    ///
    /// @param pointer where the pointer is in the scene, when it is over the table
    static Optional<ScrollAnchor> of(TableView<Row> table, Optional<Point2D> pointer) {
        return pointer.flatMap(at -> under(table, at))
                .or(() -> flow(table)
                        .flatMap(flow -> Optional.<Node>ofNullable(flow.getFirstVisibleCell()))
                        .flatMap(node -> at(table, node)));
    }

    /// Puts the row back where it was, if it or one after it is still there.
    void restore(TableView<Row> table, RowList<Row> now) {
        rows.stream()
                .mapToInt(now::indexOfSame)
                .filter(index -> index >= 0)
                .findFirst()
                .ifPresent(index -> {
                    table.layout();
                    flow(table).ifPresent(flow -> {
                        double cell = table.getFixedCellSize();
                        double hidden = now.size() * cell - flow.getHeight();
                        flow.setPosition(hidden > 0 ? Math.clamp((index * cell - top) / hidden, 0, 1) : 0);
                        flow.layout();
                    });
                });
    }

    private static Optional<VirtualFlow<?>> flow(TableView<Row> table) {
        return table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? Optional.of(flow) : Optional.empty();
    }

    /// Not by the hover of the rows: that is behind by one pulse when rows come twice within it.
    private static Optional<ScrollAnchor> under(TableView<Row> table, Point2D pointer) {
        return table.lookupAll(".table-row-cell").stream()
                .filter(row -> row.isVisible() && row.contains(row.sceneToLocal(pointer)))
                .flatMap(row -> at(table, row).stream())
                .findFirst();
    }

    private static Optional<ScrollAnchor> at(TableView<Row> table, Node node) {
        if (node instanceof IndexedCell<?> cell && cell.getItem() instanceof Row) {
            int first = cell.getIndex();
            int end = Math.min(table.getItems().size(), first + MOST_FOLLOWING);
            return first < end
                    ? Optional.of(
                            new ScrollAnchor(List.copyOf(table.getItems().subList(first, end)), cell.getLayoutY()))
                    : Optional.empty();
        }
        return Optional.empty();
    }
}
