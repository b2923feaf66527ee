package app.modeldeck.desktop.fx;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.concurrent.Task;

/// The background of the running toolkit: work on the given executor, callbacks on the FX thread.
public final class FxBackground implements Background {
    private static final Duration BETWEEN_REPORTS = Duration.ofMillis(100);

    private final Executor executor;

    /// @param executor gives each piece of work a thread of its own
    public FxBackground(Executor executor) {
        this.executor = executor;
    }

    @Override
    public <T, P> Job run(Work<T, P> work, Consumer<P> progress, Consumer<T> deliver, Consumer<Throwable> fail) {
        var reports = new Reports<P>(progress);
        var task = new Task<T>() {
            @Override
            protected T call() throws Exception {
                return work.run(reports::offer);
            }
        };
        task.setOnSucceeded(_ -> reports.end(() -> deliver.accept(task.getValue())));
        task.setOnFailed(_ -> reports.end(() -> fail.accept(task.getException())));
        executor.execute(task);
        return () -> {
            reports.end(() -> {});
            task.cancel(true);
        };
    }

    @Override
    public Job every(Duration period, Runnable beat) {
        var timeline = new Timeline(new KeyFrame(millis(period), _ -> beat.run()));
        timeline.setCycleCount(Animation.INDEFINITE);
        timeline.play();
        return timeline::stop;
    }

    private static javafx.util.Duration millis(Duration duration) {
        return javafx.util.Duration.millis((double) duration.toMillis());
    }

    /// The reports of one job: the newest waits for its turn, older ones are forgotten. Only [#offer] is
    /// called off the FX thread.
    private static final class Reports<P> {
        private final AtomicReference<Optional<P>> newest = new AtomicReference<>(Optional.empty());
        private final PauseTransition pause = new PauseTransition(millis(BETWEEN_REPORTS));
        private final Consumer<P> progress;
        private boolean ended;

        Reports(Consumer<P> progress) {
            this.progress = progress;
            pause.setOnFinished(_ -> deliver());
        }

        void offer(P report) {
            if (newest.getAndSet(Optional.of(report)).isEmpty()) {
                Platform.runLater(this::wake);
            }
        }

        void end(Runnable last) {
            if (!ended) {
                ended = true;
                pause.stop();
                last.run();
            }
        }

        private void wake() {
            if (pause.getStatus() != Animation.Status.RUNNING) {
                deliver();
            }
        }

        private void deliver() {
            var report = newest.getAndSet(Optional.empty());
            if (!ended && report.isPresent()) {
                pause.playFromStart();
                progress.accept(report.get());
            }
        }
    }
}
