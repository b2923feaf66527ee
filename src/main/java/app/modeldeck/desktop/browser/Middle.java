package app.modeldeck.desktop.browser;

import app.modeldeck.desktop.fx.Unveiling;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The middle of the window: the table, or what stands there in its place. While the first rows are awaited the
/// table is laid out already, unseen; when they have come it shows them one by one, a row a turn.
final class Middle extends StackPane {
    /// As high as a row of a table with texts of the usual size, in pixels.
    private static final double STEP = 44;

    private final Region table;
    private final Unveiling unveiling;
    private final BooleanSupplier step = this::grow;
    private double height;

    Middle(Region table, Unveiling unveiling) {
        this.table = table;
        this.unveiling = unveiling;
        setAlignment(table, Pos.TOP_LEFT);
        hideTable();
    }

    /// Whether the table is seen.
    boolean showsTable() {
        return table.isVisible();
    }

    /// What is seen: the table, or what stands in its place.
    Node seen() {
        return getChildren().getLast();
    }

    /// Shows the table, bit by bit where it was awaited.
    void showTable(Node awaited) {
        if (showsTable()) {
            return;
        }
        boolean cameAtLast = getChildren().contains(awaited);
        take(List.of(table));
        table.setVisible(true);
        if (cameAtLast) {
            unveiling.begin(step);
        } else {
            table.setMaxHeight(USE_COMPUTED_SIZE);
        }
    }

    /// Shows that until rows have come. Beneath it, once the window has been drawn, the table lays out its header,
    /// and then its first row.
    void await(Node waiting) {
        if (getScene() == null) {
            take(List.of(waiting));
        } else if (!getChildren().equals(List.of(table, waiting))) {
            hideTable();
            take(List.of(table, waiting));
            unveiling.begin(step);
        }
    }

    /// Shows that in the place of the table.
    void showInstead(Node node) {
        hideTable();
        take(List.of(node));
    }

    private void hideTable() {
        unveiling.end(step);
        height = -STEP;
        table.setMaxHeight(0);
        table.setVisible(false);
    }

    /// What is there already stays in the scene.
    private void take(List<Node> nodes) {
        getChildren().retainAll(nodes);
        for (int i = 0; i < nodes.size(); i++) {
            if (!getChildren().contains(nodes.get(i))) {
                getChildren().add(i, nodes.get(i));
            }
        }
    }

    private boolean grow() {
        height += STEP;
        boolean isWhole = height >= getHeight();
        table.setMaxHeight(isWhole ? USE_COMPUTED_SIZE : height);
        return !isWhole && (showsTable() || height < STEP);
    }
}
