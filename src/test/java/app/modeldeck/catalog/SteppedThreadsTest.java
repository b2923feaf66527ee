package app.modeldeck.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// That threads which are stepped would find what they are to find.
@SuppressWarnings("ThreadPriorityCheck") // where one yields, another may go on: that is the point
@Timeout(60)
final class SteppedThreadsTest {
    private static final int ORDERS = 200;

    /// A cache as one writes it first: it looks, and then it loads.
    private static final class Naive {
        private Optional<String> held = Optional.empty();
        private int loads;

        private String get() {
            if (held.isEmpty()) {
                Thread.yield();
                loads++;
                held = Optional.of("loaded");
            }
            return held.orElseThrow();
        }
    }

    private static int loads(long seed) {
        var threads = new SteppedThreads(seed);
        var cache = new Naive();
        for (int i = 0; i < 2; i++) {
            var _ = threads.executor().submit(cache::get);
        }
        threads.run();
        return cache.loads;
    }

    private static List<Integer> order(long seed) {
        var threads = new SteppedThreads(seed);
        var seen = new ArrayList<Integer>();
        for (int i = 0; i < 3; i++) {
            int name = i;
            var _ = threads.executor().submit(() -> {
                for (int j = 0; j < 3; j++) {
                    seen.add(name);
                    Thread.yield();
                }
            });
        }
        threads.run();
        return seen;
    }

    @Test
    void aCacheThatLoadsTwiceIsFoundOut() {
        assertThat(LongStream.range(0, ORDERS).mapToObj(SteppedThreadsTest::loads))
                .contains(1, 2);
    }

    @Test
    void aThreadThatWaitsForEverIsFoundOut() {
        var threads = new SteppedThreads(1);
        var waiting = threads.executor().submit(() -> new CompletableFuture<String>().get());
        threads.run();
        assertThat(waiting.isDone()).isFalse();
    }

    @Test
    void theSameSeedIsTheSameOrderAndAnotherIsAnother() {
        assertThat(order(7)).isEqualTo(order(7));
        assertThat(LongStream.range(0, ORDERS)
                        .mapToObj(SteppedThreadsTest::order)
                        .distinct()
                        .count())
                .isGreaterThan(ORDERS / 2);
    }
}
