package app.modeldeck.desktop;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/// Measures how soon the FX thread does what it is asked to, again and again until it is closed.
final class Heartbeat implements AutoCloseable {
    private static final long BETWEEN_MILLIS = 10;
    private static final long LONGEST_SECONDS = 120;

    private final ScheduledExecutorService asking = Executors.newSingleThreadScheduledExecutor();
    private final List<Long> waits = Collections.synchronizedList(new ArrayList<>());

    Heartbeat() {
        var _ = asking.scheduleWithFixedDelay(this::ask, 0, BETWEEN_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void ask() {
        long from = System.nanoTime();
        var done = new CountDownLatch(1);
        Platform.runLater(done::countDown);
        try {
            boolean inTime = done.await(LONGEST_SECONDS, TimeUnit.SECONDS);
            waits.add(inTime ? System.nanoTime() - from : Long.MAX_VALUE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// The waits so far, the shortest first, in milliseconds.
    List<Long> waits() {
        synchronized (waits) {
            return waits.stream().sorted().map(TimeUnit.NANOSECONDS::toMillis).toList();
        }
    }

    /// In words: how many, and how long of a hundred and of a thousand all but one waited at most.
    String said() {
        var all = waits();
        return "%d beats, 99 %% within %d ms, 99.9 %% within %d ms, the longest %d ms, %d beyond 100 ms"
                .formatted(
                        all.size(),
                        all.get(all.size() * 99 / 100),
                        all.get(all.size() * 999 / 1000),
                        all.getLast(),
                        all.stream().filter(wait -> wait > 100).count());
    }

    @Override
    public void close() {
        asking.shutdownNow();
    }
}
