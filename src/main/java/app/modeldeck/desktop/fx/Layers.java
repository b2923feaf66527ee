package app.modeldeck.desktop.fx;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/// A window's content, and at most one pane over it that has the keyboard until it is left: by Esc, by a click beside
/// it, or because the focus goes elsewhere. After Esc or a click the focus is where it was. Used on the FX thread.
public final class Layers extends StackPane {
    private final StackPane veil = new StackPane();
    private Optional<Node> before = Optional.empty();

    /// @param content what always shows
    public Layers(Node content) {
        super(content);
        veil.getStyleClass().add("veil");
        veil.setOnMousePressed(event -> {
            if (veil.equals(event.getTarget())) {
                uncover();
            }
        });
        veil.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                uncover();
                event.consume();
            }
        });
        sceneProperty().flatMap(Scene::focusOwnerProperty).addListener((_, _, owner) -> followFocus(owner));
    }

    /// Whether a pane is over the content.
    public boolean isCovered() {
        return getChildren().contains(veil);
    }

    /// Puts the pane over the content, in place of another one, and gives it the keyboard.
    public void cover(Node pane) {
        if (!isCovered()) {
            before = Optional.ofNullable(getScene().getFocusOwner());
            getChildren().add(veil);
        }
        veil.getChildren().setAll(pane);
        pane.requestFocus();
    }

    /// Takes the pane away and gives the keyboard back.
    public void uncover() {
        if (isCovered()) {
            getChildren().remove(veil);
            before.ifPresent(Node::requestFocus);
            before = Optional.empty();
        }
    }

    private void followFocus(Node owner) {
        boolean inside =
                Stream.iterate(owner, node -> node != null, Node::getParent).anyMatch(veil::equals);
        if (isCovered() && owner != null && !inside) {
            before = Optional.empty();
            uncover();
        }
    }
}
