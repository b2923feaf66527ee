package app.modeldeck.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.settings.WindowState;
import app.modeldeck.settings.WindowState.Density;
import app.modeldeck.settings.WindowState.Extent;
import app.modeldeck.settings.WindowState.Frame;
import app.modeldeck.settings.WindowState.Group;
import app.modeldeck.settings.WindowState.Panes;
import app.modeldeck.settings.WindowState.Sort;
import app.modeldeck.settings.WindowState.Table;
import app.modeldeck.settings.WindowState.Visibility;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The table of the real window as a person lays it out, and as it comes back.
final class TableLayoutTest {
    private final TestWindow window = new TestWindow();

    @AfterEach
    void close() {
        window.close();
    }

    private List<String> columns() {
        return Deck.onFx(() -> window.table().getVisibleLeafColumns().stream()
                .map(TableColumn::getText)
                .toList());
    }

    private void width(double width) {
        Deck.onFx(() -> {
            window.deck.stage.setWidth(width);
            return true;
        });
    }

    @Test
    void columnsGiveWayWhereThereIsNoRoomAndNoneIsCut() {
        window.openFilled();
        width(640);
        Deck.until(() -> window.table().getVisibleLeafColumns().size() < 6);
        assertThat(columns()).startsWith("Name", "Type", "Price").doesNotContain("Description");
        assertNothingIsCut();

        width(1000);
        Deck.until(() -> window.table().getVisibleLeafColumns().size() >= 6);
        assertThat(columns()).containsExactly("Name", "Type", "Price", "Runs", "Updated", "Licence");
        assertNothingIsCut();
    }

    private void assertNothingIsCut() {
        var bars = Deck.onFx(() -> {
            window.table().layout();
            return window.table().lookupAll(".scroll-bar").stream()
                    .map(ScrollBar.class::cast)
                    .filter(bar -> bar.getOrientation() == Orientation.HORIZONTAL && bar.isVisible())
                    .toList();
        });
        assertThat(bars).isEmpty();
    }

    @Test
    void aColumnIsChosenInTheMenuByTheKeyboard() {
        window.openFilled();
        width(980);
        window.robot.press(KeyCode.SHORTCUT, KeyCode.SHIFT).type(KeyCode.L).release(KeyCode.SHIFT, KeyCode.SHORTCUT);
        Deck.until(() -> Window.getWindows().size() == 2);

        Deck.onFx(() -> {
            var menu = (ContextMenu) Window.getWindows().getLast();
            var type = (CheckMenuItem) menu.getItems().stream()
                    .filter(item -> "show-type".equals(item.getId()))
                    .findFirst()
                    .orElseThrow();
            type.setSelected(false);
            type.fire();
            menu.hide();
            return true;
        });

        Deck.until(() -> !columns().contains("Type"));
        assertThat(columns()).contains("Name", "Price");
    }

    @Test
    void rowsAreSortedBySeveralColumnsWithinTheirGroup() {
        window.fal.pages(List.of("b", "a", "c"));
        window.open();
        Deck.until(() -> window.texts().contains("c") && window.texts().contains("whisper"));

        Deck.onFx(() -> {
            TableView<?> table = window.table();
            sortBy(table, List.of("Licence", "Name"));
            return true;
        });

        Deck.until(() -> names().equals(List.of("c", "b", "a", "whisper")));
    }

    private <T> void sortBy(TableView<T> table, List<String> titles) {
        var order = FXCollections.<TableColumn<T, ?>>observableArrayList();
        for (var title : titles) {
            table.getColumns().stream()
                    .filter(column -> column.getText().equals(title))
                    .forEach(order::add);
        }
        order.forEach(column -> column.setSortType(TableColumn.SortType.DESCENDING));
        table.getSortOrder().setAll(order);
    }

    private List<String> names() {
        return window.texts().stream()
                .filter(List.of("a", "b", "c", "flux", "kling", "whisper")::contains)
                .toList();
    }

    @Test
    void leftAndRightFoldAsInATree() {
        window.openFilled();
        window.robot.type(KeyCode.DOWN, KeyCode.LEFT);
        Deck.until(() -> window.table().getSelectionModel().getSelectedIndex() == 0);
        window.robot.type(KeyCode.LEFT);
        Deck.until(() -> !window.texts().contains("flux"));
        window.robot.type(KeyCode.RIGHT);
        Deck.until(() -> window.texts().contains("flux"));
        window.robot.type(KeyCode.RIGHT);
        Deck.until(() -> window.table().getSelectionModel().getSelectedIndex() == 1);

        window.robot.press(KeyCode.SHIFT).type(KeyCode.LEFT);
        Deck.until(() -> window.table().getItems().size() == 2);
        window.robot.type(KeyCode.RIGHT).release(KeyCode.SHIFT);
        Deck.until(() -> window.table().getItems().size() == 5);
    }

    @Test
    void howTheWindowIsLeftIsKeptAMomentLater() {
        window.openFilled();
        window.robot.clickOn(window.groupName("fal.ai"));
        Deck.onFx(() -> {
            moveToFront(window.table(), "Price");
            return true;
        });

        Deck.until(() -> window.deck.window.current().table().folded().equals(Set.of(new Group("provider", "fal")))
                && window.deck
                        .window
                        .current()
                        .table()
                        .columns()
                        .getFirst()
                        .name()
                        .equals("price"));
        assertThat(window.deck.window.current().frame()).map(Frame::width).contains(940);
    }

    private static <T> void moveToFront(TableView<T> table, String title) {
        var column = table.getColumns().stream()
                .filter(c -> c.getText().equals(title))
                .findFirst()
                .orElseThrow();
        table.getColumns().remove(column);
        table.getColumns().addFirst(column);
    }

    @Test
    void theWindowComesBackAsItWasLeft() {
        window.deck.window.set(new WindowState(
                Optional.of(new Frame(40, 30, 900, 600, Extent.NORMAL)),
                new Table(
                        List.of(
                                new WindowState.Column("runs", 90, Visibility.SHOWN),
                                new WindowState.Column("name", 300, Visibility.SHOWN),
                                new WindowState.Column("type", 150, Visibility.HIDDEN)),
                        List.of(new Sort("name", WindowState.Direction.DESCENDING)),
                        Density.COMPACT,
                        Set.of(new Group("provider", "replicate"))),
                new Panes(Visibility.HIDDEN, Visibility.SHOWN, 380)));
        window.open();

        Deck.until(
                () -> names().equals(List.of("kling", "flux")) && window.texts().contains("Replicate"));
        assertThat(columns()).startsWith("Runs", "Name").doesNotContain("Type");
        assertThat(window.shown()).doesNotContain("whisper");
        assertThat(Deck.onFx(() -> window.table().getFixedCellSize())).isEqualTo(28);
        assertThat(Deck.onFx(() -> window.node(".facets").map(Node::isVisible))).contains(false);
        assertThat(Deck.onFx(window.deck.stage::getWidth)).isEqualTo(900);
    }

    @Test
    void figuresAreEquallyWide() {
        window.openFilled();
        var widths = Deck.onFx(() -> {
            var font = ((Label) window.table().lookup(".fact")).getFont();
            return "0123456789"
                    .chars()
                    .mapToDouble(figure -> widthOf(figure, font))
                    .distinct()
                    .boxed()
                    .toList();
        });
        assertThat(widths).hasSize(1);
    }

    private static double widthOf(int figure, Font font) {
        var text = new Text(Character.toString(figure).repeat(20));
        text.setFont(font);
        return text.getLayoutBounds().getWidth();
    }
}
