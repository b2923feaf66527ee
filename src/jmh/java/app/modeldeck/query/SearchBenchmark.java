package app.modeldeck.query;

import app.modeldeck.query.index.Index;
import java.util.function.Supplier;

/// Measures what one keystroke costs, beside a plain scan and Lucene over the same rows in the same run.
///
/// `./mvnw -q -Pbench test-compile exec:exec` prints the table; `-Dbench.sizes=100000` measures that size only.
/// Queries are typed key by key. Every keystroke is measured several times after a warm-up, in one thread, and
/// stands for itself by its median; the percentiles are over keystrokes. Times depend on the machine, ratios
/// hardly do.
public final class SearchBenchmark {
    private static final int WARM_UP = 10;
    private static final int ROUNDS = 7;
    private static final int MANY = 500_000;
    private static final double MILLION = 1e6;

    private SearchBenchmark() {}

    /// Prints a table for each size.
    ///
    /// @param sizes how many models
    public static void main(String[] sizes) {
        for (var size : sizes) {
            measure(Integer.parseInt(size));
        }
    }

    private static void measure(int size) {
        var models = Synthetic.models(size);
        System.out.printf("%n%,d models, %d keystrokes%n", size, Keystrokes.all().size());
        var index = built("index", size, () -> Index.of(models));
        var own = report("this index", Engine.index(index), WARM_UP, ROUNDS);
        int rounds = size > MANY ? 1 : WARM_UP;
        compare(report("lower-cased contains", Engine.scan(models), rounds - 1, rounds), own);
        var lucene = built("Lucene", size, () -> Lucene.of(models));
        compare(report("Lucene, prefix and fuzzy", lucene, WARM_UP, ROUNDS), own);
    }

    private static void compare(Times other, Times own) {
        System.out.printf("%-26s %s%n", "  this index is faster", other.against(own));
    }

    /// Builds twice and tells the time and the memory of the second.
    private static <T> T built(String name, int size, Supplier<T> build) {
        var _ = build.get();
        long before = used();
        long start = System.nanoTime();
        var built = build.get();
        double took = (System.nanoTime() - start) / MILLION;
        System.out.printf("%-26s built in %,.0f ms, %,d bytes a model%n", name, took, (used() - before) / size);
        return built;
    }

    private static long used() {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static Times report(String name, Engine engine, int warmUp, int rounds) {
        var keystrokes = Keystrokes.all();
        for (int round = 0; round < warmUp; round++) {
            keystrokes.forEach(engine::search);
        }
        var times = new double[keystrokes.size()];
        int slowest = 0;
        for (int key = 0; key < times.length; key++) {
            var typed = keystrokes.get(key);
            times[key] = Times.median(rounds, () -> time(engine, typed));
            slowest = times[key] > times[slowest] ? key : slowest;
        }
        var result = Times.of(times);
        System.out.printf("%-26s %s (\"%s\")%n", name, result, keystrokes.get(slowest));
        return result;
    }

    private static long time(Engine engine, String typed) {
        long start = System.nanoTime();
        int found = engine.search(typed);
        long took = System.nanoTime() - start;
        if (found < 0) {
            throw new IllegalStateException("fewer than none");
        }
        return took;
    }
}
