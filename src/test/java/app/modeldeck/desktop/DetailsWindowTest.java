package app.modeldeck.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.model.Model;
import app.modeldeck.model.ModelDetails;
import app.modeldeck.model.Problem;
import app.modeldeck.model.Schema;
import app.modeldeck.query.Mark;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The details in the real window, by keyboard and mouse.
final class DetailsWindowTest {
    private final TestWindow window = new TestWindow();

    @BeforeEach
    void widen() {
        window.fal.shaped(DetailsWindowTest::paged);
        window.openFilled();
        window.robot.type(KeyCode.DOWN);
        Deck.until(() -> window.table().isFocused());
    }

    @AfterEach
    void close() {
        window.close();
    }

    private static Model paged(Model model) {
        var links = new Model.Links(
                Optional.empty(), Optional.of(URI.create("https://fal.example/models/" + model.name())));
        return new Model(
                model.id(),
                model.name(),
                Optional.of("Draws **" + model.name() + "**."),
                model.capabilities(),
                model.prices(),
                links,
                model.facts(),
                model.provenance());
    }

    private boolean isShown() {
        return window.node("#details").filter(Node::isVisible).isPresent();
    }

    private String text(String query) {
        return window.node(query)
                .map(node -> ((TextInputControl) node).getText())
                .orElse("");
    }

    private static String clipboard() {
        return Deck.onFx(() -> Clipboard.getSystemClipboard().getString());
    }

    private void press(KeyCode key, KeyCombination.Modifier... modifiers) {
        window.robot.push(new KeyCodeCombination(key, modifiers));
    }

    @Test
    void enterGoesToTheDetailsAndEscapeBackToTheTable() {
        assertThat(Deck.onFx(this::isShown)).isFalse();

        window.robot.type(KeyCode.ENTER);
        Deck.until(() ->
                isShown() && window.node("#details-id").filter(Node::isFocused).isPresent());
        assertThat(Deck.onFx(() -> text("#details-id"))).isEqualTo("owner/flux");
        assertThat(window.allTexts()).contains("What is known", "Use it from code");

        window.robot.type(KeyCode.ESCAPE);
        Deck.until(() -> window.table().isFocused() && isShown());
    }

    @Test
    void spacePreviewsWhileTheTableKeepsTheFocus() {
        window.robot.type(KeyCode.SPACE);
        Deck.until(this::isShown);
        assertThat(Deck.onFx(() -> window.table().isFocused())).isTrue();

        window.robot.type(KeyCode.DOWN);
        Deck.until(() -> text("#details-id").equals("owner/kling"));

        window.robot.type(KeyCode.SPACE);
        Deck.until(() -> !isShown());
    }

    @Test
    void aModelThatVanishesWithARefreshStaysInTheDetailsWhichSaySo() {
        window.robot.type(KeyCode.SPACE);
        Deck.until(this::isShown);

        window.fal.pages(List.of("kling"));
        press(KeyCode.F5);

        Deck.until(() -> window.windowTexts().stream()
                .anyMatch(text -> text.startsWith("This model is not in the list of fal.ai any more.")));
        assertThat(window.shown()).doesNotContain("flux");
        assertThat(Deck.onFx(() -> text("#details-id"))).isEqualTo("owner/flux");
    }

