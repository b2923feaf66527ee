package app.modeldeck.desktop.fx;

import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.scene.Node;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.PopOver.ArrowLocation;

/// Pop-overs as the house has them. Used on the FX thread.
public final class PopOvers {
    private PopOvers() {}

    /// A pop-over that is empty yet.
    public static PopOver plain() {
        var popOver = new PopOver();
        popOver.setDetachable(false);
        popOver.setAnimated(false);
        // Where windows cannot be seen through, what is around the arrow and the corners would be white.
        int curve = Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW) ? 8 : 0;
        popOver.setArrowSize(curve);
        popOver.setCornerRadius(curve);
        popOver.getStyleClass().add("badge-popover");
        return popOver;
    }

    /// Shows it beside that node: above it when it stands low in its window, else below.
    public static void show(PopOver popOver, Node at) {
        var scene = at.getScene();
        boolean low = at.localToScene(0, 0).getY() > scene.getHeight() / 2;
        boolean right = at.localToScene(0, 0).getX() > scene.getWidth() / 2;
        popOver.setArrowLocation(arrow(low, right));
        popOver.show(at);
    }

    private static ArrowLocation arrow(boolean low, boolean right) {
        if (low) {
            return right ? ArrowLocation.BOTTOM_RIGHT : ArrowLocation.BOTTOM_LEFT;
        }
        return right ? ArrowLocation.TOP_RIGHT : ArrowLocation.TOP_LEFT;
    }
}
