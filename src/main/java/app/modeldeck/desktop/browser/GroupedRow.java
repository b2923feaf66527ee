package app.modeldeck.desktop.browser;

import app.modeldeck.desktop.browser.Row.Fold;
import app.modeldeck.desktop.browser.Row.GroupRow;
import app.modeldeck.desktop.browser.Row.ModelRow;
import app.modeldeck.desktop.fx.Styles;
import app.modeldeck.desktop.fx.Words;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Skin;
import javafx.scene.control.TableRow;
import javafx.scene.control.skin.TableRowSkin;
import javafx.scene.input.MouseButton;

/// A row of the table. As the header of a group it lays its first cell over its whole width, and a click folds
/// it.
final class GroupedRow extends TableRow<Row> {
    private final Words words;

    GroupedRow(Words words, Consumer<GroupRow> fold) {
        this.words = words;
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && getItem() instanceof GroupRow group) {
                fold.accept(group);
            }
        });
    }

    @Override
    protected void updateItem(Row row, boolean empty) {
        super.updateItem(row, empty);
        pseudoClassStateChanged(Styles.GROUP, !empty && row instanceof GroupRow);
        setAccessibleText(Optional.ofNullable(row).map(this::spoken).orElse(""));
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
                model.name() + ", " + model.id().value() + provider.map(it -> ", " + it).orElse("");
        };
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new SpanningSkin(this);
    }

    /// Lays the first cell of a group over the whole row, above the other cells, which stay there and are
    /// blank.
    private static final class SpanningSkin extends TableRowSkin<Row> {
        private static final double ABOVE = -1;

        SpanningSkin(TableRow<Row> row) {
            super(row);
        }

        @Override
        protected void layoutChildren(double x, double y, double width, double height) {
            super.layoutChildren(x, y, width, height);
            boolean group = getSkinnable().getItem() instanceof GroupRow;
            getChildren().stream()
                    .filter(Cells.NameCell.class::isInstance)
                    .map(Cells.NameCell.class::cast)
                    .forEach(cell -> span(cell, group, height));
        }

        private void span(Cells.NameCell cell, boolean group, double height) {
            cell.setViewOrder(group ? ABOVE : 0);
            if (group) {
                cell.resizeRelocate(0, 0, getSkinnable().getWidth(), height);
            }
        }
    }
}
