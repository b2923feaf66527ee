package app.modeldeck.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Virtual threads of which one runs at a time, on the thread of the test, in an order that is drawn by lot:
/// wherever one blocks or yields, any that can go on is the next. The same seed gives the same order.
final class SteppedThreads implements Executor {
    private static final long PATIENCE = 2_000_000_000L;

    private final Random lot;
    private final List<Runnable> ready = new ArrayList<>();
    private final AtomicInteger alive = new AtomicInteger();
    private final ExecutorService executor;

    SteppedThreads(long seed) {
        lot = new Random(seed);
        var factory = factory(this);
        executor = Executors.newThreadPerTaskExecutor(task -> {
            alive.incrementAndGet();
            return factory.newThread(() -> {
                task.run();
                alive.decrementAndGet();
            });
        });
    }

    /// The JDK keeps this door for its own tests: virtual threads that go on where and when an executor says.
    private static ThreadFactory factory(Executor scheduler) {
        try {
            var builder = Class.forName("java.lang.ThreadBuilders$VirtualThreadBuilder")
                    .getDeclaredConstructor(Executor.class);
            builder.setAccessible(true);
            return ((Thread.Builder.OfVirtual) builder.newInstance(scheduler)).factory();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this Java steps no threads", e);
        }
    }

    /// Starts them; each task has a thread of its own.
    ExecutorService executor() {
        return executor;
    }

    Random lot() {
        return lot;
    }

    /// A thread can go on. Called by the threads themselves.
    @Override
    public synchronized void execute(Runnable next) {
        ready.add(next);
        notifyAll();
    }

    private synchronized Optional<Runnable> draw() {
        return ready.isEmpty() ? Optional.empty() : Optional.of(ready.remove(lot.nextInt(ready.size())));
    }

    /// One step of one thread.
    ///
    /// @return false when none can go on
    boolean step() {
        var next = draw();
        next.ifPresent(Runnable::run);
        return next.isPresent();
    }

    /// Goes on until all have ended, or none can go on any more.
    void run() {
        boolean goesOn = true;
        while (goesOn) {
            goesOn = step() || (alive.get() > 0 && comesBack());
        }
    }

    /// Whether one goes on after all: who waited for a lock is woken by a thread of the JDK.
    private synchronized boolean comesBack() {
        long until = System.nanoTime() + PATIENCE;
        while (ready.isEmpty() && System.nanoTime() < until) {
            try {
                TimeUnit.NANOSECONDS.timedWait(this, PATIENCE);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return !ready.isEmpty();
    }
}
