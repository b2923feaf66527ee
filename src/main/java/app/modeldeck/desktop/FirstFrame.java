package app.modeldeck.desktop;

import javafx.animation.AnimationTimer;

/// Waits for the window to be drawn before it begins, so that what is begun does not hold up what is seen. Started
/// once, on the FX thread; stopped before, it never begins.
final class FirstFrame extends AnimationTimer {
    /// After so many pulses what the first one laid out is on the screen.
    private static final int DRAWN = 3;

    private final Runnable begun;
    private int pulses;

    /// @param begun run once, in a pulse after the window has been drawn
    FirstFrame(Runnable begun) {
        this.begun = begun;
    }

    @Override
    public void handle(long now) {
        pulses++;
        if (pulses > DRAWN) {
            stop();
            begun.run();
        }
    }
}
