package app.modeldeck.desktop;

import app.modeldeck.settings.WindowState.Extent;
import app.modeldeck.settings.WindowState.Frame;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;

/// Where a remembered window may stand on the screens that there are now.
final class Placement {
    /// So much of the top edge must be seen that the window can be dragged.
    private static final double GRIP_WIDTH = 120;

    private static final double GRIP_HEIGHT = 24;

    /// What stands beside a window at most, in pixels.
    private static final int WIDEST_EDGE = 8;

    private static final double LEAST_WIDTH = 640;
    private static final double LEAST_HEIGHT = 420;

    private Placement() {}

    /// The main window is not made smaller, unless there is no screen on which it would have room: on a small one that
    /// shows everything enlarged its buttons would be out of reach.
    ///
    /// @param screens the parts of the screens that windows may use; at least one
    static Dimension2D least(List<Rectangle2D> screens) {
        double width = screens.stream().mapToDouble(Rectangle2D::getWidth).max().orElseThrow();
        double height =
                screens.stream().mapToDouble(Rectangle2D::getHeight).max().orElseThrow();
        return new Dimension2D(Math.min(LEAST_WIDTH, width), Math.min(LEAST_HEIGHT, height));
    }

    /// Where a window belongs that did not come to rest, when it was shown, where it was put: it was pushed up, or its
    /// title is beyond the screen. Window managers do that now and then, while the toolkit does not count the title
    /// as a part of the window yet.
    ///
    /// @param put empty where it was put nowhere
    /// @return empty where it can stay
    static Optional<Frame> instead(Optional<Frame> put, Frame now, List<Rectangle2D> screens) {
        boolean isPushedUp = put.filter(at -> isPushedUp(at, now)).isPresent();
        boolean isBeyond = screens.stream().noneMatch(screen -> isReachable(now, screen));
        return now.extent() == Extent.NORMAL && (isPushedUp || isBeyond)
                ? put.or(() -> Optional.of(reachable(now, screens)))
                : Optional.empty();
    }

    private static boolean isPushedUp(Frame put, Frame now) {
        int by = put.y() - now.y();
        return by > 0 && by <= SideWindows.TITLE && Math.abs(put.x() - now.x()) <= WIDEST_EDGE;
    }

    /// The frame where it was, if it can be reached there, and no larger than all screens together; else on the first
    /// screen, and no larger than that.
    ///
    /// @param screens the parts of the screens that windows may use; at least one
    static Frame reachable(Frame frame, List<Rectangle2D> screens) {
        boolean seen = screens.stream().anyMatch(screen -> isReachable(frame, screen));
        if (seen) {
            return noLargerThan(screens, frame);
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

    private static Frame noLargerThan(List<Rectangle2D> screens, Frame frame) {
        double right = screens.stream().mapToDouble(Rectangle2D::getMaxX).max().orElseThrow();
        double left = screens.stream().mapToDouble(Rectangle2D::getMinX).min().orElseThrow();
        double bottom = screens.stream().mapToDouble(Rectangle2D::getMaxY).max().orElseThrow();
        double top = screens.stream().mapToDouble(Rectangle2D::getMinY).min().orElseThrow();
        return new Frame(
                frame.x(),
                frame.y(),
                (int) Math.min(frame.width(), right - left),
                (int) Math.min(frame.height(), bottom - top),
                frame.extent());
    }

    private static boolean isReachable(Frame frame, Rectangle2D screen) {
        double left = Math.max(frame.x(), screen.getMinX());
        double right = Math.min(frame.x() + frame.width(), screen.getMaxX());
        boolean topSeen = frame.y() >= screen.getMinY() && frame.y() + GRIP_HEIGHT <= screen.getMaxY();
        return topSeen && right - left >= Math.min(GRIP_WIDTH, frame.width());
    }
}
