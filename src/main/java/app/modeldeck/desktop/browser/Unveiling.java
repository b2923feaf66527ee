package app.modeldeck.desktop.browser;

import javafx.animation.AnimationTimer;
import javafx.scene.layout.Region;

/// Shows a table whose rows have come at last, a row or two more with every frame: to make all the rows of a screen at
/// once would hold up whoever types meanwhile.
final class Unveiling extends AnimationTimer {
    private static final double STEP = 88;

    private final Region table;
    private final Region room;
    private double height;

    /// @param room what the table comes to fill
    Unveiling(Region table, Region room) {
        this.table = table;
        this.room = room;
    }

    @Override
    public void start() {
        super.start();
        grow();
    }

    @Override
    public void handle(long now) {
        grow();
    }

    private void grow() {
        height += STEP;
        boolean isWhole = height >= room.getHeight();
        table.setMaxHeight(isWhole ? Region.USE_COMPUTED_SIZE : height);
        if (isWhole) {
            stop();
        }
    }
}
