package app.modeldeck.desktop.fx;

import java.time.Duration;
import java.util.function.Consumer;

/// The boundary between the FX thread and everything that takes time.
///
/// Called on the FX thread; every callback comes back on it. Work runs elsewhere and may block.
public interface Background {

    /// Starts the work. Of several progress reports between two deliveries only the newest arrives, at most
    /// ten a second. Exactly one of `deliver` and `fail` is called at the end, unless the job is cancelled:
    /// then nothing is called any more and the working thread is interrupted.
    ///
    /// @param <T> what the work makes
    /// @param <P> what it tells on the way
    <T, P> Job run(Work<T, P> work, Consumer<P> progress, Consumer<T> deliver, Consumer<Throwable> fail);

    /// Calls `beat` on the FX thread once in every period until the job is cancelled.
    Job every(Duration period, Runnable beat);

    /// Something that takes time and tells of its progress from its own thread.
    @FunctionalInterface
    interface Work<T, P> {
        /// Does it. An interrupt ends it.
        T run(Consumer<P> progress) throws Exception;
    }

    /// Something under way.
    @FunctionalInterface
    interface Job {
        /// Nothing is under way.
        Job NONE = () -> {};

        /// Ends it; nothing of it is delivered after this. Without effect when it has ended.
        void cancel();
    }
}
