package app.modeldeck.desktop.commands;

import app.modeldeck.desktop.fx.Command;
import app.modeldeck.desktop.fx.Command.Reach;
import app.modeldeck.desktop.fx.Glyph;
import app.modeldeck.desktop.fx.Styles;
import app.modeldeck.desktop.fx.Words;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The menus of the window, made of its commands: behind one button, or the bar of the system where it has one.
public final class CommandMenus {
    private CommandMenus() {}

    /// One button with all menus.
    ///
    /// @param title what the button is called
    public static MenuButton button(Commands commands, Words words, String title) {
        var button = new MenuButton();
        button.setId("menu");
        button.setGraphic(Glyph.MENU.node());
        button.setAccessibleText(title);
        button.setTooltip(new Tooltip(title));
        button.getStyleClass().addAll(Styles.FLAT, Styles.ICON_BUTTON);
        button.getItems().setAll(menus(commands, words));
        return button;
    }

    /// Whether the system has one bar for all menus: it is the one whose shortcuts go by the Meta key.
    public static boolean hasSystemBar() {
        var pressed = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.K, false, false, false, true);
        return new KeyCodeCombination(KeyCode.K, KeyCombination.SHORTCUT_DOWN).match(pressed);
    }

    /// The bar of the system.
    public static MenuBar bar(Commands commands, Words words) {
        var bar = new MenuBar();
        bar.setUseSystemMenuBar(true);
        bar.getMenus().setAll(menus(commands, words));
        return bar;
    }

    /// The items of some commands, for a menu of their own.
    public static List<MenuItem> items(Stream<Command> commands) {
        return commands.map(CommandMenus::item).toList();
    }

    private static List<Menu> menus(Commands commands, Words words) {
        return Stream.of(Command.Menu.values())
                .filter(menu -> !commands.in(menu).isEmpty())
                .map(menu -> menu(commands.in(menu), words.text("menu." + menu)))
                .toList();
    }

    private static Menu menu(List<Command> commands, String title) {
        var menu = new Menu(title);
        menu.getItems().setAll(items(commands.stream()));
        return menu;
    }

    /// A key that only a control gives its meaning is not put on the item: it would work everywhere.
    private static MenuItem item(Command command) {
        var item = new MenuItem(command.name());
        item.setId("do-" + command.id());
        item.setOnAction(_ -> command.run());
        item.disableProperty().bind(command.possible().map(possible -> !possible));
        if (command.keys().reach() == Reach.WINDOW) {
            command.keys().all().stream().findFirst().ifPresent(item::setAccelerator);
        }
        return item;
    }
}
