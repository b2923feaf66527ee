package app.modeldeck.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.model.Problem;
import app.modeldeck.settings.Connection.Proxy;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The rows of the proxy in the settings, and the way there from a proxy that wants a sign-in.
final class ProxyWindowTest {
    private static final String PASSWORD = "canary-password";

    private TestWindow window;

    @BeforeEach
    void open() {
        window = new TestWindow();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private static Node inSettings(String query) {
        return Window.getWindows().getLast().getScene().getRoot().lookup(query);
    }

    private Optional<Node> offer() {
        return window.node("#proxy-sign-in").filter(Node::isVisible);
    }

    private void openSettings() {
        Deck.onFx(() -> {
            window.node("#settings").map(Button.class::cast).orElseThrow().fire();
            return true;
        });
        Deck.until(() -> Window.getWindows().size() == 2);
    }

    private static void enter(String address, String user, String password) {
        Deck.onFx(() -> {
            ((ComboBox<?>) inSettings("#proxy")).getSelectionModel().selectLast();
            ((TextField) inSettings("#connection-address")).setText(address);
            ((TextField) inSettings("#connection-user")).setText(user);
            ((TextField) inSettings("#connection-password")).setText(password);
            ((Button) inSettings("#use-proxy")).fire();
            return true;
        });
    }

    private static String said() {
        return ((Label) inSettings("#connection-verdict")).getText();
    }

    private Proxy proxy() {
        return window.deck.settings.current().connection().proxy();
    }

    @Test
    void aProxyThatWantsASignInIsToldWithAButtonToWhereItIsEntered() {
        window.fal.pages().cutBy(new Problem.ProxySignIn());
        window.open();
        Deck.until(() -> offer().isPresent());
        assertThat(Deck.onFx(() -> ((Button) offer().orElseThrow()).getText()))
                .isEqualTo("The proxy wants a sign-in: enter it…");
        Deck.onFx(() -> {
            ((Button) offer().orElseThrow()).fire();
            return true;
        });
        Deck.until(() -> Window.getWindows().size() == 2);

        window.fal.pages(List.of("flux"));
        enter("proxy.example:3128", "ada", PASSWORD);
        Deck.until(() -> offer().isEmpty() && window.texts().contains("flux"));
        assertThat(proxy()).isEqualTo(new Proxy.Manual("proxy.example", 3128, "ada"));
    }

    @Test
    void theFieldsOfAProxyShowOnlyWhereOneIsEnteredAndTheirPasswordNever() {
        window.openFilled();
        openSettings();
        assertThat(Deck.onFx(() -> inSettings("#connection-address").getParent().isVisible()))
                .isFalse();
        enter("proxy.example:3128", "ada", PASSWORD);
        Deck.until(() -> said().contains("session"));
        assertThat(Deck.onFx(() -> inSettings("#connection-address").getParent().isVisible()))
                .isTrue();
        assertThat(Deck.onFx(() -> ((TextField) inSettings("#connection-password")).getText()))
                .isEmpty();
        assertThat(window.allTexts()).noneMatch(text -> text.contains(PASSWORD));
        assertThat(proxy()).isEqualTo(new Proxy.Manual("proxy.example", 3128, "ada"));
    }

    @Test
    void aPasswordThatWasForgottenComesBackByUndo() {
        window.openFilled();
        openSettings();
        enter("proxy.example:3128", "ada", PASSWORD);
        Deck.until(() -> said().contains("session"));
        enter("proxy.example:3128", "", "");
        Deck.until(() -> said().equals("The password for proxy.example:3128 was forgotten."));
        Deck.onFx(() -> {
            ((Button) inSettings("#undo-proxy")).fire();
            return true;
        });
        Deck.until(() -> proxy().equals(new Proxy.Manual("proxy.example", 3128, "ada")));
        Deck.until(() -> !inSettings("#undo-proxy").isVisible());
    }

    @Test
    void whatIsNoProxyIsSaidAndAFileOfCertificatesIsTaken() {
        window.openFilled();
        openSettings();
        enter("no proxy", "", "");
        assertThat(Deck.onFx(ProxyWindowTest::said)).startsWith("A proxy is a host and a port");
        Deck.onFx(() -> {
            ((TextField) inSettings("#connection-certificates")).setText("/own.pem");
            ((Button) inSettings("#use-certificates")).fire();
            return true;
        });
        Deck.until(() -> said().equals("In use now."));
        assertThat(window.deck.settings.current().connection().certificates()).isPresent();
        assertThat(proxy()).isEqualTo(new Proxy.OfSystem());
    }
}
