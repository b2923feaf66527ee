package app.modeldeck.desktop;

import app.modeldeck.desktop.fx.Background;
import app.modeldeck.desktop.table.LayoutViewModel;
import app.modeldeck.settings.WindowState;
import app.modeldeck.settings.WindowState.Extent;
import app.modeldeck.settings.WindowState.Frame;
import app.modeldeck.settings.WindowStore;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;

/// Opens the main window as it was left, and keeps how it is left: a moment after the last change, and when it closes.
/// Used on the FX thread; the disk is waited for elsewhere.
final class WindowKeeper {
    private static final System.Logger LOG = System.getLogger(WindowKeeper.class.getName());
    private static final Duration MOMENT = Duration.millis(400);

    private final WindowStore store;
    private final Background background;
    private final Stage stage;
    private final PauseTransition moment = new PauseTransition(MOMENT);
    private Optional<LayoutViewModel> layout = Optional.empty();
    private Optional<Frame> frame;

    WindowKeeper(WindowStore store, Background background, Stage stage) {
        this.store = store;
        this.background = background;
        this.stage = stage;
        this.frame = store.current().frame();
    }

    /// Puts the window where it was; to be called before it is shown.
    void place() {
        var least = Placement.least(screens());
        stage.setMinWidth(least.getWidth());
        stage.setMinHeight(least.getHeight());
        var put = frame.map(left -> Placement.reachable(left, screens()));
        moment.setOnFinished(_ -> rested(put));
        put.ifPresent(left -> {
            stage.setX(left.x());
            stage.setY(left.y());
            stage.setWidth(left.width());
            stage.setHeight(left.height());
            stage.setMaximized(left.extent() == Extent.MAXIMISED);
        });
        List.<ObservableValue<?>>of(
                        stage.xProperty(),
                        stage.yProperty(),
                        stage.widthProperty(),
                        stage.heightProperty(),
                        stage.maximizedProperty())
                .forEach(value -> value.subscribe((_, _) -> moment.playFromStart()));
    }

    /// Once only: from then on it is the person who moves it.
    private void rested(Optional<Frame> put) {
        moment.setOnFinished(_ -> keep());
        if (stage.isShowing()) {
            Placement.instead(put, frame(), screens()).ifPresent(at -> {
                stage.setX(at.x());
                stage.setY(at.y());
            });
        }
        keep();
    }

    private static List<Rectangle2D> screens() {
        return Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
    }

    /// Lays that out as it was left, and keeps how it is left from now on.
    void follow(LayoutViewModel next) {
        var left = layout.map(before -> new WindowState(frame, before.table(), before.panes()))
                .orElseGet(store::current);
        next.restore(left.table(), left.panes());
        layout = Optional.of(next);
        next.remembered().forEach(value -> value.subscribe((_, _) -> moment.playFromStart()));
    }

    /// Keeps how the window is now; it may be closing.
    void keep() {
        moment.stop();
        if (stage.isShowing()) {
            frame = Optional.of(frame());
        }
        layout.map(now -> new WindowState(frame, now.table(), now.panes())).ifPresent(store::set);
        background.<Boolean, Void>run(
                _ -> {
                    store.flush();
                    return true;
                },
                _ -> {},
                _ -> {},
                failure -> LOG.log(Level.ERROR, "how the window is left was not kept", failure));
    }

    /// Where a window that fills the screen, or none of it, goes back to is where it was before.
    private Frame frame() {
        boolean free = !stage.isMaximized() && !stage.isIconified() && !stage.isFullScreen();
        var extent = stage.isMaximized() ? Extent.MAXIMISED : Extent.NORMAL;
        return frame.filter(_ -> !free)
                .map(before -> new Frame(before.x(), before.y(), before.width(), before.height(), extent))
                .orElseGet(() -> new Frame(
                        (int) stage.getX(),
                        (int) stage.getY(),
                        Math.max(1, (int) stage.getWidth()),
                        Math.max(1, (int) stage.getHeight()),
                        extent));
    }
}
