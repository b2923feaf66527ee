package app.modeldeck.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.model.ProviderId;
import app.modeldeck.net.Network;
import app.modeldeck.provider.builtin.FalProvider;
import app.modeldeck.rehearsal.Chaos;
import app.modeldeck.rehearsal.Rehearsal;
import atlantafx.base.controls.ToggleSwitch;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The window of requests beside the real main window.
class RequestsWindowTest {
    private final TestWindow window = new TestWindow();
    private Rehearsal rehearsal;

    @BeforeEach
    void open() {
        window.deck.patient();
        rehearsal = Deck.rehearsal(window.deck.executor, Chaos.none());
        window.deck.keys.put(new ProviderId("fal"), Deck.secret(Rehearsal.KEY));
        window.deck.open(window.deck.catalog(rehearsal, List.of(new FalProvider())), Optional.empty());
        Deck.until(() -> window.badges().stream().anyMatch(badge -> badge.matches("fal.ai \\d+")));
        window.robot.press(KeyCode.SHORTCUT, KeyCode.SHIFT).type(KeyCode.R).release(KeyCode.SHIFT, KeyCode.SHORTCUT);
        Deck.until(() -> requests().filter(stage -> lines(stage) > 0).isPresent());
    }

    @AfterEach
    void close() {
        window.close();
        rehearsal.close();
    }

    private static Optional<Stage> requests() {
        return Window.getWindows().stream()
                .filter(shown -> shown instanceof Stage stage && "Requests made".equals(stage.getTitle()))
                .map(Stage.class::cast)
                .findFirst();
    }

    private static Node node(String query) {
        return requests().orElseThrow().getScene().getRoot().lookup(query);
    }

    private static int lines(Stage stage) {
        return ((TableView<?>) stage.getScene().getRoot().lookup("#requests-table"))
                .getItems()
                .size();
    }

    @Test
    void theSwitchIsSaidInTheMainWindowAndUndoneThere() {
        Deck.onFx(() -> {
            ((ToggleSwitch) node("#offline")).setSelected(true);
            return true;
        });
        Deck.until(() -> window.deck.network.state() == Network.Switch.OFF);
        Deck.until(() -> window.node("#network-on").filter(Node::isVisible).isPresent());

        var made = window.deck.network.journal().count();
        Deck.onFx(() -> {
            window.node("#refresh").map(Button.class::cast).orElseThrow().fire();
            return true;
        });
        Deck.until(() -> window.badges().stream().anyMatch(badge -> badge.contains("old")));
        assertThat(window.deck.network.journal().newestFirst())
                .hasSizeGreaterThan((int) made)
                .first()
                .asString()
                .contains("Offline");

        Deck.onFx(() -> {
            window.node("#network-on").map(Button.class::cast).orElseThrow().fire();
            return true;
        });
        Deck.until(() -> window.badges().stream().anyMatch(badge -> badge.matches("fal.ai \\d+")));
        Deck.until(() -> !((ToggleSwitch) node("#offline")).isSelected());
        assertThat(window.node("#network-on").filter(Node::isVisible)).isEmpty();
    }

    @Test
    void itIsTheSameWindowWhenItIsOpenedAgain() {
        var first = requests();
        Deck.onFx(() -> {
            first.ifPresent(Stage::hide);
            return true;
        });
        assertThat(Deck.onFx(RequestsWindowTest::requests)).isEmpty();

        window.robot.press(KeyCode.SHORTCUT, KeyCode.SHIFT).type(KeyCode.R).release(KeyCode.SHIFT, KeyCode.SHORTCUT);

        Deck.until(() -> requests().isPresent());
        assertThat(Deck.onFx(RequestsWindowTest::requests)).isEqualTo(first);
    }

    @Test
    void whatIsChosenStaysChosenWhileRequestsAreAdded() {
        int before = (int) window.deck.network.journal().count();
        var chosen = Deck.onFx(() -> {
            var table = (TableView<?>) node("#requests-table");
            table.getSelectionModel().selectLast();
            window.node("#refresh").map(Button.class::cast).orElseThrow().fire();
            return table.getItems().getLast();
        });
        Deck.until(() -> lines(requests().orElseThrow()) > before);
        assertThat(Deck.onFx(() -> ((TableView<?>) node("#requests-table"))
                        .getSelectionModel()
                        .getSelectedItem()))
                .isEqualTo(chosen);
        assertThat(Deck.onFx(() -> ((Label) node("#requests-summary")).getText()))
                .containsPattern("\\d");
    }

    @Test
    void aColumnSortsAndAllLinesAreCopiedWhereNoneIsChosen() {
        Deck.onFx(() -> {
            window.node("#refresh").map(Button.class::cast).orElseThrow().fire();
            return true;
        });
        Deck.until(() -> copied().size() > 1
                && copied().stream().allMatch(line -> line.contains("\tfal.ai\t") && line.contains("\t200\t")));
        assertThat(Deck.onFx(RequestsWindowTest::isLastByTime)).isTrue();
    }

    /// Whether the newest line is the last one when the oldest come first.
    private static boolean isLastByTime() {
        var table = (TableView<?>) node("#requests-table");
        table.getSortOrder().clear();
        Object newest = table.getItems().getFirst();
        sortBy(table, 0);
        return newest.equals(table.getItems().getLast());
    }

    /// All lines, in the order of their size.
    private static List<String> copied() {
        return Deck.onFx(() -> {
            var table = (TableView<?>) node("#requests-table");
            table.getSortOrder().clear();
            table.getSelectionModel().clearSelection();
            sortBy(table, table.getColumns().size() - 2);
            ((Button) node("#copy-requests")).fire();
            return Clipboard.getSystemClipboard().getString().lines().toList();
        });
    }

    private static <T> void sortBy(TableView<T> table, int column) {
        table.getSortOrder().add(table.getColumns().get(column));
    }

    @Test
    void theChosenLinesAreCopied() {
        var copied = Deck.onFx(() -> {
            ((TableView<?>) node("#requests-table")).getSelectionModel().select(0);
            ((Button) node("#copy-requests")).fire();
            return Clipboard.getSystemClipboard().getString();
        });
        assertThat(copied)
                .hasLineCount(1)
                .contains("\tfal.ai\t", "\t127.0.0.1:")
                .doesNotContain(Rehearsal.KEY, "?");
    }
}
