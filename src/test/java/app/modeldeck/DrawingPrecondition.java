package app.modeldeck;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/// Stops a test run on a machine that lacks what the toolkit draws with, and names the package, before a
/// hundred tests fail with stack traces that do not.
public final class DrawingPrecondition implements LauncherSessionListener {
    @Override
    public void launcherSessionOpened(LauncherSession session) {
        WindowCheck.ofThisMachine().drawingObstacle().ifPresent(obstacle -> {
            throw new IllegalStateException(obstacle);
        });
    }
}
