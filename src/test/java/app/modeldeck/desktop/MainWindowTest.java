package app.modeldeck.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.catalog.FakeProvider;
import app.modeldeck.model.KeyUse;
import app.modeldeck.model.Problem;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// The real window, moved by keyboard and mouse.
final class MainWindowTest {
    private final FakeProvider fal = new FakeProvider("fal", "fal.ai", KeyUse.OPTIONAL);
    private final FakeProvider replicate = new FakeProvider("replicate", "Replicate", KeyUse.REQUIRED);
    private final FxRobot robot = new FxRobot();
    private Deck deck;

    @BeforeEach
    void setUp() {
        deck = new Deck();
        Deck.onFx(() -> {
            deck.stage.setWidth(940);
            deck.stage.setHeight(640);
            return true;
        });
        deck.keys.put(replicate.info().id(), Deck.secret("test-key"));
        fal.pages(List.of("flux", "kling"));
        replicate.pages(List.of("whisper"));
    }

    @AfterEach
    void tearDown() {
        deck.close();
    }

    @Test
    void theWindowIsUpBeforeTheFirstAnswerAndRowsArriveWithEachPage() {
        fal.pages(names(0, 3), names(3, 6));
        var gate = fal.gated();
        open();
        Deck.until(() -> lines().contains("fal.ai: waiting for the first page") || texts().contains("whisper"));

        gate.release();
        Deck.until(() -> texts().contains("model 2") && badges().contains("fal.ai 3…"));
        gate.release(2);

        Deck.until(() -> texts().contains("model 5") && badges().contains("fal.ai 6"));
    }

    @Test
    void typingInTheSearchFieldShowsWhatMatches() {
        openFilled();

        robot.clickOn("#search").write("flux");

        Deck.until(() -> texts().contains("1 of 2"));
        assertThat(shown()).contains("flux", "owner/flux").doesNotContain("kling", "whisper");
    }

    @Test
    void f5WithAFailingProviderKeepsItsRowsAndSaysSoOnItsBadge() {
        openFilled();
        fal.pages().cutBy(new Problem.TimedOut(Duration.ofSeconds(20)));

        robot.type(KeyCode.F5);

        Deck.until(() -> badges().contains("fal.ai, moments old"));
        assertThat(shown()).contains("flux", "kling", "whisper");
        Deck.until(
                () -> windowTexts().stream().anyMatch(text -> text.startsWith("fal.ai did not answer in 20 s. Showing"))
                        && Window.getWindows().size() == 2);
    }

    @Test
    void cancelStopsTheRequestsAndKeepsTheRows() throws InterruptedException {
        openFilled();
        fal.gated();
        robot.type(KeyCode.F5);
        Deck.until(() -> node("#cancel").filter(Node::isVisible).isPresent());

        robot.clickOn("#cancel");

        assertThat(fal.interrupted().await(10, TimeUnit.SECONDS)).isTrue();
        Deck.until(() -> node("#cancel").filter(Node::isVisible).isEmpty());
        assertThat(shown()).contains("flux", "kling", "whisper");
    }

    @Test
    void aKeyPutInTheSettingsTakesEffectAtOnce() {
        deck.keys.remove(replicate.info().id());
        open();
        Deck.until(() -> badges().contains("Replicate: add key") && texts().contains("flux"));

        robot.clickOn("#settings");
        Deck.until(() -> Window.getWindows().size() == 2);
        robot.clickOn("#key-Replicate").write("test-key").type(KeyCode.ENTER);

        Deck.until(() -> badges().contains("Replicate 1") && texts().contains("whisper"));
        Deck.until(() -> windowTexts().contains("Kept for this session"));
        robot.type(KeyCode.ESCAPE);
        Deck.until(() -> Window.getWindows().size() == 1);
    }

    @Test
    void aClickOnAHeaderFoldsItsGroupAndEnterUnfoldsIt() {
        openFilled();

        robot.clickOn("fal.ai");
        Deck.until(() -> !texts().contains("flux"));
        assertThat(shown()).contains("fal.ai", "whisper");

        robot.type(KeyCode.ENTER);
        Deck.until(() -> texts().contains("flux"));
    }

