package app.modeldeck.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/// Measures what one keystroke costs, beside a plain scan and Lucene over the same rows in the same run.
///
/// `./mvnw -q -Pbench test-compile exec:exec` prints the table; `-Dbench.sizes=100000` measures that size only.
/// Queries are typed key by key. Every keystroke is measured several times after a warm-up, in one thread, and
/// stands for itself by its median; the percentiles are over keystrokes. Times depend on the machine, ratios
/// hardly do.
public final class SearchBenchmark {
    private static final List<String> TYPED = List.of(
            "flux pro",
            "stable diffusion",
            "whisper large",
            "text to video",
            "llama 3 instruct",
            "upscale image",
            "zzyzx",
            "stabel difusion");
    private static final int WARM_UP = 3;
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
        System.out.printf("%n%,d models, %d keystrokes%n", size, keystrokes().size());
        var index = built("index", size, () -> Index.of(models));
        var own = report("this index", Engine.index(index), WARM_UP, ROUNDS);
        int rounds = size > MANY ? 1 : WARM_UP;
        report("lower-cased contains", Engine.scan(models), rounds - 1, rounds).against(own);
        var lucene = built("Lucene", size, () -> Lucene.of(models));
        report("Lucene, prefix and fuzzy", lucene, WARM_UP, ROUNDS).against(own);
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

    private static List<String> keystrokes() {
        var all = new ArrayList<String>();
        for (var typed : TYPED) {
            for (int length = 1; length <= typed.length(); length++) {
                all.add(typed.substring(0, length));
            }
        }
        return all;
    }

    /// Milliseconds.
    private record Times(double half, double most, double worst) {
        void against(Times own) {
            System.out.printf(
                    "%-26s %.1fx at the median, %.1fx at the 95th percentile, %.1fx at the worst%n",
                    "  this index is faster", half / own.half, most / own.most, worst / own.worst);
        }
    }

    private static Times report(String name, Engine engine, int warmUp, int rounds) {
        var keystrokes = keystrokes();
        for (int round = 0; round < warmUp; round++) {
            keystrokes.forEach(engine::search);
        }
        var times = new double[keystrokes.size()];
        for (int key = 0; key < times.length; key++) {
            times[key] = median(engine, keystrokes.get(key), rounds);
        }
        var sorted = times.clone();
        Arrays.sort(sorted);
        var result = new Times(at(sorted, 0.5), at(sorted, 0.95), sorted[sorted.length - 1]);
        int slowest = 0;
        for (int key = 0; key < times.length; key++) {
            slowest = times[key] > times[slowest] ? key : slowest;
        }
        System.out.printf(
                "%-26s p50 %.2f ms, p95 %.2f ms, max %.2f ms (\"%s\")%n",
                name, result.half, result.most, result.worst, keystrokes.get(slowest));
        return result;
    }

    private static double median(Engine engine, String typed, int rounds) {
        var times = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            int found = engine.search(typed);
            times[round] = (System.nanoTime() - start) / MILLION;
            if (found < 0) {
                throw new IllegalStateException("fewer than none");
            }
        }
        Arrays.sort(times);
        return times[rounds / 2];
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.round(share * (sorted.length - 1)))];
    }
}
