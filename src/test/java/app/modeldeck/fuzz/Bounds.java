package app.modeldeck.fuzz;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// How long one input may take.
public final class Bounds {
    private static final long LONGEST_SECONDS = 10;
    /// The same thread for one input after the other: a new one for each would take longer than most inputs do.
    private static final ExecutorService WORKERS =
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());

    private Bounds() {}

    /// Does that, and fails where it takes longer than anybody would wait.
    public static <T> T inTime(Callable<T> work) {
        var worker = WORKERS.submit(work);
        try {
            return worker.get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            worker.cancel(true);
            throw new AssertionError("took longer than " + LONGEST_SECONDS + " s", e);
        } catch (InterruptedException e) {
            worker.cancel(true);
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Error error ? error : new AssertionError(e.getCause());
        }
    }
}
