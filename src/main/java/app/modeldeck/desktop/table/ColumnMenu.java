package app.modeldeck.desktop.table;

import app.modeldeck.desktop.fx.Words;
import app.modeldeck.desktop.rows.Row.Fold;
import app.modeldeck.desktop.rows.RowOrder;
import app.modeldeck.desktop.rows.RowOrder.Direction;
import app.modeldeck.desktop.rows.RowOrder.SortKey;
import app.modeldeck.settings.WindowState.Density;
import app.modeldeck.settings.WindowState.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// What can be done to the columns of the table, as menus; all of it by keyboard too.
///
/// @param layout what is changed
/// @param words the language
/// @param fold folds all groups, or unfolds them
record ColumnMenu(LayoutViewModel layout, Words words, Consumer<Fold> fold) {
    /// The menu of the table: which columns there are, what can be done to each, how close the rows stand.
    ContextMenu ofTable() {
        return menu(() -> {
            var items = new ArrayList<MenuItem>(visibility());
            items.add(new SeparatorMenuItem());
            for (var column : layout.order().get()) {
                if (layout.chosen().get().contains(column)) {
                    var menu = new Menu(title(column));
                    menu.getItems().setAll(of(column));
                    items.add(menu);
                }
            }
            items.addAll(rows());
            return items;
        });
    }

    /// The menu of one header.
    ContextMenu ofHeader(Column column) {
        return menu(() -> {
            var items = new ArrayList<>(of(column));
            items.add(new SeparatorMenuItem());
            items.addAll(visibility());
            items.addAll(rows());
            return items;
        });
    }

    /// Its items are made anew whenever it is opened; a menu without items would not open at all.
    private static ContextMenu menu(Supplier<List<MenuItem>> items) {
        var menu = new ContextMenu();
        menu.getItems().setAll(items.get());
        menu.setOnShowing(_ -> menu.getItems().setAll(items.get()));
        return menu;
    }

    private List<MenuItem> visibility() {
        return layout.order().get().stream().map(this::visibility).toList();
    }

    private MenuItem visibility(Column column) {
        var item = new CheckMenuItem(title(column));
        item.setId("show-" + column.word());
        item.setSelected(layout.chosen().get().contains(column));
        item.setDisable(column == Column.NAME);
        item.setOnAction(_ -> layout.choose(column, item.isSelected() ? Visibility.SHOWN : Visibility.HIDDEN));
        return item;
    }

    private List<MenuItem> of(Column column) {
        var items = new ArrayList<MenuItem>();
        for (var direction : Direction.values()) {
            items.add(item("columns.sort." + direction, () -> sort(List.of(new SortKey(column.by(), direction)))));
        }
        items.add(item(
                "columns.sort.also",
                () -> sort(Stream.concat(
                                layout.sort().get().keys().stream().filter(key -> key.by() != column.by()),
                                Stream.of(new SortKey(column.by(), Direction.ASCENDING)))
                        .toList())));
        items.add(item("columns.sort.none", () -> sort(List.of())));
        items.add(new SeparatorMenuItem());
        items.add(item("columns.left", () -> layout.move(column, -1)));
        items.add(item("columns.right", () -> layout.move(column, 1)));
        items.add(item("columns.wider", () -> layout.widen(column, 1)));
        items.add(item("columns.narrower", () -> layout.widen(column, -1)));
        if (column != Column.NAME) {
            items.add(item("columns.hide", () -> layout.choose(column, Visibility.HIDDEN)));
        }
        return items;
    }

    private void sort(List<SortKey> keys) {
        layout.sort().set(new RowOrder(keys));
    }

    private List<MenuItem> rows() {
        var items = new ArrayList<MenuItem>();
        items.add(new SeparatorMenuItem());
        for (var density : Density.values()) {
            var item = new RadioMenuItem(words.text("columns.density." + density));
            item.setSelected(layout.density().get() == density);
            item.setOnAction(_ -> layout.density().set(density));
            items.add(item);
        }
        items.add(new SeparatorMenuItem());
        items.add(item("command.fold", () -> fold.accept(Fold.FOLDED)));
        items.add(item("command.unfold", () -> fold.accept(Fold.OPEN)));
        items.add(item("columns.reset", layout::reset));
        return items;
    }

    private MenuItem item(String text, Runnable action) {
        var item = new MenuItem(words.text(text));
        item.setOnAction(_ -> action.run());
        return item;
    }

    private String title(Column column) {
        return words.text("column." + column.word());
    }
}
