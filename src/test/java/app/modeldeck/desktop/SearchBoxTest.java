package app.modeldeck.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Path;
import javafx.stage.Popup;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The search box of the real window, by keyboard and mouse.
final class SearchBoxTest {
    private final TestWindow window = new TestWindow();

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aChipRewritesTheTextAndGoesWithItsClause() {
        openAndType("flux -lora type:video ");
        Deck.until(() -> chips().equals(List.of("-lora", "type:video")));

        window.robot.clickOn(Deck.onFx(() -> removers().getFirst()));

        Deck.until(() -> text().equals("flux type:video") && chips().equals(List.of("type:video")));
        assertThat(Deck.onFx(() -> removers().getFirst().isFocused())).isTrue();

        window.robot.type(KeyCode.DELETE);
        Deck.until(() -> text().equals("flux") && chips().isEmpty() && field().isFocused());
        assertThat(Deck.onFx(() -> window.node(".chip-strip").orElseThrow().isManaged()))
                .isFalse();
    }

    @Test
    void chipsAreReachedByKeyAndTheirButtonsAreLargeAndNamed() {
        openAndType("flux -lora ");
        Deck.until(() -> chips().equals(List.of("-lora")));

        window.robot.type(KeyCode.TAB);

        Deck.until(() -> removers().getFirst().isFocused());
        var button = Deck.onFx(() -> removers().getFirst());
        assertThat(button.getAccessibleText()).isEqualTo("Remove -lora from the search");
        assertThat(button.getWidth()).isGreaterThanOrEqualTo(24);
        assertThat(button.getHeight()).isGreaterThanOrEqualTo(24);
        window.robot.type(KeyCode.SPACE);
        Deck.until(() -> text().equals("flux"));
    }

    @Test
    void aBadValueIsSaidAndTheRestApplies() {
        openAndType("status:retired flux");

        Deck.until(() -> window.texts().contains("1 of 2"));
        assertThat(window.shown()).contains("flux").doesNotContain("kling");
        assertThat(Deck.onFx(() -> window.texts(".remark .label")))
                .singleElement()
                .satisfies(said -> assertThat(said).startsWith("“retired” is no value of “status:”"));
    }

    @Test
    void theFieldThatWasMeantIsOneClickAway() {
        openAndType("provder:fal ");
        Deck.until(() -> window.node(".remark .button").isPresent());

        window.robot.clickOn(".remark .button");

        Deck.until(
                () -> text().equals("provider:fal ") && window.node(".remark").isEmpty());
        Deck.until(() -> window.texts().contains("2 of 2") && field().isFocused());
    }

    @Test
    void aFieldAndItsValueAreTypedByFewKeys() {
        openAndType("prov");
        Deck.until(() -> offered().equals(List.of("provider:")));

        window.robot.type(KeyCode.TAB);
        Deck.until(() -> text().equals("provider:") && offered().equals(List.of("fal", "replicate")));
        window.robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.UP, KeyCode.DOWN, KeyCode.ENTER);

        Deck.until(() -> text().equals("provider:replicate") && offered().isEmpty());
        window.robot.write(" w");
        Deck.until(() -> text().equals("provider:replicate w"));
    }

    @Test
    void aClickTakesWhatIsOffered() {
        openAndType("provider:");
        Deck.until(() -> offered().equals(List.of("fal", "replicate")));

        window.robot.clickOn("replicate");

        Deck.until(() -> text().equals("provider:replicate") && offered().isEmpty() && field().isFocused());
    }

    @Test
    void whatIsOfferedStealsNothingThatIsTyped() {
        openAndType("in");
        Deck.until(() -> offered().equals(List.of("in:")));

        window.robot.type(KeyCode.ENTER);
        Deck.until(() -> offered().isEmpty());
        assertThat(Deck.onFx(this::text)).isEqualTo("in");

        window.robot.write(" i");
        Deck.until(() -> offered().size() == 3);
        window.robot.type(KeyCode.ESCAPE);
        Deck.until(() -> offered().isEmpty());
        assertThat(Deck.onFx(this::text)).isEqualTo("in i");
        window.robot.type(KeyCode.ESCAPE);
        Deck.until(() -> text().isEmpty());
    }

    @Test
    void downGoesThroughWhatIsOfferedIntoTheTable() {
        window.openFilled();
        window.robot.clickOn("#search").write("o");
        Deck.until(() -> offered().equals(List.of("owner:", "out:")));

        window.robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN);

        Deck.until(() -> window.table().isFocused() && offered().isEmpty());
        assertThat(Deck.onFx(this::text)).isEqualTo("o");
    }

    @Test
    void altLeftAndRightGoThroughTheSearches() {
        openAndType("flux");
        window.robot.type(KeyCode.ENTER).eraseText(4).write("kling").type(KeyCode.ENTER);

        window.robot.press(KeyCode.ALT).type(KeyCode.LEFT).release(KeyCode.ALT);
        Deck.until(() -> text().equals("flux") && window.texts().contains("owner/flux"));

        window.robot.press(KeyCode.ALT).type(KeyCode.RIGHT).release(KeyCode.ALT);
        Deck.until(() -> text().equals("kling") && window.texts().contains("owner/kling"));
        assertThat(Deck.onFx(() -> field().getCaretPosition())).isEqualTo(5);
    }

    @Test
    void whatWasFoundIsMarkedInTheRowsAndGoesWithTheSearch() {
        openAndType("klin");
        Deck.until(() -> window.texts().contains("1 of 2") && marks() == 2);

        window.robot.type(KeyCode.ESCAPE);

        Deck.until(() -> window.texts().contains("flux") && marks() == 0);
    }

    @Test
    void whatIsTypedGoesToNoProviderUntilThePersonAsksForThat() {
        openAndType("flux");
        Deck.until(() -> window.texts().stream().anyMatch(text -> text.endsWith("for “flux”")));
        assertThat(List.of(window.fal.searches(), window.replicate.searches())).containsOnly(0);
        assertThat(List.of(window.fal.lists(), window.replicate.lists())).containsOnly(1);

        window.robot.clickOn(".ask");
        Deck.until(() -> window.fal.searches() == 1 && window.replicate.searches() == 1);
        assertThat(window.fal.searchedFor()).isEqualTo("flux");
    }

    private void openAndType(String text) {
        window.openFilled();
        window.robot.clickOn("#search").write(text);
    }

    private TextField field() {
        return (TextField) window.node("#search").orElseThrow();
    }

    private String text() {
        return field().getText();
    }

    private List<String> chips() {
        return window.texts(".chip-text");
    }

    private List<Button> removers() {
        return window.deck.stage.getScene().getRoot().lookupAll(".chip-remove").stream()
                .map(Button.class::cast)
                .toList();
    }

    private static List<String> offered() {
        return Window.getWindows().stream()
                .filter(Popup.class::isInstance)
                .flatMap(popup -> popup.getScene().getRoot().lookupAll(".completion-label").stream())
                .map(label -> ((Label) label).getText())
                .toList();
    }

    /// How many texts in the table have something marked in them.
    private long marks() {
        return window.table().lookupAll(".match").stream()
                .filter(Node::isVisible)
                .filter(node -> Objects.nonNull(node.getScene()))
                .filter(node -> !((Path) node).getElements().isEmpty())
                .count();
    }
}
