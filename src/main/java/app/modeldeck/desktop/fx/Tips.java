package app.modeldeck.desktop.fx;

import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/// Tooltips that are made when the pointer first comes over their node: a table has hundreds of nodes, and nearly all
/// of them are never pointed at.
public final class Tips {
    private Tips() {}

    /// Gives the node a tooltip.
    ///
    /// @param text asked each time it is about to be read
    public static void install(Node node, Supplier<String> text) {
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, new EventHandler<>() {
            @Override
            public void handle(MouseEvent event) {
                node.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
                var tooltip = new Tooltip();
                tooltip.setOnShowing(_ -> tooltip.setText(text.get()));
                Tooltip.install(node, tooltip);
            }
        });
    }
}
