package app.modeldeck.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.settings.WindowState.Extent;
import app.modeldeck.settings.WindowState.Frame;
import java.util.List;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

final class PlacementTest {
    private static final Rectangle2D FIRST = new Rectangle2D(0, 30, 1920, 1050);
    private static final Rectangle2D SECOND = new Rectangle2D(1920, 0, 1280, 1024);

    private static Frame frame(int x, int y, int width, int height) {
        return new Frame(x, y, width, height, Extent.NORMAL);
    }

    @Test
    void aWindowThatCanBeReachedStaysWhereItWas() {
        var half = frame(-700, 100, 900, 600);
        var other = frame(2000, 40, 1000, 700);

        assertThat(Placement.reachable(half, List.of(FIRST, SECOND))).isEqualTo(half);
        assertThat(Placement.reachable(other, List.of(FIRST, SECOND))).isEqualTo(other);
    }

    @Test
    void aWindowOfAScreenThatIsGoneComesToTheFirst() {
        assertThat(Placement.reachable(frame(2000, 40, 1000, 700), List.of(FIRST)))
                .isEqualTo(frame(460, 205, 1000, 700));
    }

    @Test
    void aWindowWhoseTopIsAboveTheScreenComesBackAndIsNoLargerThanTheScreen() {
        assertThat(Placement.reachable(frame(10, -400, 3000, 2000), List.of(FIRST)))
                .isEqualTo(frame(0, 30, 1920, 1050));
        assertThat(Placement.reachable(frame(1900, 50, 800, 600), List.of(FIRST)))
                .isEqualTo(frame(560, 255, 800, 600));
    }

    @Test
    void noWindowIsLargerThanAllScreensTogether() {
        assertThat(Placement.reachable(frame(10, 40, 1_000_000_000, 2_000_000_000), List.of(FIRST, SECOND)))
                .isEqualTo(frame(10, 40, 3200, 1080));
        assertThat(Placement.reachable(frame(10, 40, Integer.MAX_VALUE, 700), List.of(FIRST)))
                .isEqualTo(frame(0, 205, 1920, 700));
    }

    @Test
    void theLeastSizeFitsOnTheScreen() {
        assertThat(Placement.least(List.of(FIRST, SECOND))).isEqualTo(new Dimension2D(640, 420));
        assertThat(Placement.least(List.of(new Rectangle2D(0, 0, 426, 266)))).isEqualTo(new Dimension2D(426, 266));
    }

    @Test
    void aWindowIsPushedUpByNoMoreThanATitle() {
        var put = frame(40, 30, 1200, 770);
        assertThat(Placement.isPushedUp(put, frame(40, 5, 1200, 770))).isTrue();
        assertThat(Placement.isPushedUp(put, frame(39, 5, 1200, 770))).isTrue();
        assertThat(Placement.isPushedUp(put, put)).isFalse();
        assertThat(Placement.isPushedUp(put, frame(40, 55, 1200, 770))).isFalse();
        assertThat(Placement.isPushedUp(put, frame(40, -20, 1200, 770))).isFalse();
        assertThat(Placement.isPushedUp(put, frame(80, 5, 1200, 770))).isFalse();
        assertThat(Placement.isPushedUp(put, new Frame(40, 5, 1200, 770, Extent.MAXIMISED)))
                .isFalse();
    }
}
