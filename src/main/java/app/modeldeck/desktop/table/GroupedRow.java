package app.modeldeck.desktop.table;

import app.modeldeck.desktop.fx.Styles;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.desktop.rows.Row;
import app.modeldeck.desktop.rows.Row.AskRow;
import app.modeldeck.desktop.rows.Row.Fold;
import app.modeldeck.desktop.rows.Row.GroupRow;
import app.modeldeck.desktop.rows.Row.ModelRow;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Skin;
import javafx.scene.control.TableRow;
import javafx.scene.control.skin.TableRowSkin;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;

/// A row of the table. As the header of a group, and as the question to the providers' own search, it lays its
/// first cell over its whole width; a click folds the group, or asks.
final class GroupedRow extends TableRow<Row> {
    private final Words words;

    /// @param act a row that is no model is clicked, or one that is, twice
    GroupedRow(Words words, Consumer<Row> act) {
        this.words = words;
        RowDrag.install(this);
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY
                    && getItem() != null
                    && (isWide(getItem()) || event.getClickCount() == 2)) {
                act.accept(getItem());
            }
        });
    }

    /// Lays the row out at once, since the table finds all styles of a row anew, twice, that waits for its layout. It
    /// does so two times: what is moved in the first asks for the layout of all that hold it.
    ///
    /// While the style sheets change, rows have no height and no colours for a moment. Cells that a layout brought
    /// in then would look for colours in vain, and warn of it.
    @Override
    public void updateIndex(int index) {
        super.updateIndex(index);
        if (getSkin() != null && getTableView().getFixedCellSize() > 0) {
            layout();
            layout();
        }
    }

    @Override
    protected void updateItem(Row row, boolean empty) {
        super.updateItem(row, empty);
        pseudoClassStateChanged(Styles.GROUP, !empty && row instanceof GroupRow);
        pseudoClassStateChanged(Styles.ASK, !empty && row instanceof AskRow);
        setAccessibleText(Optional.ofNullable(row).map(this::spoken).orElse(""));
    }

    private static boolean isWide(@Nullable Row row) {
        return row instanceof GroupRow || row instanceof AskRow;
    }

    private String spoken(Row row) {
        return switch (row) {
            case GroupRow group ->
                words.text(
                        group.fold() == Fold.OPEN ? "group.open" : "group.folded",
                        group.name(),
                        group.count(),
                        group.badge().map(badge -> badge.word() + ".").orElse(""));
            case ModelRow(var model, var provider) ->
                model.name() + ", " + model.id().value()
                        + provider.map(it -> ", " + it).orElse("");
            case AskRow(var asking) -> asking.sentence(words);
        };
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new SpanningSkin(this);
    }

    /// Lays the first cell of such a row over the whole of it, above the other cells, which stay there and are
    /// blank.
    private static final class SpanningSkin extends TableRowSkin<Row> {
        private static final double ABOVE = -1;

        SpanningSkin(TableRow<Row> row) {
            super(row);
        }

        @Override
        protected void layoutChildren(double x, double y, double width, double height) {
            super.layoutChildren(x, y, width, height);
            boolean wide = isWide(getSkinnable().getItem());
            getChildren().stream()
                    .filter(NameCell.class::isInstance)
                    .map(NameCell.class::cast)
                    .forEach(cell -> span(cell, wide, height));
        }

        private void span(NameCell cell, boolean wide, double height) {
            cell.setViewOrder(wide ? ABOVE : 0);
            if (wide) {
                cell.resizeRelocate(0, 0, getSkinnable().getWidth(), height);
            }
        }
    }
}
