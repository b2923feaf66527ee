package app.modeldeck.desktop.fx;

import app.modeldeck.desktop.fx.Background.Job;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Does one piece of work at a time and then the newest: of all that is asked for during one, only the last is done
/// after it. Lives on the thread of its [Background].
///
/// @param <T> what the work makes
public final class OneAtATime<T> {
    private final Background background;
    private final Supplier<Optional<Callable<T>>> next;
    private final Consumer<T> made;
    private final Consumer<Throwable> broken;
    private Optional<Job> job = Optional.empty();
    private boolean outdated;

    /// @param next the work as things stand, if there is any; asked for when it can begin
    /// @param made told what the work made
    /// @param broken told when it failed
    public OneAtATime(
            Background background, Supplier<Optional<Callable<T>>> next, Consumer<T> made, Consumer<Throwable> broken) {
        this.background = background;
        this.next = next;
        this.made = made;
        this.broken = broken;
    }

    /// There may be something to do: it begins now, or after what is under way.
    public void ask() {
        outdated = job.isPresent();
        if (!outdated) {
            job = next.get().map(this::begun);
        }
    }

    /// Ends what is under way, and nothing comes after it.
    public void cancel() {
        job.ifPresent(Job::cancel);
        job = Optional.empty();
        outdated = false;
    }

    private Job begun(Callable<T> work) {
        return background.<T, Void>run(
                _ -> work.call(),
                _ -> {},
                result -> end(() -> made.accept(result)),
                failure -> end(() -> broken.accept(failure)));
    }

    private void end(Runnable told) {
        job = Optional.empty();
        told.run();
        if (outdated) {
            ask();
        }
    }
}
