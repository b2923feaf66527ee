package app.modeldeck.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.desktop.Trial.Figures;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The window that uses itself.
final class TrialTest {
    private final TestWindow window = new TestWindow();
    private final AtomicReference<Figures> told = new AtomicReference<>();

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void typesALetterAfterTheOtherThenClosesTheWindowAndTellsWhatItSaw() {
        window.openFilled();
        var typed = new CopyOnWriteArrayList<String>();
        var before = Clock.systemUTC().instant();
        Deck.onFx(() -> {
            ((TextInputControl) window.node("#search").orElseThrow())
                    .textProperty()
                    .addListener((_, _, words) -> typed.add(words));
            new Trial(Duration.ofMillis(1500), Clock.systemUTC(), told::set).begin(window.deck.stage);
            return true;
        });

        Deck.until(() -> !window.deck.stage.isShowing());

        assertThat(typed).startsWith("f", "fl", "flu", "flux");
        assertThat(told.get().frames()).isPositive();
        assertThat(told.get().firstFrame()).isBetween(before, Clock.systemUTC().instant());
        assertThat(told.get().late()).isLessThanOrEqualTo(told.get().frames());
    }

    @Test
    void ofNoLengthItClosesAtTheFirstFrame() {
        window.openFilled();

        Deck.onFx(() -> {
            new Trial(Duration.ZERO, Clock.systemUTC(), told::set).begin(window.deck.stage);
            return true;
        });

        Deck.until(() -> !window.deck.stage.isShowing());
        assertThat(List.of(told.get().frames(), told.get().late())).containsExactly(0, 0);
    }
}
