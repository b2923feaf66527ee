package app.modeldeck.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The real window, moved by keyboard and mouse.
final class NavigationTest {
    private final TestWindow window = new TestWindow();

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void typingInTheSearchFieldShowsWhatMatches() {
        window.openFilled();

        window.robot.clickOn("#search").write("flux");

        Deck.until(() -> window.texts().contains("1 of 2"));
        assertThat(window.shown()).contains("flux", "owner/flux").doesNotContain("kling", "whisper");
    }

    @Test
    void aClickOnAHeaderFoldsItsGroupAndEnterUnfoldsIt() {
        window.openFilled();

        window.robot.clickOn(window.groupName("fal.ai"));
        Deck.until(() -> !window.texts().contains("flux"));
        assertThat(window.shown()).contains("fal.ai", "whisper");

        window.robot.type(KeyCode.ENTER);
        Deck.until(() -> window.texts().contains("flux"));
    }

    @Test
    void theKeyboardGoesFromTheSearchIntoTheTableAndBack() {
        window.openFilled();
        window.robot.type(KeyCode.DOWN);
        Deck.until(() ->
                window.table().isFocused() && window.table().getSelectionModel().getSelectedIndex() == 1);

        window.robot.press(KeyCode.SHORTCUT).type(KeyCode.C).release(KeyCode.SHORTCUT);
        assertThat(Deck.onFx(() -> Clipboard.getSystemClipboard().getString())).isEqualTo("owner/flux");

        window.robot.type(KeyCode.UP, KeyCode.UP);
        Deck.until(() -> window.node("#search").filter(Node::isFocused).isPresent());
        window.robot.type(KeyCode.DOWN);
        window.robot.type(KeyCode.SLASH);
        Deck.until(() -> window.node("#search").filter(Node::isFocused).isPresent());
        assertThat(Deck.onFx(() -> ((TextInputControl) window.node("#search").orElseThrow()).getText()))
                .isEmpty();
    }

    @Test
    void escapeEmptiesTheSearch() {
        window.openFilled();
        window.robot.clickOn("#search").write("flux");
        Deck.until(() -> window.texts().contains("1 of 2"));

        window.robot.type(KeyCode.ESCAPE);

        Deck.until(() -> window.texts().containsAll(List.of("flux", "kling", "whisper")));
    }

    @Test
    void theRowUnderThePointerStaysWhereItIsWhileRowsArriveAboveIt() {
        window.fal.pages(TestWindow.names(100, 200), TestWindow.names(0, 100));
        var gate = window.fal.gated();
        window.open();
        gate.release();
        Deck.until(() -> window.texts().contains("model 105"));
        window.robot.moveTo("model 105");
        var before = window.robot.point("model 105").query();

        gate.release(2);

        Deck.until(() -> window.badges().contains("fal.ai 200")
                && window.table().getItems().size() == 203);
        assertThat(window.robot.point("model 105").query()).isEqualTo(before);
    }

    @Test
    void aNewSearchBeginsAtItsFirstMatchWhereverThePointerIs() {
        window.fal.pages(TestWindow.names(100, 400));
        window.open();
        Deck.until(() -> window.texts().contains("model 110"));
        window.robot.moveTo("model 110").scroll(40, VerticalDirection.DOWN);
        Deck.until(() -> !window.texts().contains("model 110"));

        window.robot
                .push(new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN))
                .write("model 2");

        Deck.until(() -> window.texts().containsAll(List.of("fal.ai", "model 200", "model 201")));
    }

    @Test
    void selectionAndScrollPositionSurviveARefresh() {
        window.fal.pages(TestWindow.names(100, 400));
        window.open();
        Deck.until(
                () -> window.badges().contains("fal.ai 300") && window.texts().contains("model 100"));
        Deck.onFx(() -> {
            window.table().scrollTo(150);
            window.table().getSelectionModel().select(155);
            window.table().layout();
            return true;
        });
        var before = Deck.onFx(window::firstVisible);
        window.fal.pages(TestWindow.names(0, 400));

        window.robot.type(KeyCode.F5);

        Deck.until(() -> window.badges().contains("fal.ai 400"));
        Deck.until(() -> window.table().getItems().size() == 403);
        assertThat(Deck.onFx(window::firstVisible)).isEqualTo(before);
        assertThat(Deck.onFx(() -> window.table().getSelectionModel().getSelectedIndex()))
                .isEqualTo(255);
    }

    @Test
    void whereNothingMatchesTheSearchCanBeClearedOrTakenToTheProviders() {
        window.fal.finding("zebra");
        window.openFilled();
        window.robot.clickOn("#search").write("zebra");
        Deck.until(() -> window.node("#ask-providers").isPresent());

        window.robot.clickOn("#ask-providers");
        Deck.until(() -> window.texts().contains("owner/zebra"));

        window.robot.clickOn("#search").write("xyz");
        Deck.until(() -> window.node("#clear-search").isPresent());
        window.robot.clickOn("#clear-search");
        Deck.until(() -> window.texts().containsAll(List.of("flux", "whisper", "zebra")));
    }

    @Test
    void theLastRowTakesTheWordsToTheProvidersByTheKeyboardToo() {
        window.fal.finding("flux-beyond");
        window.openFilled();
        window.robot.clickOn("#search").write("flux");
        Deck.until(() -> window.texts().contains("Search fal.ai and Replicate for “flux”"));

        window.robot.type(KeyCode.DOWN);
        Deck.onFx(() -> {
            window.table().getSelectionModel().selectLast();
            return true;
        });
        window.robot.type(KeyCode.ENTER);

        Deck.until(() -> window.texts().contains("owner/flux-beyond"));
        assertThat(window.texts()).contains("Asked fal.ai and Replicate: one model more than in the lists.");
    }

    /// Not by a click: the headless platform reports every press as one for a context menu, which headers pass
    /// over.
    @Test
    void aColumnSortsWithinEachGroup() {
        window.openFilled();

        Deck.onFx(() -> sortByNameDescending(window.table()));

        Deck.until(() -> window.texts().stream()
                .filter(text -> !List.of("not stated", "–", "FA", "FL", "KL", "RE", "WH")
                        .contains(text))
                .toList()
                .equals(List.of(
                        "fal.ai",
                        "2",
                        "kling",
                        "owner/kling",
                        "flux",
                        "owner/flux",
                        "Replicate",
                        "1",
                        "whisper",
                        "owner/whisper")));
    }

    @Test
    void everyControlWithoutTextSaysItsName() {
        window.openFilled();

        var silent = Deck.onFx(() -> window.deck.stage.getScene().getRoot().lookupAll(".button").stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> button.getText().isEmpty()
                        && Optional.ofNullable(button.getAccessibleText()).isEmpty())
                .toList());

        assertThat(silent).isEmpty();
    }

    private static <T> boolean sortByNameDescending(TableView<T> table) {
        var name = table.getColumns().getFirst();
        name.setSortType(TableColumn.SortType.DESCENDING);
        return table.getSortOrder().add(name);
    }
}
