package app.modeldeck.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.marks.Notebook;
import app.modeldeck.marks.SavedSearch;
import app.modeldeck.model.Model;
import app.modeldeck.query.Mark;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The person's own marks in the real window, by mouse and by keyboard.
final class MarksWindowTest {
    private final TestWindow window = new TestWindow();
    private final Model.Id flux = id("flux");
    private final Model.Id kling = id("kling");

    private Model.Id id(String name) {
        return new Model.Id(window.fal.info().id(), "owner/" + name);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private boolean has(Mark mark, Model.Id id) {
        return window.deck.marks.marks().has(mark, id);
    }

    /// Presses that button, once it is there; the strip that it is in is made anew while counts come in.
    private static void press(String query) {
        Deck.until(() -> anywhere(query).isPresent());
        Deck.onFx(() -> {
            anywhere(query).map(Button.class::cast).ifPresent(Button::fire);
            return true;
        });
    }

    private void shortcut(KeyCode key) {
        window.robot.press(KeyCode.SHORTCUT).type(key).release(KeyCode.SHORTCUT);
    }

    /// Goes into the table, to the first model.
    private void toFirstModel() {
        window.robot.type(KeyCode.DOWN);
        Deck.until(() -> window.table().isFocused() && selected().contains("flux"));
    }

    private String selected() {
        return String.valueOf(window.table().getSelectionModel().getSelectedItem());
    }

    private static Optional<Node> anywhere(String query) {
        return Window.getWindows().stream()
                .flatMap(window -> Stream.ofNullable(window.getScene().getRoot().lookup(query)))
                .findFirst();
    }

    private Button star(String model) {
        return Deck.onFx(() -> window.table().lookupAll(".table-row-cell").stream()
                .filter(row -> row.isVisible()
                        && row.lookupAll(".model-id").stream()
                                .anyMatch(label -> ((Label) label).getText().endsWith(model)))
                .map(row -> (Button) row.lookup(".star"))
                .findFirst()
                .orElseThrow());
    }

    @Test
    void aModelWhoseRowASearchHidesIsStillMarkedFromItsDetails() {
        window.openFilled();
        toFirstModel();
        window.robot.type(KeyCode.SPACE);
        Deck.until(() -> window.node("#details").filter(Node::isVisible).isPresent());
        window.robot.clickOn("#search").write("nothing like it");
        Deck.until(() -> window.node("#clear-search").isPresent());

        shortcut(KeyCode.D);

        Deck.until(() -> has(Mark.FAVOURITE, flux));
    }

    @Test
    void aClickOnTheStarMarksAndTheKeyTakesItBack() {
        window.openFilled();
        assertThat(star("flux").getAccessibleText()).startsWith("Not a favourite");

        window.robot.clickOn(star("flux"));

        Deck.until(() -> has(Mark.FAVOURITE, flux));
        assertThat(star("flux").getAccessibleText()).startsWith("Favourite");
        assertThat(star("flux").getWidth()).isGreaterThanOrEqualTo(24);
        assertThat(star("flux").getHeight()).isGreaterThanOrEqualTo(24);
        shortcut(KeyCode.Z);
        Deck.until(() -> !has(Mark.FAVOURITE, flux));
        assertThat(star("flux").getAccessibleText()).startsWith("Not a favourite");
    }

    @Test
    void theKeyMarksTheSelectedModelWhichStaysSelected() {
        window.openFilled();
        toFirstModel();

        shortcut(KeyCode.D);

        Deck.until(() -> has(Mark.FAVOURITE, flux));
        assertThat(Deck.onFx(this::selected)).contains("flux");
        window.robot.clickOn("#search").write("is:favourite");
        Deck.until(() -> window.texts().contains("1 of 2") && !window.texts().contains("kling"));
    }

    @Test
    void whatIsHiddenLeavesAtOnceIsCountedAndShownOnce() {
        window.openFilled();
        toFirstModel();

        menu("#do-hide");

        Deck.until(() -> !window.texts().contains("flux"));
        Deck.until(() -> window.windowTexts().contains("1 model is hidden."));
        Deck.until(() -> anywhere("#offers").filter(Node::isVisible).isPresent());
        Deck.onFx(() -> {
            window.deck.stage.getScene().getRoot().layout();
            return true;
        });
        press("#reveal");
        Deck.until(() -> window.texts().contains("flux") && window.texts().contains("Hidden · owner/flux"));
        window.robot.clickOn("#search").write("flux");
        Deck.until(() -> anywhere("#reveal").isPresent() && !window.texts().contains("flux"));
        assertThat(window.allTexts()).anyMatch(text -> text.startsWith("1 match is hidden."));
        window.robot.type(KeyCode.ESCAPE, KeyCode.ESCAPE);
        Deck.until(() -> window.texts().contains("kling"));
        window.robot.type(KeyCode.DOWN);
        Deck.until(() -> window.table().isFocused());
        shortcut(KeyCode.Z);
        Deck.until(() -> window.texts().contains("flux"));
    }

    @Test
    void whatIsShownAgainIsNoLongerCalledHidden() {
        window.openFilled();
        toFirstModel();
        menu("#do-hide");
        Deck.until(() -> anywhere("#offers").filter(Node::isVisible).isPresent());
        press("#reveal");
        Deck.until(() -> window.texts().contains("Hidden · owner/flux"));

        shortcut(KeyCode.Z);

        Deck.until(() -> !has(Mark.HIDDEN, flux) && window.texts().contains("owner/flux"));
    }

    @Test
    void theCommandsForARowRestWhileItIsFoldedAway() {
        window.openFilled();
        toFirstModel();
        assertThat(isPossible("do-favourite")).isTrue();

        window.robot.press(KeyCode.SHIFT).type(KeyCode.LEFT).release(KeyCode.SHIFT);

        Deck.until(() -> !window.texts().contains("flux"));
        assertThat(isPossible("do-favourite")).isFalse();
    }

    private boolean isPossible(String item) {
        return Deck.onFx(() -> window.table().getContextMenu().getItems().stream()
                .filter(one -> item.equals(one.getId()))
                .noneMatch(MenuItem::isDisable));
    }

    private void menu(String item) {
        Deck.onFx(() -> {
            var menu = ((TableView<?>) window.table()).getContextMenu();
            menu.show(window.table(), 300, 300);
            return true;
        });
        Deck.until(() -> anywhere(item).isPresent());
        window.robot.clickOn(item);
    }

    @Test
    void noteAndTagsAreWrittenAtTheRowAndFoundAgain() {
        window.openFilled();
        toFirstModel();

        menu("#do-annotate");
        Deck.until(() -> anywhere("#note").filter(Node::isFocused).isPresent());
        window.robot
                .write("good hands")
                .type(KeyCode.TAB)
                .write("keeper, cheap")
                .type(KeyCode.ENTER);

        Deck.until(() -> window.deck.marks.marks().notes().containsKey(flux));
        assertThat(window.deck.marks.marks().notes()).containsEntry(flux, "good hands");
        assertThat(window.deck.marks.marks().tags()).containsEntry(flux, List.of("keeper", "cheap"));
        window.robot.clickOn("#search").write("note:hands tag:keeper");
        Deck.until(() -> window.texts().contains("flux") && window.texts().contains("1 of 2"));
    }

    @Test
    void aNoteThatIsTooLongToBeDrawnIsShownByItsBeginningAndStaysWhole() {
        var note = "مرحبا بالعالم ".repeat(40_000) + "end";
        var tags = IntStream.range(0, 2_000).mapToObj(i -> "tag" + i).toList();
        window.deck.marks.change(
                now -> now.marked(marks -> marks.withNote(flux, note).withTags(flux, tags)));
        window.openFilled();
        toFirstModel();

        window.robot.type(KeyCode.SPACE);
        Deck.until(() -> anywhere("#details-note").filter(Node::isVisible).isPresent());
        var said = Deck.onFx(() -> ((Button) anywhere("#details-note").orElseThrow()).getText());
        assertThat(said).hasSizeLessThan(23_000).contains("… (the first 20,000 letters of 560,003)");

        menu("#do-annotate");
        Deck.until(() -> anywhere("#note").filter(Node::isFocused).isPresent());
        assertThat(Deck.onFx(() -> anywhere("#note-full").orElseThrow().isVisible()
                        && anywhere("#tags-cut").orElseThrow().isVisible()))
                .isTrue();
        window.robot.write("x").type(KeyCode.TAB).write("y").type(KeyCode.ENTER);

        Deck.until(() -> anywhere("#note").isEmpty());
        assertThat(window.deck.marks.marks().notes()).containsEntry(flux, note);
        assertThat(window.deck.marks.marks().tags()).containsEntry(flux, tags);
    }

    @Test
    void whatIsNotChangedStaysAsAnotherProgramWroteIt() {
        window.deck.marks.change(now ->
                now.marked(marks -> marks.withNote(flux, "one\r\ntwo\u0007 ").withTags(flux, List.of("a, b", "c"))));
        window.openFilled();
        toFirstModel();

        menu("#do-annotate");
        Deck.until(() -> anywhere("#note").filter(Node::isFocused).isPresent());
        window.robot.type(KeyCode.TAB).type(KeyCode.ENTER);
        Deck.until(() -> anywhere("#note").isEmpty());

        assertThat(window.deck.marks.marks().notes()).containsEntry(flux, "one\r\ntwo\u0007 ");
        assertThat(window.deck.marks.marks().tags()).containsEntry(flux, List.of("a, b", "c"));
    }

    @Test
    void escapeLeavesTheNoteAsItWas() {
        window.openFilled();
        toFirstModel();

        menu("#do-annotate");
        Deck.until(() -> anywhere("#note").filter(Node::isFocused).isPresent());
        window.robot.write("never mind").type(KeyCode.ESCAPE);

        Deck.until(() -> anywhere("#note").isEmpty());
        assertThat(window.deck.marks.marks().notes()).isEmpty();
    }

    @Test
    void aSearchIsKeptAndChosenAgain() {
        window.openFilled();
        window.robot.clickOn("#search").write("kling");
        Deck.until(() -> !window.texts().contains("flux"));

        shortcut(KeyCode.S);
        Deck.until(() -> anywhere("#search-name").filter(Node::isFocused).isPresent());
        window.robot.write("mine").type(KeyCode.ENTER);

        Deck.until(() -> anywhere(".search-choice").isPresent());
        assertThat(window.deck.marks.current().searches()).containsExactly(new SavedSearch("mine", "kling"));
        window.robot.type(KeyCode.ESCAPE);
        Deck.until(() -> anywhere(".search-choice").isEmpty());
        window.robot.clickOn("#search").eraseText(5);
        Deck.until(() -> window.texts().contains("flux"));
        window.robot.clickOn("#searches");
        Deck.until(() -> anywhere(".search-choice").isPresent());
        window.robot.clickOn(".search-choice");
        Deck.until(() -> ((TextInputControl) window.node("#search").orElseThrow())
                .getText()
                .equals("kling"));
        assertThat(has(Mark.HIDDEN, kling)).isFalse();
    }

    @Test
    void ofThousandsOfSearchesTheFirstAreListedAndTheOthersCounted() {
        window.deck.marks.change(now -> new Notebook(
                now.marks(),
                now.recents(),
                IntStream.range(0, 5_000)
                        .mapToObj(i -> new SavedSearch("search " + i, "kling"))
                        .toList()));
        window.openFilled();

        shortcut(KeyCode.S);

        Deck.until(() -> anywhere(".search-choice").isPresent());
        assertThat(Deck.onFx(() -> Window.getWindows().stream()
                        .flatMap(shown -> shown.getScene().getRoot().lookupAll(".search-choice").stream())
                        .count()))
                .isEqualTo(100);
        assertThat(window.allTexts()).anyMatch(text -> text.startsWith("4,900 more: the command palette"));
    }

    @Test
    void aHiddenRowUnderThePointerGivesWayToTheNextAndNothingElseMoves() {
        window.fal.pages(TestWindow.names(0, 200));
        window.open();
        Deck.until(() ->
                window.node("#models").isPresent() && window.table().getItems().size() == 203);
        Deck.until(() -> {
            window.table().scrollTo(100);
            return window.firstVisible().contains("99") || window.firstVisible().contains("100");
        });
        var before = Deck.onFx(window::firstVisible);
        Deck.onFx(() -> {
            window.table().getSelectionModel().select(104);
            return true;
        });
        var chosen = Deck.onFx(this::selected);

        menu("#do-hide");

        Deck.until(() -> window.table().getItems().stream()
                .noneMatch(row -> row.toString().equals(chosen)));
        assertThat(Deck.onFx(window::firstVisible)).isEqualTo(before);
    }
}
