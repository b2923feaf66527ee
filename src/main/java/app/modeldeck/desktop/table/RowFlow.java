package app.modeldeck.desktop.table;

import app.modeldeck.desktop.rows.Row;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.TableRow;
import javafx.scene.control.skin.VirtualFlow;

/// The rows of the table as they are scrolled. The flow of JavaFX takes a row out of the scene when it is one too many,
/// and when that comes back a moment later the styles of all that it holds are found anew; this one keeps such rows
/// where they are, unseen.
final class RowFlow extends VirtualFlow<TableRow<Row>> {
    /// Less than a pixel of any screen.
    private static final double NOTHING = 0.01;
    /// One or two are ever too many.
    private static final int MOST_SPARE = 4;

    private final Deque<TableRow<Row>> spare = new ArrayDeque<>();

    @Override
    public double scrollPixels(double delta) {
        double scrolled = super.scrollPixels(delta);
        keepPassed();
        for (int unused = unused(); unused > 0 && spare.size() < MOST_SPARE; unused--) {
            keep(super.getAvailableCell(-1));
        }
        return scrolled;
    }

    @Override
    protected TableRow<Row> getAvailableCell(int index) {
        spare.removeIf(row -> row.getParent() == null);
        return unused() > 0 || spare.isEmpty() ? super.getAvailableCell(index) : spare.removeLast();
    }

    /// How many rows are in the scene that the flow has put aside.
    private int unused() {
        return sheet().map(sheet -> sheet.getChildren().size()).orElse(0)
                - getCells().size()
                - spare.size();
    }

    private Optional<Group> sheet() {
        return Optional.<Node>ofNullable(lookup(".sheet")).map(Group.class::cast);
    }

    /// A row that ends where the view begins counts as seen while it is scrolled, and not when it is laid out.
    private void keepPassed() {
        while (!getCells().isEmpty() && getCells().getFirst().getLayoutY() + getFixedCellSize() < NOTHING) {
            keep(getCells().removeFirst());
        }
    }

    private void keep(TableRow<Row> row) {
        row.setVisible(false);
        spare.addLast(row);
    }
}
