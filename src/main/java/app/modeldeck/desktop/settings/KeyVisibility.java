package app.modeldeck.desktop.settings;

import app.modeldeck.desktop.fx.Background;
import app.modeldeck.desktop.fx.Background.Job;
import java.time.Duration;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// Whether a key is shown as it is typed: for half a minute at most.
final class KeyVisibility {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Background background;
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private Job timer = Job.NONE;

    KeyVisibility(Background background) {
        this.background = background;
        shown.addListener((_, _, now) -> time(now));
    }

    /// Whether it is shown.
    BooleanProperty shown() {
        return shown;
    }

    /// Masks it again.
    void mask() {
        shown.set(false);
    }

    private void time(boolean now) {
        timer.cancel();
        timer = now ? background.every(LONGEST, this::mask) : Job.NONE;
    }
}
