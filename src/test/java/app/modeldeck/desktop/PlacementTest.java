package app.modeldeck.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.settings.WindowState.Extent;
import app.modeldeck.settings.WindowState.Frame;
import java.util.List;
import java.util.Optional;
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

    private static Optional<Frame> instead(Frame put, Frame now) {
        return Placement.instead(Optional.of(put), now, List.of(FIRST));
    }

    @Test
    void aWindowThatWasPushedUpByItsTitleBelongsWhereItWasPut() {
        var put = frame(40, 60, 1200, 770);
        assertThat(instead(put, frame(40, 35, 1200, 770))).contains(put);
        assertThat(instead(put, frame(39, 35, 1200, 770))).contains(put);
        assertThat(instead(put, put)).isEmpty();
        assertThat(instead(put, frame(40, 85, 1200, 770))).isEmpty();
        assertThat(instead(frame(40, 90, 1200, 770), frame(40, 35, 1200, 770))).isEmpty();
        assertThat(instead(put, frame(80, 35, 1200, 770))).isEmpty();
        assertThat(instead(put, new Frame(40, 35, 1200, 770, Extent.MAXIMISED))).isEmpty();
    }

    @Test
    void aWindowThatIsShownWithItsTitleBeyondTheScreenBelongsWhereItCanBeReached() {
        var put = frame(40, 60, 1200, 770);
        assertThat(instead(put, frame(-1, 10, 1200, 770))).contains(put);
        assertThat(Placement.instead(Optional.empty(), frame(0, 10, 1200, 770), List.of(FIRST)))
                .contains(frame(360, 170, 1200, 770));
        assertThat(Placement.instead(Optional.empty(), put, List.of(FIRST))).isEmpty();
    }
}
