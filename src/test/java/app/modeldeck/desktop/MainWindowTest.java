package app.modeldeck.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.modeldeck.catalog.FakeProvider;
import app.modeldeck.model.Problem;
import app.modeldeck.settings.Surface.Covers;
import app.modeldeck.settings.TextSize;
import atlantafx.base.controls.ToggleSwitch;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The real window over providers that answer, fail and answer again.
final class MainWindowTest {
    private final TestWindow window = new TestWindow();

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theWindowIsUpBeforeTheFirstAnswerAndRowsArriveWithEachPage() {
        window.fal.pages(TestWindow.names(0, 3), TestWindow.names(3, 6));
        var gate = window.fal.gated();
        window.open();
        Deck.until(() -> window.lines().contains("fal.ai: waiting for the first page")
                || window.texts().contains("whisper"));

        gate.release();
        Deck.until(() -> window.texts().contains("model 2") && window.badges().contains("fal.ai 3…"));
        gate.release(2);

        Deck.until(() -> window.texts().contains("model 5") && window.badges().contains("fal.ai 6"));
    }

    @Test
    void aWindowThatIsClosedBeforeItWasDrawnAsksNobody() {
        window.openAndClose();

        window.openFilled();

        assertThat(List.of(window.fal.lists(), window.replicate.lists())).containsOnly(1);
    }

    @Test
    void theFirstRowsComeWithSeveralFramesUntilTheTableFillsItsPlace() {
        window.fal.pages(TestWindow.names(0, 40));
        var gate = window.fal.gated();
        window.replicate.gated();
        window.open();
        Deck.until(() -> window.node(".waiting-pane").isPresent());
        var place = (Region) window.node(".waiting-pane").orElseThrow().getParent();
        var heights = new CopyOnWriteArrayList<Double>();
        Deck.onFx(() -> {
            place.getChildrenUnmodifiable().addListener((ListChangeListener<Node>) change -> change.getList().stream()
                    .filter(node -> "models".equals(node.getId()))
                    .forEach(table -> ((Region) table)
                            .heightProperty()
                            .addListener((_, _, now) -> heights.add(now.doubleValue()))));
            return true;
        });

        gate.release(2);

        Deck.until(() -> window.texts().contains("model 5"));
        assertThat(heights).isSorted().hasSizeGreaterThan(2).endsWith(place.getHeight());
        assertThat(heights.getFirst()).isLessThan(place.getHeight() / 2);
    }

    @Test
    void f5WithAFailingProviderKeepsItsRowsAndSaysSoOnItsBadge() {
        window.openFilled();
        window.fal.pages().cutBy(new Problem.TimedOut(Duration.ofSeconds(20)));

        window.robot.type(KeyCode.F5);

        Deck.until(() -> window.badges().contains("fal.ai, moments old"));
        assertThat(window.shown()).contains("flux", "kling", "whisper");
        Deck.until(() -> window.windowTexts().stream()
                        .anyMatch(text -> text.startsWith("fal.ai did not answer in 20 s. Showing"))
                && Window.getWindows().size() == 2);
    }

    @Test
    void cancelStopsTheRequestsAndKeepsTheRows() throws InterruptedException {
        window.openFilled();
        window.fal.gated();
        window.robot.type(KeyCode.F5);
        Deck.until(() -> window.node("#cancel").filter(Node::isVisible).isPresent());

        window.robot.clickOn("#cancel");

        assertThat(window.fal.interrupted().await(10, TimeUnit.SECONDS)).isTrue();
        Deck.until(() -> window.node("#cancel").filter(Node::isVisible).isEmpty());
        assertThat(window.shown()).contains("flux", "kling", "whisper");
    }

    @Test
    void aKeyPutInTheSettingsTakesEffectAtOnce() {
        window.deck.keys.remove(window.replicate.info().id());
        window.open();
        Deck.until(() ->
                window.badges().contains("Replicate: add key") && window.texts().contains("flux"));

        window.robot.clickOn("#settings");
        Deck.until(() -> Window.getWindows().size() == 2);
        window.robot.clickOn("#key-Replicate").write("test-key").type(KeyCode.ENTER);

        Deck.until(
                () -> window.badges().contains("Replicate 1") && window.texts().contains("whisper"));
        Deck.until(() -> window.windowTexts().contains("This session only"));
        window.robot.type(KeyCode.ESCAPE);
        Deck.until(() -> Window.getWindows().size() == 1);
    }

