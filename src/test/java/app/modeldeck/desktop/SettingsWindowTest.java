package app.modeldeck.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.files.FileTrouble;
import app.modeldeck.provider.OneAnswer;
import app.modeldeck.releases.Release;
import app.modeldeck.releases.ReleaseDesk;
import app.modeldeck.releases.Version;
import app.modeldeck.settings.Trouble;
import atlantafx.base.controls.ToggleSwitch;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The settings window over the real main window.
final class SettingsWindowTest {
    private TestWindow window;

    @BeforeEach
    void open() {
        window = new TestWindow();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private static Optional<Node> inSettings(String query) {
        return Optional.ofNullable(
                Window.getWindows().getLast().getScene().getRoot().lookup(query));
    }

    private void openSettings() {
        window.openFilled();
        window.robot.clickOn("#settings");
        Deck.until(() -> Window.getWindows().size() == 2);
    }

    @Test
    void aNewerReleaseIsToldInTheWindow() {
        var page = URI.create("https://forge.example/modeldeck/9.0.0");
        window.deck.releases.set(new ReleaseDesk() {
            @Override
            public Optional<URI> address() {
                return Optional.of(page);
            }

            @Override
            public Optional<Release> newer() {
                return Optional.of(new Release(new Version(9, 0, 0), Optional.of(page)));
            }
        });
        window.openFilled();
        Deck.until(() -> window.windowTexts().contains("Modeldeck 9.0.0 is out"));
        assertThat(window.allTexts()).anyMatch(text -> text.startsWith("It is at " + page));
    }

    @Test
    void whatCouldNotBeKeptIsSaidBesideAButtonThatCanStillBeRead() {
        openSettings();
        window.deck.settings.failing(new Trouble.OfSettings(
                new FileTrouble.NotWritten(Path.of("/home/ada/a folder of a long name/settings.json"))));
        window.robot.clickOn("#on-Replicate");
        Deck.until(() ->
                ((Label) inSettings("#settings-said").orElseThrow()).getText().contains("settings.json"));
        var close = (Button) inSettings("#close-settings").orElseThrow();
        assertThat(Deck.onFx(() -> {
                    close.getScene().getRoot().layout();
                    return close.getWidth() - close.prefWidth(-1);
                }))
                .isNotNegative();
    }

    @Test
    void aProviderSwitchedOffLosesItsRowsAndComesBack() {
        openSettings();
        window.robot.clickOn("#on-Replicate");
        Deck.until(() ->
                window.badges().contains("Replicate off") && !window.texts().contains("whisper"));
        window.robot.clickOn("#on-Replicate");
        Deck.until(
                () -> window.badges().contains("Replicate 1") && window.texts().contains("whisper"));
    }

    @Test
    void aKeyIsShownOnDemandUntilTheFocusLeavesIt() {
        openSettings();
        window.robot.clickOn("#key-Replicate").write("typed").clickOn("#reveal-Replicate");
        Deck.until(() -> !inSettings("#key-Replicate").orElseThrow().isVisible());
        window.robot.type(KeyCode.TAB);
        Deck.until(() -> inSettings("#key-Replicate").orElseThrow().isVisible());
    }

    @Test
    void aRemovedKeyTakesItsRowsAlongAndComesBackWithThem() {
        openSettings();
        window.robot.clickOn("#remove-key-Replicate");
        Deck.until(() -> window.badges().contains("Replicate: add key")
                && !window.texts().contains("whisper"));
        window.robot.clickOn("#undo-Replicate");
        Deck.until(
                () -> window.badges().contains("Replicate 1") && window.texts().contains("whisper"));
    }

    @Test
    void anEndpointAddedIsListedAndRemovedAndBroughtBack() throws Exception {
        try (var server = OneAnswer.json("{\"data\":[{\"id\":\"tiny\"}]}")) {
            openSettings();
            Deck.onFx(() -> {
                ((Button) inSettings("#open-endpoint").orElseThrow()).fire();
                return true;
            });
            Deck.until(() -> inSettings("#endpoint-name").isPresent());
            window.robot.clickOn("#endpoint-name").write("Mine");
            window.robot.clickOn("#endpoint-address").write(server.address().toString());
            window.robot.clickOn("#add-endpoint");
            Deck.until(
                    () -> window.badges().contains("Mine 1") && window.texts().contains("tiny"));
            Deck.onFx(() -> {
                ((Button) inSettings("#remove-Mine").orElseThrow()).fire();
                return true;
            });
            Deck.until(() -> window.badges().size() == 2 && !window.texts().contains("tiny"));
            window.robot.clickOn("#undo-removal");
            Deck.until(
                    () -> window.badges().contains("Mine 1") && window.texts().contains("tiny"));
        }
    }

    @Test
    void aCatalogueServerIsEnteredSwitchedOffAndForgotten() {
        openSettings();
        Deck.onFx(() -> {
            ((TextField) inSettings("#server-address").orElseThrow()).setText("https://models.example");
            ((Button) inSettings("#use-server").orElseThrow()).fire();
            return true;
        });
        Deck.until(() -> says("#server-verdict", "The catalogue comes from models.example now."));
        var power = (ToggleSwitch) inSettings("#server-on").orElseThrow();
        assertThat(power.isSelected()).isTrue();
        assertThat(power.getParent().isVisible()).isTrue();
        Deck.onFx(() -> {
            power.setSelected(false);
            return true;
        });
        Deck.until(() -> says("#server-verdict", "The providers are asked from here again."));
        Deck.onFx(() -> {
            ((Button) inSettings("#remove-server").orElseThrow()).fire();
            return true;
        });
        Deck.until(() -> says("#server-verdict", "The catalogue server was removed.")
                && !power.getParent().isVisible());
        assertThat(window.deck.settings.current().server()).isEmpty();
    }

    private static boolean says(String label, String beginning) {
        return ((Label) inSettings(label).orElseThrow()).getText().startsWith(beginning);
    }

    @Test
    void whatIsWrongWithTheUsersFilesIsToldWhenTheWindowOpens() {
        window.deck.settings.troubled(new Trouble.ProviderFile("providers/acme.json:7:12: paging.kind must be ours"));
        window.openFilled();
        Deck.until(() -> window.windowTexts().stream().anyMatch(text -> text.contains("acme.json:7:12")));
        assertThat(window.allTexts()).contains("Some of your files need a look");
    }
}
