package app.modeldeck.desktop;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import javafx.application.Platform;

/// Measures how soon the FX thread does what it is asked to, again and again until it is closed, and what it worked
/// meanwhile: where all processors are busy with others, a wait is not its own doing.
final class Heartbeat implements AutoCloseable {
    private static final long BETWEEN_MILLIS = 10;
    private static final long LONGEST_SECONDS = 120;
    private static final long FELT_MILLIS = 100;

    private final ScheduledExecutorService asking = Executors.newSingleThreadScheduledExecutor();
    private final List<Beat> beats = Collections.synchronizedList(new ArrayList<>());
    private final long thread = Deck.onFx(() -> Thread.currentThread().threadId());

    Heartbeat() {
        var _ = asking.scheduleWithFixedDelay(this::ask, 0, BETWEEN_MILLIS, TimeUnit.MILLISECONDS);
    }

    /// One question to the FX thread.
    ///
    /// @param waited how long it took to come to it, in nanoseconds
    /// @param worked the processor time that it used meanwhile, in nanoseconds
    private record Beat(long waited, long worked) {}

    private void ask() {
        long from = System.nanoTime();
        long before = processorTime();
        var done = new CountDownLatch(1);
        Platform.runLater(done::countDown);
        try {
            boolean inTime = done.await(LONGEST_SECONDS, TimeUnit.SECONDS);
            long waited = inTime ? System.nanoTime() - from : Long.MAX_VALUE;
            beats.add(new Beat(waited, processorTime() - before));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private long processorTime() {
        return ManagementFactory.getThreadMXBean().getThreadCpuTime(thread);
    }

    /// The longest wait so far, in milliseconds.
    long longest() {
        return millis(Beat::waited).getLast();
    }

    private List<Long> millis(ToLongFunction<Beat> part) {
        synchronized (beats) {
            return beats.stream()
                    .map(beat -> TimeUnit.NANOSECONDS.toMillis(part.applyAsLong(beat)))
                    .sorted()
                    .toList();
        }
    }

    /// In words: how many, and how long of a hundred and of a thousand all but one took at most.
    String said() {
        return "%d beats, waited %s, worked %s"
                .formatted(beats.size(), said(millis(Beat::waited)), said(millis(Beat::worked)));
    }

    private static String said(List<Long> sorted) {
        return "99 %% within %d ms, 99.9 %% within %d ms, at most %d ms, %d times beyond %d ms"
                .formatted(
                        sorted.get(sorted.size() * 99 / 100),
                        sorted.get(sorted.size() * 999 / 1000),
                        sorted.getLast(),
                        sorted.stream().filter(millis -> millis > FELT_MILLIS).count(),
                        FELT_MILLIS);
    }

    @Override
    public void close() {
        asking.shutdownNow();
    }
}