    @Test
    void whenNothingCanBeReachedTheSampleCatalogueIsOneClickAway() {
        window.fal.pages().cutBy(new Problem.NoSuchHost("api.fal.ai"));
        window.replicate.pages().cutBy(new Problem.ServerFault(503));
        var sample = FakeProvider.open("fal").pages(List.of("sample"));
        window.deck.open(
                window.deck.catalog(window.fal, window.replicate), Optional.of(() -> window.deck.catalog(sample)));
        Deck.until(() -> window.node("#open-sample").isPresent());
        assertThat(window.allTexts())
                .contains(
                        "fal.ai: api.fal.ai cannot be found. This computer may be offline.",
                        "Replicate has a problem (503). This is not your fault.");

        window.robot.clickOn("#open-sample");

        Deck.until(() -> window.texts().contains("sample"));
        assertThat(Deck.onFx(window.deck.stage::getTitle)).isEqualTo("Modeldeck – sample catalogue");
    }

    @Test
    void theSampleCatalogueLooksAsTheWindowDidAndKeepsItWhenASettingIsChanged() {
        var sample = FakeProvider.open("fal").pages(List.of("sample"));
        window.deck.open(
                window.deck.catalog(window.fal, window.replicate), Optional.of(() -> window.deck.catalog(sample)));
        Deck.until(() -> window.badges().contains("fal.ai 2"));
        window.robot.press(KeyCode.SHORTCUT).type(KeyCode.EQUALS).release(KeyCode.SHORTCUT);
        Deck.until(() -> size() > 13.5);
        Deck.onFx(() -> {
            ((MenuButton) window.node("#menu").orElseThrow())
                    .getItems().stream()
                            .flatMap(menu -> ((Menu) menu).getItems().stream())
                            .filter(item -> "do-sample".equals(item.getId()))
                            .forEach(MenuItem::fire);
            return true;
        });
        Deck.until(() -> window.texts().contains("sample"));

        window.robot.clickOn("#settings");
        Deck.until(() -> Window.getWindows().size() == 2);
        Deck.onFx(() -> {
            ((ToggleSwitch) Window.getWindows().getLast().getScene().getRoot().lookup("#load-covers"))
                    .setSelected(false);
            return true;
        });

        Deck.until(() -> window.deck.settingsOfSample.current().surface().covers() == Covers.LEFT_OUT);
        assertThat(Deck.onFx(this::size)).isEqualTo(13 * 1.1, within(0.01));
        assertThat(window.deck.settingsOfSample.current().surface().textSize()).isEqualTo(new TextSize(110));
    }

    private double size() {
        return ((TextField) window.node("#search").orElseThrow()).getFont().getSize();
    }

    @Test
    void aCardHasNoBoxBehindIt() {
        window.openFilled();

        window.robot.clickOn("fal.ai 2");
        Deck.until(() -> window.windowTexts().contains("Retry"));

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
        // Round, or where windows cannot be seen through the thin border's own.
        assertThat(corner.getOpacity()).isLessThan(0.3);
    }

    @Test
    void aBadgeOpensItsCardAndRetryAsksThatProviderAlone() {
        window.fal.pages().cutBy(new Problem.ServerFault(503));
        window.open();
        Deck.until(() -> window.badges().contains("fal.ai: problem 503"));
        window.fal.pages(List.of("flux"));

        window.robot.clickOn("fal.ai: problem 503");
        Deck.until(() -> window.windowTexts().contains("Retry"));
        window.robot.clickOn("Retry");

        Deck.until(() -> window.badges().contains("fal.ai 1"));
        assertThat(List.of(window.fal.lists(), window.replicate.lists())).containsExactly(2, 1);
    }
}
