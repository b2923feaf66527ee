package app.modeldeck.desktop;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

/// The window used without a person: words are typed, the table is scrolled, the settings are opened, and after a
/// while the window closes as by its button. It trains the cache of classes that installers carry, measures, and shows
/// that an installed window works. Used once, on the FX thread.
public final class Trial {
    private static final Duration LATE = Duration.ofMillis(50);
    private static final Duration STEP = Duration.ofMillis(120);
    private static final int DRAWN = 3;
    private static final int ROWS = 60;

    private final Duration length;
    private final InstantSource clock;
    private final Consumer<Figures> told;

    /// @param length how long the window is used after its first frame; with zero it closes at once
    /// @param told gets the figures when the window closes
    public Trial(Duration length, InstantSource clock, Consumer<Figures> told) {
        this.length = length;
        this.clock = clock;
        this.told = told;
    }

    /// What was seen.
    ///
    /// @param firstFrame when the first frame was drawn
    /// @param frames how many were drawn afterwards
    /// @param late how many of them came more than 50 ms after the one before
    /// @param longest the longest wait for a frame
    public record Figures(Instant firstFrame, int frames, int late, Duration longest) {}

    /// Begins with a window that was just shown.
    void begin(Stage stage) {
        new Frames(stage).start();
    }

    /// Asks for a frame after the other, and does one step of the use now and then.
    private final class Frames extends AnimationTimer {
        private final Stage stage;
        private final List<Runnable> steps;
        private final List<Duration> gaps = new ArrayList<>();
        private Instant firstFrame = Instant.MAX;
        private long began;
        private long before;
        private int count;
        private int done;

        Frames(Stage stage) {
            this.stage = stage;
            this.steps = use(stage);
        }

        @Override
        public void handle(long now) {
            count++;
            if (count < DRAWN) {
                return;
            }
            if (count == DRAWN) {
                firstFrame = clock.instant();
                began = now;
            } else {
                gaps.add(Duration.ofNanos(now - before));
            }
            before = now;
            var since = Duration.ofNanos(now - began);
            if (since.compareTo(length) >= 0) {
                end();
            } else if (since.dividedBy(STEP) > done) {
                steps.get(done++ % steps.size()).run();
            }
        }

        private void end() {
            stop();
            var late = gaps.stream().filter(gap -> gap.compareTo(LATE) > 0).count();
            var longest = gaps.stream().max(Duration::compareTo).orElse(Duration.ZERO);
            told.accept(new Figures(firstFrame, gaps.size(), (int) late, longest));
            stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
        }
    }

    /// What a person does in the first minute.
    private static List<Runnable> use(Stage stage) {
        Stream<Runnable> scrolling = IntStream.range(0, ROWS / 2).mapToObj(step -> () -> scroll(stage, step * 2));
        return Stream.of(typing(stage, "flux im"), scrolling, typing(stage, "type:video"), looking(stage))
                .flatMap(steps -> steps)
                .toList();
    }

    private static Stream<Runnable> typing(Stage stage, String words) {
        Stream<Runnable> letters =
                IntStream.rangeClosed(1, words.length()).mapToObj(end -> () -> type(stage, words.substring(0, end)));
        return Stream.concat(letters, Stream.of(() -> {}, () -> type(stage, "")));
    }

    private static Stream<Runnable> looking(Stage stage) {
        return Stream.of(() -> press(stage, "#settings"), () -> {}, () -> {}, () -> closeOthers(stage), () -> {});
    }

    private static void type(Stage stage, String words) {
        if (stage.getScene().lookup("#search") instanceof TextInputControl field) {
            field.setText(words);
        }
    }

    private static void scroll(Stage stage, int row) {
        if (stage.getScene().lookup("#models") instanceof TableView<?> table
                && row < table.getItems().size()) {
            table.scrollTo(row);
            table.getSelectionModel().select(row);
        }
    }

    private static void press(Stage stage, String button) {
        if (stage.getScene().lookup(button) instanceof Button found) {
            found.fire();
        }
    }

    private static void closeOthers(Stage stage) {
        List.copyOf(Window.getWindows()).reversed().stream()
                .filter(window -> !window.equals(stage))
                .forEach(Window::hide);
    }
}
