package app.modeldeck.desktop;

import java.lang.System.Logger.Level;

/// What becomes of exceptions that nothing on the FX thread has caught: each is logged, the first is told, and the
/// window goes on. For the FX thread only.
final class Mishaps implements Thread.UncaughtExceptionHandler {
    /// What breaks while a window is drawn breaks sixty times a second.
    private static final int MOST_LOGGED = 100;

    private final System.Logger log;
    private final Runnable tell;
    private int seen;

    /// @param tell says once that something is broken
    Mishaps(System.Logger log, Runnable tell) {
        this.log = log;
        this.tell = tell;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        seen++;
        if (seen <= MOST_LOGGED) {
            log.log(Level.ERROR, "something in the window failed", failure);
        }
        if (seen == 1) {
            tell.run();
        }
    }
}
