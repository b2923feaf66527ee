package app.modeldeck.desktop.fx;

import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;

/// Shows what has come at last a little at a time, a step with every frame: to make a whole screen of it at once would
/// hold up whoever types meanwhile. Used on the FX thread.
public final class Unveiling extends AnimationTimer {
    private final BooleanSupplier step;

    /// @param step shows a little more, and says whether anything is left
    public Unveiling(BooleanSupplier step) {
        this.step = step;
    }

    @Override
    public void handle(long now) {
        if (!step.getAsBoolean()) {
            stop();
        }
    }
}
