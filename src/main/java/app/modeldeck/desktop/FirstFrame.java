package app.modeldeck.desktop;

import javafx.animation.AnimationTimer;

/// Waits for the window to be drawn before it begins, so that what is begun does not hold up what is seen. Started
/// once, on the FX thread.
final class FirstFrame extends AnimationTimer {
    private final Runnable begun;
    private int pulses;

    /// @param begun run once, in the pulse after the one that drew the window
    FirstFrame(Runnable begun) {
        this.begun = begun;
    }

    @Override
    public void handle(long now) {
        pulses++;
        if (pulses > 1) {
            stop();
            begun.run();
        }
    }
}
