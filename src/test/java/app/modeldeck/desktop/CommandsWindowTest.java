package app.modeldeck.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.model.Problem;
import app.modeldeck.model.SampleModels;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The commands of the real window: by the palette, the menus and their keys.
final class CommandsWindowTest {
    private final TestWindow window = new TestWindow();

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void thePaletteDoesWhatAFewLettersName() {
        window.openFilled();
        int before = window.fal.lists();

        shortcut(KeyCode.K);
        Deck.until(() -> isFocused("#palette-field"));
        window.robot.write("refresh fal");
        Deck.until(() -> paletteTitles().equals(List.of("Refresh fal.ai", "Search the models for “refresh fal”")));
        window.robot.type(KeyCode.ENTER);

        Deck.until(() -> window.fal.lists() == before + 1);
        assertThat(window.node("#palette-field")).isEmpty();
    }

    @Test
    void thePaletteSearchesForWhatNamesNoCommand() {
        window.openFilled();

        shortcut(KeyCode.K);
        Deck.until(() -> isFocused("#palette-field"));
        window.robot.write("kling").type(KeyCode.ENTER);

        Deck.until(() -> window.texts().contains("1 of 2"));
        assertThat(Deck.onFx(() -> ((TextInputControl) window.node("#search").orElseThrow()).getText()))
                .isEqualTo("kling");
    }

    @Test
    void escapeLeavesThePaletteAndTheFocusIsWhereItWas() {
        window.openFilled();
        window.robot.type(KeyCode.DOWN);
        Deck.until(() -> isFocused("#models"));

        shortcut(KeyCode.K);
        Deck.until(() -> isFocused("#palette-field"));
        window.robot.type(KeyCode.ESCAPE);

        Deck.until(() -> isFocused("#models"));
        assertThat(window.node("#palette-field")).isEmpty();
    }

    @Test
    void theSheetOfKeysNamesEveryKeyOfTheWindow() {
        window.openFilled();

        window.robot.type(KeyCode.F1);
        Deck.until(() -> window.node("#help").isPresent());

        var caps = Deck.onFx(() -> labels("#help .key-cap"));
        var installed = Deck.onFx(() -> window.deck.stage.getScene().getAccelerators().keySet().stream()
                .map(key -> key.getDisplayText())
                .toList());
        assertThat(caps).containsAll(installed).contains("Ctrl+K");
        window.robot.type(KeyCode.ESCAPE);
        Deck.until(() -> window.node("#help").isEmpty());
    }

    @Test
    void whatWasToldIsReadAgainOnTheSheetOfMessages() {
        window.openFilled();
        window.fal.pages().cutBy(new Problem.TimedOut(Duration.ofSeconds(20)));
        window.robot.type(KeyCode.F5);
        Deck.until(() -> window.badges().stream().anyMatch(badge -> badge.contains("old")));

        window.robot.press(KeyCode.SHORTCUT, KeyCode.SHIFT).type(KeyCode.M).release(KeyCode.SHIFT, KeyCode.SHORTCUT);

        Deck.until(
                () -> labels("#messages .label").stream().anyMatch(text -> text.startsWith("fal.ai did not answer")));
    }

    @Test
    void theMenusHoldEveryCommandAndDoIt() {
        window.openFilled();

        var menus =
                Deck.onFx(() -> List.copyOf(((MenuButton) window.node("#menu").orElseThrow()).getItems()));
        assertThat(menus).extracting(MenuItem::getText).containsExactly("Catalogue", "Search", "Model", "View", "Help");
        window.robot.clickOn("#menu").clickOn("Help").clickOn("#do-help");

        Deck.until(() -> window.node("#help").isPresent());
        var items = menus.stream().flatMap(menu -> ((Menu) menu).getItems().stream());
        assertThat(items.map(MenuItem::getText)).containsAll(Deck.onFx(this::namesOfKeys));
        window.robot.clickOn("#close-help");
        Deck.until(() -> window.node("#help").isEmpty());
    }

    /// What the sheet of keys names, its last section, on the search box, left out.
    private List<String> namesOfKeys() {
        var sections = List.copyOf(all(".help-section").toList());
        return sections.subList(0, sections.size() - 1).stream()
                .flatMap(section -> section.lookupAll(".help-grid > .label").stream())
                .map(node -> ((Label) node).getText())
                .toList();
    }

    @Test
    void textsGrowByKeyAndTheSizeIsKept() {
        window.openFilled();
        double before = Deck.onFx(this::nameSize);

        shortcut(KeyCode.EQUALS);
        Deck.until(() -> nameSize() > before);
        Deck.until(() -> window.deck.settings.current().surface().textSize().percent() == 110);

        shortcut(KeyCode.DIGIT0);
        Deck.until(() -> nameSize() == before);
    }

    @Test
    void coversGrowWithTheTexts() {
        window.fal.shaped(SampleModels::covered);
        window.openFilled();
        Deck.until(() -> picture() == 34);

        for (int i = 0; i < 10; i++) {
            shortcut(KeyCode.EQUALS);
        }

        Deck.until(() -> picture() == 68);
    }

    private double picture() {
        return all(".cover > .image-view")
                .filter(Node::isVisible)
                .mapToDouble(node -> node.getLayoutBounds().getWidth())
                .findFirst()
                .orElse(0);
    }

    private double nameSize() {
        return ((Label) window.node(".group-name").orElseThrow()).getFont().getSize();
    }

    private void shortcut(KeyCode key) {
        window.robot.press(KeyCode.SHORTCUT).type(key).release(KeyCode.SHORTCUT);
    }

    private boolean isFocused(String query) {
        return window.node(query).filter(Node::isFocused).isPresent();
    }

    private List<String> paletteTitles() {
        return labels("#palette-list .palette-title");
    }

    private List<String> labels(String query) {
        return all(query).map(node -> ((Label) node).getText()).toList();
    }

    private Stream<Node> all(String query) {
        return window.deck.stage.getScene().getRoot().lookupAll(query).stream();
    }
}
