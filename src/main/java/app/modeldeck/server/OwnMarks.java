package app.modeldeck.server;

import app.modeldeck.marks.MarksDesk;
import app.modeldeck.query.Marks;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/// The user's marks as questions see them. While there are questions it is looked about once a second whether another
/// running copy has changed them. Safe for several threads; nothing here blocks.
final class OwnMarks {
    private static final long BETWEEN_LOOKS = Duration.ofSeconds(1).toNanos();

    private final MarksDesk desk;
    private final Executor executor;
    private final LongSupplier ticker;
    private final AtomicLong looked;

    /// @param executor looks at the file
    /// @param ticker nanoseconds since some time
    OwnMarks(MarksDesk desk, Executor executor, LongSupplier ticker) {
        this.desk = desk;
        this.executor = executor;
        this.ticker = ticker;
        this.looked = new AtomicLong(ticker.getAsLong());
    }

    /// What is marked.
    Marks current() {
        return desk.marks();
    }

    /// Another number whenever something else is marked.
    long edition() {
        long last = looked.get();
        long now = ticker.getAsLong();
        if (now - last >= BETWEEN_LOOKS && looked.compareAndSet(last, now)) {
            executor.execute(desk::reread);
        }
        return desk.edition();
    }
}
