package app.modeldeck.desktop;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/// Does commands by the menu of the window. Used on the FX thread.
final class MenuItems {
    private MenuItems() {}

    /// Does the command of that id.
    static void fire(MenuButton button, String command) {
        button.getItems().stream()
                .flatMap(menu -> ((Menu) menu).getItems().stream())
                .filter(item -> ("do-" + command).equals(item.getId()))
                .forEach(MenuItem::fire);
    }
}
