package app.modeldeck.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.settings.WindowState;
import app.modeldeck.settings.WindowState.Density;
import app.modeldeck.settings.WindowState.Panes;
import app.modeldeck.settings.WindowState.Table;
import app.modeldeck.settings.WindowState.Visibility;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The real window with texts of twice the usual size.
final class TextSizeWindowTest {
    private static final int STEPS_TO_TWICE = 10;

    private final TestWindow window = new TestWindow();
    private final Hands hands = new Hands(window.deck);

    @AfterEach
    void close() {
        window.close();
    }

    private void twice() {
        for (int i = 0; i < STEPS_TO_TWICE; i++) {
            hands.run("text.larger");
        }
        Deck.until(() -> window.table().getFixedCellSize() == 88);
    }

    private double width(String column) {
        return Deck.onFx(() -> {
            window.table().layout();
            return window.table().getVisibleLeafColumns().stream()
                    .filter(shown -> shown.getText().equals(column))
                    .mapToDouble(TableColumn::getWidth)
                    .sum();
        });
    }

    private boolean isSeen(String query) {
        return window.node(query).filter(TextSizeWindowTest::isSeen).isPresent();
    }

    private static boolean isSeen(Node node) {
        return Stream.iterate(Optional.of(node), Optional::isPresent, at -> at.map(Node::getParent))
                .flatMap(Optional::stream)
                .allMatch(Node::isVisible);
    }

    private boolean isInDetails() {
        return window.node("#details-id").filter(Node::isFocused).isPresent();
    }

    private void openDetailsAtTwice() {
        window.openFilled();
        twice();
        window.robot.type(KeyCode.DOWN);
        Deck.until(() -> window.table().isFocused());
        assertThat(Deck.onFx(() -> isSeen("#details"))).isFalse();
        window.robot.type(KeyCode.ENTER);
        Deck.until(() -> isSeen("#details") && isInDetails());
    }

    @Test
    void columnsGrowWithTheTextsAndAWidthThatWasChosenGrowsToo() {
        window.deck.window.set(new WindowState(
                Optional.empty(),
                new Table(
                        Stream.of("name", "type", "price", "runs", "updated", "license", "owner", "description")
                                .map(name -> new WindowState.Column(
                                        name,
                                        200,
                                        List.of("name", "type").contains(name) ? Visibility.SHOWN : Visibility.HIDDEN))
                                .toList(),
                        List.of(),
                        Density.COMFORTABLE,
                        Set.of()),
                new Panes(Visibility.HIDDEN, Visibility.HIDDEN, 380)));
        window.openFilled();
        assertThat(width("Type")).isEqualTo(200);

        twice();
        assertThat(width("Type")).isEqualTo(400);
        assertThat(width("Name")).isGreaterThanOrEqualTo(480);

        hands.run("text.usual");
        Deck.until(() -> window.table().getFixedCellSize() == 44);
        assertThat(width("Type")).isEqualTo(200);
    }

    @Test
    void theSelectedRowStaysInViewWhenRowsGrow() {
        window.fal.pages(TestWindow.names(0, 60));
        window.open();
        Deck.until(() ->
                window.texts().contains("model 0") && window.table().getItems().size() > 60);
        hands.select(7);

        twice();

        Deck.until(() -> window.table().lookupAll(".table-row-cell:selected").stream()
                .anyMatch(row -> row.isVisible()
                        && row.getLayoutY() >= -1
                        && row.getLayoutY() + 88 <= window.table().getHeight()));
    }

    @Test
    void detailsTakeThePlaceOfTheTableWhereBothHaveNoRoomAndEscapeGoesBack() {
        openDetailsAtTwice();

        assertThat(Deck.onFx(() -> isSeen(window.table()))).isFalse();
        var pane = (Region) Deck.onFx(() -> window.node("#details").orElseThrow());
        assertThat(pane.getWidth()).isEqualTo(window.deck.stage.getScene().getWidth());

        window.robot.type(KeyCode.ESCAPE);
        Deck.until(() -> isSeen(window.table()) && window.table().isFocused() && !isSeen("#details"));
    }

    @Test
    void theButtonsOfTheDetailsGoBackToTheTable() {
        openDetailsAtTwice();
        window.robot.clickOn("#details-back");
        Deck.until(() -> window.table().isFocused() && !isSeen("#details"));

        window.robot.type(KeyCode.SPACE);
        Deck.until(this::isInDetails);
        window.robot.clickOn("#close-details");
        Deck.until(() -> window.table().isFocused() && !isSeen("#details"));
    }

    @Test
    void aNewSearchShowsItsRowsAndLessTextLeavesRoomForBoth() {
        openDetailsAtTwice();
        window.robot.clickOn("#search").write("k");
        Deck.until(() -> isSeen(window.table()) && !isSeen("#details"));

        hands.run("text.usual");
        Deck.until(() -> isSeen(window.table()) && isSeen("#details"));
    }
}
