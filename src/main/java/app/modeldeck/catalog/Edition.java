package app.modeldeck.catalog;

import java.util.concurrent.atomic.AtomicLong;

/// A number that moves on whenever something happens by which an answer may become another. Time alone does not
/// move it. Safe for several threads; never blocks.
final class Edition {
    private final AtomicLong number = new AtomicLong();

    void moveOn() {
        number.incrementAndGet();
    }

    long number() {
        return number.get();
    }
}