    @Test
    void theKeyboardGoesFromTheSearchIntoTheTableAndBack() {
        openFilled();
        robot.type(KeyCode.DOWN);
        Deck.until(() -> table().isFocused() && table().getSelectionModel().getSelectedIndex() == 1);

        robot.press(KeyCode.SHORTCUT).type(KeyCode.C).release(KeyCode.SHORTCUT);
        assertThat(Deck.onFx(() -> Clipboard.getSystemClipboard().getString())).isEqualTo("owner/flux");

        robot.type(KeyCode.UP, KeyCode.UP);
        Deck.until(() -> node("#search").filter(Node::isFocused).isPresent());
        robot.type(KeyCode.DOWN);
        robot.type(KeyCode.SLASH);
        Deck.until(() -> node("#search").filter(Node::isFocused).isPresent());
        assertThat(Deck.onFx(() -> ((TextInputControl) node("#search").orElseThrow()).getText()))
                .isEmpty();
    }

    @Test
    void escapeEmptiesTheSearch() {
        openFilled();
        robot.clickOn("#search").write("flux");
        Deck.until(() -> texts().contains("1 of 2"));

        robot.type(KeyCode.ESCAPE);

        Deck.until(() -> texts().containsAll(List.of("flux", "kling", "whisper")));
    }

    @Test
    void selectionAndScrollPositionSurviveARefresh() {
        fal.pages(names(100, 400));
        open();
        Deck.until(() -> badges().contains("fal.ai 300") && texts().contains("model 100"));
        Deck.onFx(() -> {
            table().scrollTo(150);
            table().getSelectionModel().select(155);
            table().layout();
            return true;
        });
        var before = Deck.onFx(this::firstVisible);
        fal.pages(names(0, 400));

        robot.type(KeyCode.F5);

        Deck.until(() -> badges().contains("fal.ai 400"));
        Deck.until(() -> table().getItems().size() == 403);
        assertThat(Deck.onFx(this::firstVisible)).isEqualTo(before);
        assertThat(Deck.onFx(() -> table().getSelectionModel().getSelectedIndex()))
                .isEqualTo(255);
    }

    @Test
    void whereNothingMatchesTheSearchCanBeClearedOrTakenToTheProviders() {
        fal.finding("zebra");
        openFilled();
        robot.clickOn("#search").write("zebra");
        Deck.until(() -> node("#ask-providers").isPresent());

        robot.clickOn("#ask-providers");
        Deck.until(() -> texts().contains("owner/zebra"));

        robot.clickOn("#search").write("s");
        Deck.until(() -> node("#clear-search").isPresent());
        robot.clickOn("#clear-search");
        Deck.until(() -> texts().containsAll(List.of("flux", "whisper", "zebra")));
    }

    @Test
    void whenNothingCanBeReachedTheSampleCatalogueIsOneClickAway() {
        fal.pages().cutBy(new Problem.NoSuchHost("api.fal.ai"));
        replicate.pages().cutBy(new Problem.ServerFault(503));
        var sample = FakeProvider.open("fal").pages(List.of("sample"));
        deck.open(deck.catalog(fal, replicate), Optional.of(() -> deck.catalog(sample)));
        Deck.until(() -> node("#open-sample").isPresent());
        assertThat(allTexts())
                .contains(
                        "fal.ai: no connection to api.fal.ai.",
                        "Replicate has a problem (503). This is not your fault.");

        robot.clickOn("#open-sample");

        Deck.until(() -> texts().contains("sample"));
        assertThat(Deck.onFx(deck.stage::getTitle)).isEqualTo("Modeldeck – sample catalogue");
    }

