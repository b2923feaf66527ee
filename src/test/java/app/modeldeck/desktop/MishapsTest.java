package app.modeldeck.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.faults.FaultRow;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What the window does when something in it breaks that nobody foresaw.
final class MishapsTest {
    private static final String TOLD = "Something went wrong in this window";

    /// Remembers what was logged.
    private static final class Remembering implements System.Logger {
        private final List<Throwable> failures = new ArrayList<>();

        @Override
        public String getName() {
            return "test";
        }

        @Override
        public boolean isLoggable(Level level) {
            return true;
        }

        @Override
        public void log(Level level, @Nullable ResourceBundle bundle, String text, Throwable failure) {
            failures.add(failure);
        }

        @Override
        public void log(Level level, @Nullable ResourceBundle bundle, String format, Object... parameters) {
            throw new AssertionError(format);
        }
    }

    @Test
    void eachIsLoggedButNoFloodOfThemAndOneIsTold() {
        var log = new Remembering();
        var told = new AtomicInteger();
        var mishaps = new Mishaps(log, told::incrementAndGet);
        var bug = new IllegalStateException("a bug");
        for (int i = 0; i < 3; i++) {
            mishaps.uncaughtException(Thread.currentThread(), bug);
        }
        assertThat(log.failures).containsExactly(bug, bug, bug);
        for (int i = 0; i < 1_000; i++) {
            mishaps.uncaughtException(Thread.currentThread(), bug);
        }
        assertThat(log.failures).hasSize(100);
        assertThat(told).hasValue(1);
    }

    @Test
    @FaultRow(
            row = 92,
            fault = "an exception that nothing in the window catches",
            expected = "logged, told once, and the window goes on")
    void theWindowSaysSoAndGoesOn() {
        var window = new TestWindow();
        try {
            window.openFilled();
            Platform.runLater(() -> {
                throw new IllegalStateException("a bug on purpose, of a test");
            });
            Deck.until(() -> window.windowTexts().contains(TOLD));
            window.fal.pages(TestWindow.names(0, 3));
            window.robot.type(KeyCode.F5);
            Deck.until(() -> window.badges().contains("fal.ai 3"));
        } finally {
            window.close();
        }
    }
}
