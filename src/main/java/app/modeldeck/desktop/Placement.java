package app.modeldeck.desktop;

import app.modeldeck.settings.WindowState.Frame;
import java.util.List;
import javafx.geometry.Rectangle2D;

/// Where a remembered window may stand on the screens that there are now.
final class Placement {
    /// So much of the top edge must be seen that the window can be dragged.
    private static final double GRIP_WIDTH = 120;

    private static final double GRIP_HEIGHT = 24;

    private Placement() {}

    /// The frame where it was, if it can be reached there; else on the first screen, and no larger than that.
    ///
    /// @param screens the parts of the screens that windows may use; at least one
    static Frame reachable(Frame frame, List<Rectangle2D> screens) {
        boolean seen = screens.stream().anyMatch(screen -> isReachable(frame, screen));
        if (seen) {
            return frame;
        }
        var screen = screens.getFirst();
        double width = Math.min(frame.width(), screen.getWidth());
        double height = Math.min(frame.height(), screen.getHeight());
        return new Frame(
                (int) Math.round(screen.getMinX() + (screen.getWidth() - width) / 2),
                (int) Math.round(screen.getMinY() + (screen.getHeight() - height) / 2),
                (int) width,
                (int) height,
                frame.extent());
    }

    private static boolean isReachable(Frame frame, Rectangle2D screen) {
        double left = Math.max(frame.x(), screen.getMinX());
        double right = Math.min(frame.x() + frame.width(), screen.getMaxX());
        boolean topSeen = frame.y() >= screen.getMinY() && frame.y() + GRIP_HEIGHT <= screen.getMaxY();
        return topSeen && right - left >= Math.min(GRIP_WIDTH, frame.width());
    }
}
