package app.modeldeck.desktop.badges;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;

/// The badges where they need more lines than the window can spare, which is a small part of its height: the others are
/// scrolled to, and come by themselves when the focus goes to them.
final class BadgeScroll extends ScrollPane {
    private static final double SHARE_OF_WINDOW = 0.13;

    private final BadgeBar bar;

    BadgeScroll(BadgeBar bar) {
        super(bar);
        this.bar = bar;
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().addAll("edge-to-edge", "badge-scroll");
        maxHeightProperty()
                .bind(sceneProperty()
                        .flatMap(Scene::heightProperty)
                        .map(height -> height.doubleValue() * SHARE_OF_WINDOW)
                        .orElse(USE_PREF_SIZE));
        sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::reveal);
    }

    private void reveal(Node focused) {
        double hidden = bar.getHeight() - getViewportBounds().getHeight();
        if (bar.getChildren().contains(focused) && hidden > 0) {
            setVvalue(Math.clamp(focused.getBoundsInParent().getMinY() / hidden, 0, 1));
        }
    }
}
