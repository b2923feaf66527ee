package app.modeldeck.desktop.fx;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;

/// Shows what has come at last a little at a time, one step with every frame: to make a whole screen of it at once
/// would hold up whoever types meanwhile. What comes at the same time takes turns. Used on the FX thread.
public final class Unveiling {
    private final Deque<BooleanSupplier> steps = new ArrayDeque<>();
    private final AnimationTimer frames = new AnimationTimer() {
        @Override
        public void handle(long now) {
            step();
        }
    };

    /// Gives that its turns, from the next frame on.
    ///
    /// @param step shows a little more, and says whether anything is left
    public void begin(BooleanSupplier step) {
        if (!steps.contains(step)) {
            steps.add(step);
            frames.start();
        }
    }

    /// Ends it where it is.
    public void end(BooleanSupplier step) {
        steps.remove(step);
    }

    private void step() {
        var step = steps.poll();
        if (step == null) {
            frames.stop();
        } else if (step.getAsBoolean()) {
            steps.add(step);
        }
    }
}