    @Test
    void theSnippetOfTheChosenLanguageIsCopiedExactly() {
        window.robot.type(KeyCode.ENTER);
        Deck.until(() -> text("#snippet").startsWith("curl"));
        Deck.onFx(() -> {
            window.node("#language-java").map(ToggleButton.class::cast).ifPresent(ToggleButton::fire);
            return true;
        });
        Deck.until(() -> text("#snippet").startsWith("import java.net.URI;"));

        var shown = Deck.onFx(() -> {
            window.node("#copy-snippet").map(Button.class::cast).ifPresent(Button::fire);
            return text("#snippet");
        });
        assertThat(clipboard()).isEqualTo(shown);

        window.robot.type(KeyCode.ESCAPE, KeyCode.DOWN);
        Deck.until(() -> text("#details-id").equals("owner/kling"));
        press(KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
        Deck.until(() -> Clipboard.getSystemClipboard().getString().contains("owner/kling"));
        assertThat(clipboard()).startsWith("import java.net.URI;");
    }

    @Test
    void aSnippetIsCopiedWithoutTheDetailsBeingOpen() {
        press(KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

        Deck.until(() -> Clipboard.getSystemClipboard().hasString()
                && Clipboard.getSystemClipboard().getString().contains("https://fal.example/owner/flux"));
        assertThat(window.fal.descriptions()).isZero();
    }

    @Test
    void shortcutAndEnterOpensTheProvidersPage() {
        press(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

        Deck.until(() -> window.deck.opened.get().equals("https://fal.example/models/flux"));
        assertThat(Deck.onFx(this::isShown)).isFalse();
    }

    @Test
    void aFailureOffersRetry() {
        window.fal.describingFails(new Problem.ServerFault(503));
        window.robot.type(KeyCode.ENTER);
        Deck.until(() -> window.node("#retry-details").isPresent());
        assertThat(window.allTexts()).contains("fal.ai has a problem (503). This is not your fault.");

        window.fal.describing(model -> new ModelDetails(model, new Schema.NotOffered()));
        Deck.onFx(() -> {
            window.node("#retry-details").map(Button.class::cast).ifPresent(Button::fire);
            return true;
        });

        Deck.until(() -> window.node("#retry-details").isEmpty());
        Deck.until(() -> window.windowTexts().contains("Not stated: fal.ai does not say what its models take."));
    }

    @Test
    void modelsAreComparedByKeysAlone() {
        press(KeyCode.B, KeyCombination.SHORTCUT_DOWN);
        window.robot.type(KeyCode.DOWN);
        press(KeyCode.B, KeyCombination.SHORTCUT_DOWN);
        press(KeyCode.B, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

        Deck.until(() -> window.node("#compare-pane .compare-grid").isPresent());
        assertThat(window.deck.stage.getScene().getRoot().lookupAll(".compare-name"))
                .hasSize(2);
        Deck.onFx(() -> {
            window.node("#copy-comparison").map(Button.class::cast).ifPresent(Button::fire);
            return true;
        });
        assertThat(clipboard()).startsWith("| | flux | kling |\n|---|---|---|\n");

        // a toast takes the first Esc
        Deck.until(() -> Window.getWindows().size() == 1);
        window.robot.type(KeyCode.ESCAPE);
        Deck.until(
                () -> window.node("#compare-pane").isEmpty() && window.table().isFocused());
    }

    @Test
    void aModelThatIsAloneInTheComparisonCanBeTakenOut() {
        press(KeyCode.B, KeyCombination.SHORTCUT_DOWN);
        press(KeyCode.B, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
        Deck.until(() -> window.node("#compare-pane .compare-remove").isPresent());

        Deck.onFx(() -> {
            window.node(".compare-remove").map(Button.class::cast).ifPresent(Button::fire);
            return true;
        });

        Deck.until(() -> window.node(".compare-name").isEmpty());
    }

    @Test
    void theHeadShowsWhatItsOwnPageCallsTheModelAndKeepsTheFocus() {
        window.fal.describing(model -> new ModelDetails(renamed(model), new Schema.NotOffered()));
        window.robot.type(KeyCode.ENTER);

        Deck.until(() -> window.texts("#details-name").equals(List.of("FLUX of its page")));
        assertThat(Deck.onFx(() -> window.node("#details-id").orElseThrow().isFocused()))
                .isTrue();
    }

    private static Model renamed(Model model) {
        return new Model(
                model.id(),
                "FLUX of its page",
                model.description(),
                model.capabilities(),
                model.prices(),
                model.links(),
                model.facts(),
                model.provenance());
    }

    @Test
    void theDetailsAreAsWideAsTheyAreDraggedAndStaySo() {
        Deck.onFx(() -> {
            window.deck.stage.setWidth(1200);
            return true;
        });
        window.robot.type(KeyCode.SPACE);
        Deck.until(() -> isShown() && width() == 380);

        dragGrip(-60);
        Deck.until(() -> width() == 440);
        window.robot.type(KeyCode.LEFT);
        Deck.until(() -> width() == 464);

        Deck.until(() -> window.deck.window.current().panes().detailsWidth() == 464);
    }

    /// Not by the robot: the headless platform loses the moves of a long drag.
    private void dragGrip(double by) {
        Deck.onFx(() -> {
            var grip = window.node("#details-grip").orElseThrow();
            grip.fireEvent(mouse(MouseEvent.MOUSE_PRESSED, 800));
            grip.fireEvent(mouse(MouseEvent.MOUSE_DRAGGED, 800 + by / 2));
            grip.fireEvent(mouse(MouseEvent.MOUSE_DRAGGED, 800 + by));
            grip.fireEvent(mouse(MouseEvent.MOUSE_RELEASED, 800 + by));
            return true;
        });
    }

    private static MouseEvent mouse(EventType<MouseEvent> type, double x) {
        return new MouseEvent(
                type,
                x,
                300,
                x,
                300,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                false,
                false,
                true,
                null);
    }

    private double width() {
        return ((Region) window.node("#details").orElseThrow()).getWidth();
    }

    @Test
    void theStarAndTheNoteStandInTheDetailsToo() {
        window.robot.type(KeyCode.SPACE);
        Deck.until(() -> isShown() && window.texts("#details-note").equals(List.of("Add note and tags…")));

        Deck.onFx(() -> {
            window.node("#details-star").map(Button.class::cast).ifPresent(Button::fire);
            return true;
        });
        var flux = new Model.Id(window.fal.info().id(), "owner/flux");
        Deck.until(() -> window.deck.marks.marks().has(Mark.FAVOURITE, flux));
        window.robot.clickOn("#details-note");
        Deck.until(() -> Window.getWindows().stream()
                .flatMap(shown -> shown.getScene().getRoot().lookupAll("#note").stream())
                .anyMatch(Node::isFocused));
        window.robot.write("good hands").type(KeyCode.TAB, KeyCode.ENTER);

        Deck.until(() -> window.texts("#details-note").equals(List.of("good hands")));
    }

    @Test
    void aNarrowWindowShowsTheDetailsInPlaceOfTheFilters() {
        Deck.onFx(() -> {
            window.deck.stage.setWidth(940);
            return true;
        });
        assertThat(Deck.onFx(
                        () -> window.node("#facets").filter(Node::isVisible).isPresent()))
                .isTrue();

        window.robot.type(KeyCode.SPACE);

        Deck.until(() ->
                isShown() && window.node("#facets").filter(Node::isVisible).isEmpty());
    }
}
