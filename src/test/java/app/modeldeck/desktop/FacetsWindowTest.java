package app.modeldeck.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.model.SampleModels;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The facets and offers of the real window, by mouse and keyboard.
final class FacetsWindowTest {
    private final TestWindow window = new TestWindow();

    @BeforeEach
    void open() {
        window.fal.shaped(SampleModels::varied).pages(List.of("flux", "kling", "plain"));
        window.replicate.shaped(SampleModels::varied).pages(List.of("flux pro"));
        window.open();
        Deck.until(() -> facets().containsAll(List.of("Provider", "fal.ai 3", "Replicate 1", "video 1")));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aClickIsWrittenIntoTheSearchAndChosenUntilTheNext() {
        window.robot.clickOn(facet("video"));
        Deck.until(() -> text().equals("type:video") && facets().contains("[x] video 1"));
        assertThat(Deck.onFx(this::facets)).contains("fal.ai 1", "Replicate 0");

        window.robot.clickOn(facet("image"));
        Deck.until(() -> text().equals("type:video,image") && facets().contains("fal.ai 2"));

        window.robot.clickOn(facet("video")).clickOn(facet("image"));
        Deck.until(() -> text().isEmpty() && facets().contains("fal.ai 3"));
    }

    /// Not by the robot: on the headless platform its clicks have no modifiers.
    @Test
    void withTheShortcutKeyDownAClickLeavesOut() {
        var image = facet("image");

        Deck.onFx(() -> {
            Event.fireEvent(image, clickWithShortcutKey());
            return true;
        });

        Deck.until(() -> text().equals("-type:image") && facets().contains("[-] image 2"));
        Deck.until(() -> window.texts().contains("kling") && !window.texts().contains("flux"));
        window.robot.clickOn(facet("image"));
        Deck.until(() -> text().isEmpty());
    }

    private static MouseEvent clickWithShortcutKey() {
        return new MouseEvent(
                MouseEvent.MOUSE_CLICKED,
                0,
                0,
                0,
                0,
                MouseButton.PRIMARY,
                1,
                false,
                true,
                false,
                true,
                true,
                false,
                false,
                false,
                false,
                true,
                null);
    }

    @Test
    void theContextMenuLeavesOutOrKeepsOneAlone() {
        window.robot.rightClickOn(facet("image")).clickOn("Leave out");
        Deck.until(() -> text().equals("-type:image"));

        window.robot.rightClickOn(facet("video")).clickOn("Show only this");
        Deck.until(() -> text().equals("type:video"));

        window.robot.rightClickOn(facet("video")).clickOn("Take away");
        Deck.until(() -> text().isEmpty());
    }

    @Test
    void theKeyboardDoesItAll() {
        window.robot.type(KeyCode.F6);
        Deck.until(() -> list().isFocused());

        window.robot.type(KeyCode.DOWN, KeyCode.SPACE);
        Deck.until(() -> text().equals("provider:fal"));
        window.robot.type(KeyCode.DOWN).write("-");
        Deck.until(() -> text().equals("provider:fal -provider:replicate"));
        assertThat(Deck.onFx(() -> list().isFocused())).isTrue();

        window.robot.type(KeyCode.LEFT, KeyCode.LEFT);
        Deck.until(() -> facets().contains("Provider 2 in use") && !facets().contains("[x] fal.ai 3"));
        window.robot.type(KeyCode.RIGHT);
        Deck.until(() -> facets().contains("[x] fal.ai 3"));
    }

    @Test
    void f6GoesRoundThePanes() {
        window.robot.type(KeyCode.F6, KeyCode.F6);
        Deck.until(() -> window.table().isFocused());
        window.robot.type(KeyCode.F6);
        Deck.until(() -> focused().getStyleClass().contains("badge"));
        window.robot.type(KeyCode.F6);
        Deck.until(() -> focused().equals(search()));
        window.robot.press(KeyCode.SHIFT).type(KeyCode.F6).release(KeyCode.SHIFT);
        Deck.until(() -> focused().getStyleClass().contains("badge"));
    }

    @Test
    void theFacetsCanBeHidden() {
        window.robot.type(KeyCode.F9);
        Deck.until(() -> !list().isVisible());

        window.robot.clickOn("#show-facets");
        Deck.until(() -> list().isVisible());
    }

    @Test
    void whereNothingMatchesAConditionIsDroppedByAButton() {
        window.robot.clickOn("#search").write("flux price:<0.01");
        Deck.until(() -> window.texts("#no-match-offers .button").equals(List.of("Without price:<0.01: 2")));
        assertThat(window.node("#ask-providers")).isPresent();

        window.robot.clickOn("Without price:<0.01: 2");

        Deck.until(() -> text().equals("flux") && window.texts().contains("flux pro"));
    }

    @Test
    void whatStatesNoPriceIsCountedUnderTheRowsAndLetIn() {
        window.robot.clickOn("#search").write("price:<0.05");
        Deck.until(() -> window.texts("#offers .label").contains("2 without a known price are left out"));
        assertThat(Deck.onFx(() -> window.texts("#offers .button"))).contains("Without price:<0.05: 3 more", "Include");

        window.robot.clickOn("Include");

        Deck.until(() -> text().equals("price:<0.05,unknown") && window.texts().contains("plain"));
    }

    private ListView<?> list() {
        return (ListView<?>) window.node("#facets").orElseThrow();
    }

    private TextInputControl search() {
        return (TextInputControl) window.node("#search").orElseThrow();
    }

    private String text() {
        return search().getText();
    }

    private Node focused() {
        return window.deck.stage.getScene().getFocusOwner();
    }

    private Node facet(String name) {
        return Deck.onFx(() -> list().lookupAll(".facet-name").stream()
                .filter(node -> node instanceof Label label && label.getText().equals(name))
                .findFirst()
                .orElseThrow());
    }

    /// The lines as they stand there, from top to bottom: `[x] fal.ai 3`.
    private List<String> facets() {
        return list().lookupAll(".list-cell").stream()
                .filter(cell -> cell instanceof ListCell<?> shown && !shown.isEmpty())
                .sorted(Comparator.comparingDouble(Node::getLayoutY))
                .map(cell -> ((ListCell<?>) cell).getGraphic())
                .map(FacetsWindowTest::line)
                .toList();
    }

    private static String line(Node graphic) {
        return Stream.concat(
                        Stream.of(graphic), graphic instanceof HBox parts ? parts.getChildren().stream() : Stream.of())
                .map(FacetsWindowTest::part)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String part(Node node) {
        return switch (node) {
            case CheckBox box -> box.isSelected() ? "[x]" : box.isIndeterminate() ? "[-]" : "";
            case Label label -> label.getText();
            default -> "";
        };
    }
}
