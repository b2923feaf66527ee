package app.modeldeck.desktop.browser;

import java.util.function.DoubleConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/// The edge at the left of a pane that makes it wider and narrower: dragged, or by the arrow keys when it has the
/// focus. Used on the FX thread.
final class Grip extends Region {
    private static final double STEP = 24;

    private final Region pane;
    private final DoubleConsumer wish;
    private double held;

    /// @param pane what stands at its right
    /// @param wish told how wide the pane is to be
    Grip(Region pane, String name, DoubleConsumer wish) {
        this.pane = pane;
        this.wish = wish;
        setAccessibleRole(AccessibleRole.THUMB);
        setAccessibleText(name);
        setFocusTraversable(true);
        getStyleClass().add("grip");
        setOnMousePressed(event -> {
            requestFocus();
            held = pane.getWidth() + event.getSceneX();
        });
        setOnMouseDragged(event -> wish.accept(held - event.getSceneX()));
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    private void keyPressed(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> widen(event, STEP);
            case RIGHT -> widen(event, -STEP);
            default -> {
                // Other keys are not its own.
            }
        }
    }

    private void widen(KeyEvent event, double by) {
        wish.accept(pane.getWidth() + by);
        event.consume();
    }
}
