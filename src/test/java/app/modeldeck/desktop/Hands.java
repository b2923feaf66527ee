package app.modeldeck.desktop;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;

/// What a test does in the windows of a deck, without a mouse. What it names must be there. Called off the FX thread,
/// but for what only looks.
record Hands(Deck deck) {
    /// What the query finds in the main window, where there is such a thing.
    Optional<Node> find(String query) {
        return Optional.ofNullable(deck.stage.getScene().getRoot().lookup(query));
    }

    /// What the query finds in the main window.
    Node node(String query) {
        return find(query).orElseThrow(() -> new AssertionError("nothing is " + query));
    }

    /// Waits until the query finds something in the main window that is seen.
    void await(String query) {
        Deck.until(() -> find(query).filter(Node::isVisible).isPresent());
    }

    int rows() {
        return find("#models")
                .map(table -> ((TableView<?>) table).getItems().size())
                .orElse(0);
    }

    void search(String text) {
        on(() -> ((TextField) node("#search")).setText(text));
    }

    /// The same as it is typed, in a field that has the focus.
    void type(String text) {
        on(() -> {
            var field = (TextField) node("#search");
            field.requestFocus();
            field.replaceText(0, field.getLength(), text);
        });
    }

    void select(int row) {
        on(() -> {
            var table = (TableView<?>) node("#models");
            table.requestFocus();
            table.getSelectionModel().select(row);
        });
    }

    void press(String button) {
        on(() -> ((Button) node(button)).fire());
    }

    /// Does the command of that id by the menu.
    void run(String command) {
        on(() -> ((MenuButton) node("#menu"))
                .getItems().stream()
                        .flatMap(menu -> ((Menu) menu).getItems().stream())
                        .filter(item -> ("do-" + command).equals(item.getId()))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no command " + command))
                        .fire());
    }

    /// Does that command and waits for what it puts over the window.
    void open(String command, String sheet) {
        run(command);
        await(sheet);
    }

    /// Waits until there are so many windows, toasts and other pop-ups not counted.
    void awaitStages(int count) {
        Deck.until(() ->
                Window.getWindows().stream().filter(Stage.class::isInstance).count() == count);
    }

    /// The content of the window that was opened last, toasts and other pop-ups passed over.
    Region newestStage() {
        return (Region) Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .reduce((_, later) -> later)
                .orElseThrow()
                .getScene()
                .getRoot();
    }

    void closeNewestStage() {
        on(() -> newestStage().getScene().getWindow().hide());
    }

    /// Closes the card that was opened last.
    void closeCard() {
        on(() -> Window.getWindows().stream()
                .filter(PopOver.class::isInstance)
                .reduce((_, later) -> later)
                .orElseThrow()
                .hide());
    }

    private static void on(Runnable deed) {
        Deck.onFx(() -> {
            deed.run();
            return true;
        });
    }
}
