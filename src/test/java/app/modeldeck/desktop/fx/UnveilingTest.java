package app.modeldeck.desktop.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

final class UnveilingTest {
    private final List<String> steps = new ArrayList<>();
    private final List<Integer> framesOfSteps = new ArrayList<>();
    private int frame;
    private final CompletableFuture<List<String>> done = new CompletableFuture<>();

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void everyFrameHasOneStep() throws Exception {
        var frames = new AnimationTimer() {
            @Override
            public void handle(long now) {
                frame++;
            }
        };
        Platform.runLater(() -> {
            frames.start();
            var unveiling = new Unveiling();
            unveiling.begin(step("rows", 4));
            unveiling.begin(step("facets", 2));
        });

        done.get(10, TimeUnit.SECONDS);
        Platform.runLater(frames::stop);
        assertThat(framesOfSteps).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void whatComesAtTheSameTimeTakesTurnsUntilEachIsWhole() throws Exception {
        Platform.runLater(() -> {
            var unveiling = new Unveiling();
            unveiling.begin(step("rows", 4));
            unveiling.begin(step("facets", 2));
        });

        assertThat(done.get(10, TimeUnit.SECONDS)).containsExactly("rows", "facets", "rows", "facets", "rows", "rows");
    }

    @Test
    void whatIsEndedShowsNoMoreAndWhatIsBegunTwiceHasOneTurn() throws Exception {
        Platform.runLater(() -> {
            var unveiling = new Unveiling();
            var ended = step("ended", 9);
            var twice = step("twice", 2);
            unveiling.begin(ended);
            unveiling.begin(twice);
            unveiling.begin(twice);
            unveiling.begin(step("last", 3));
            unveiling.end(ended);
        });

        assertThat(done.get(10, TimeUnit.SECONDS)).containsExactly("twice", "last", "twice", "last", "last");
    }

    /// The one that is asked for the longest ends it.
    private BooleanSupplier step(String name, int times) {
        return () -> {
            steps.add(name);
            framesOfSteps.add(frame);
            long taken = steps.stream().filter(name::equals).count();
            if (taken == times && times > 2) {
                done.complete(List.copyOf(steps));
            }
            return taken < times;
        };
    }
}
