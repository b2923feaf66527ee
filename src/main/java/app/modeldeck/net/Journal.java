package app.modeldeck.net;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.LongFunction;

/// The requests of the program since it started; of very many the newest two thousand. In memory alone. Safe for
/// several threads; never blocks for long.
public final class Journal {
    /// How many it keeps.
    public static final int KEPT = 2_000;

    private final Deque<Exchange> all = new ArrayDeque<>();
    private long count;

    Journal() {}

    /// Those made so far, the newest first, as they stand now.
    public List<Sent> newestFirst() {
        List<Exchange> copy;
        synchronized (this) {
            copy = new ArrayList<>(all);
        }
        return copy.stream().map(Exchange::now).toList();
    }

    /// How many were made, with those that are not kept any more.
    public synchronized long count() {
        return count;
    }

    /// Writes down one more.
    ///
    /// @param begin begins the one of that number
    synchronized Exchange add(LongFunction<Exchange> begin) {
        count++;
        var begun = begin.apply(count);
        all.addFirst(begun);
        if (all.size() > KEPT) {
            all.removeLast();
        }
        return begun;
    }
}