    @Test
    void aCardHasNoBoxBehindIt() {
        openFilled();

        robot.clickOn("fal.ai 2");
        Deck.until(() -> windowTexts().contains("Retry"));

        var corner = Deck.onFx(() -> {
            var clear = new SnapshotParameters();
            clear.setFill(Color.TRANSPARENT);
            return Window.getWindows()
                    .getLast()
                    .getScene()
                    .getRoot()
                    .snapshot(clear, null)
                    .getPixelReader()
                    .getColor(0, 0);
        });
        assertThat(corner.getOpacity()).isLessThan(0.2);
    }

    @Test
    void aBadgeOpensItsCardAndRetryAsksThatProviderAlone() {
        fal.pages().cutBy(new Problem.ServerFault(503));
        open();
        Deck.until(() -> badges().contains("fal.ai: problem 503"));
        fal.pages(List.of("flux"));

        robot.clickOn("fal.ai: problem 503");
        Deck.until(() -> windowTexts().contains("Retry"));
        robot.clickOn("Retry");

        Deck.until(() -> badges().contains("fal.ai 1"));
        assertThat(List.of(fal.lists(), replicate.lists())).containsExactly(2, 1);
    }

    /// Not by a click: the headless platform reports every press as one for a context menu, which headers pass
    /// over.
    @Test
    void aColumnSortsWithinEachGroup() {
        openFilled();

        Deck.onFx(() -> sortByNameDescending(table()));

        Deck.until(() -> texts().equals(List.of(
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
        openFilled();

        var silent = Deck.onFx(() -> deck.stage.getScene().getRoot().lookupAll(".button").stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> button.getText().isEmpty()
                        && Optional.ofNullable(button.getAccessibleText()).isEmpty())
                .toList());

        assertThat(silent).isEmpty();
    }

    private List<String> allTexts() {
        return Deck.onFx(() -> windowTexts());
    }

    private static <T> boolean sortByNameDescending(TableView<T> table) {
        var name = table.getColumns().getFirst();
        name.setSortType(TableColumn.SortType.DESCENDING);
        return table.getSortOrder().add(name);
    }

    private List<String> shown() {
        return Deck.onFx(() -> texts());
    }

    private void open() {
        deck.open(deck.catalog(fal, replicate), Optional.empty());
    }

    private void openFilled() {
        open();
        Deck.until(() -> badges().equals(List.of("fal.ai 2", "Replicate 1")) && texts().contains("whisper"));
    }

    private static List<String> names(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "model " + i).toList();
    }

    private Optional<Node> node(String query) {
        return Optional.ofNullable(deck.stage.getScene().getRoot().lookup(query));
    }

    private TableView<?> table() {
        return (TableView<?>) node("#models").orElseThrow();
    }

    private List<String> lines() {
        return texts(".waiting-text .label");
    }

    private List<String> badges() {
        return texts(".badge-bar .badge");
    }

    /// What stands in the table, from top to bottom.
    private List<String> texts() {
        return node("#models").map(_ -> tableTexts()).orElse(List.of());
    }

    private List<String> tableTexts() {
        return table().lookupAll(".table-row-cell .label").stream()
                .filter(node -> node.getScene() != null
                        && node instanceof Label label
                        && !label.getText().isEmpty())
                .sorted(Comparator.comparingDouble(
                        node -> node.localToScene(0, 0).getY()))
                .map(node -> ((Label) node).getText())
                .toList();
    }

    private List<String> texts(String query) {
        return deck.stage.getScene().getRoot().lookupAll(query).stream()
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    private List<String> windowTexts() {
        return Window.getWindows().stream()
                .flatMap(window -> window.getScene().getRoot().lookupAll("*").stream())
                .filter(Labeled.class::isInstance)
                .map(node -> Optional.ofNullable(((Labeled) node).getText()).orElse(""))
                .toList();
    }

    private String firstVisible() {
        var flow = (VirtualFlow<?>) table().lookup(".virtual-flow");
        return table().getItems().get(flow.getFirstVisibleCell().getIndex()) + " at "
                + flow.getFirstVisibleCell().getLayoutY();
    }
}
