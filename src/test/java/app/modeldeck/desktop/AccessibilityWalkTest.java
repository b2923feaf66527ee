package app.modeldeck.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// That the walk sees what it is there to see.
final class AccessibilityWalkTest {
    private final Deck deck = new Deck();

    @AfterEach
    void close() {
        deck.close();
    }

    @Test
    void findsWhatHasNoNameIsSmallIsFaintOrCannotBeReached() {
        var faults = Deck.onFx(() -> {
            var nameless = new Button();
            nameless.setMinSize(30, 30);
            var small = new Button("x");
            small.setStyle("-fx-min-width: 10px; -fx-max-width: 10px; -fx-padding: 0");
            var unreached = new Button("Unreached");
            unreached.setFocusTraversable(false);
            var faint = new Label("faint");
            faint.setStyle("-fx-text-fill: #aaaaaa");
            var root = new VBox(nameless, small, unreached, faint, new Button("Good"));
            root.setStyle("-fx-background-color: white");
            var scene = new Scene(root, 300, 300);
            deck.stage.setScene(scene);
            deck.stage.show();
            root.applyCss();
            root.layout();
            return AccessibilityWalk.faults(root);
        });

        assertThat(faults).hasSize(4);
        assertThat(List.of("has no name", "is 10 by", "is reached by no key", "has a contrast of 2.3"))
                .allSatisfy(kind -> assertThat(faults).anyMatch(fault -> fault.startsWith(kind)));
    }
}
