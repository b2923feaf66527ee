package app.modeldeck.desktop.fx;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/// A background that does nothing until the test says so, and then does it on the test's own thread.
public final class HandBackground implements Background {
    private final Deque<Piece<?, ?>> waiting = new ArrayDeque<>();
    private final List<Runnable> beats = new ArrayList<>();

    @Override
    public <T, P> Job run(Work<T, P> work, Consumer<P> progress, Consumer<T> deliver, Consumer<Throwable> fail) {
        var piece = new Piece<>(work, progress, deliver, fail);
        waiting.add(piece);
        return piece::cancel;
    }

    @Override
    public Job every(Duration period, Runnable beat) {
        beats.add(beat);
        return () -> beats.remove(beat);
    }

    /// How many pieces of work wait that nobody cancelled.
    public long waiting() {
        return waiting.stream().filter(piece -> !piece.cancelled).count();
    }

    /// Does all work that waits, and what comes of it, in order.
    public void runAll() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    /// Does the piece of work that came last, and what comes of it, before all others.
    public void runNewest() {
        waiting.removeLast().run();
    }

    /// Does so many pieces of work that nobody cancelled, and what comes of them, in order.
    public void run(int pieces) {
        for (int left = pieces; left > 0 && !waiting.isEmpty(); ) {
            var piece = waiting.remove();
            left -= piece.cancelled ? 0 : 1;
            piece.run();
        }
    }

    /// One period passes.
    public void beat() {
        List.copyOf(beats).forEach(Runnable::run);
    }

    private static final class Piece<T, P> {
        private final Work<T, P> work;
        private final Consumer<P> progress;
        private final Consumer<T> deliver;
        private final Consumer<Throwable> fail;
        private boolean cancelled;

        Piece(Work<T, P> work, Consumer<P> progress, Consumer<T> deliver, Consumer<Throwable> fail) {
            this.work = work;
            this.progress = progress;
            this.deliver = deliver;
            this.fail = fail;
        }

        void cancel() {
            cancelled = true;
        }

        void run() {
            if (cancelled) {
                return;
            }
            var reports = new ConcurrentLinkedQueue<P>();
            try {
                var result = work.run(reports::add);
                reports.forEach(progress);
                deliver.accept(result);
            } catch (Exception e) {
                fail.accept(e);
            }
        }
    }
}
