package app.modeldeck.query;

import app.modeldeck.query.index.Index;
import app.modeldeck.query.index.Explanation;
import app.modeldeck.query.index.Facets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/// Measures what the facets of a query cost beside the query itself, in the same run.
///
/// `./mvnw -q -Pbench test-compile exec:exec -Dbench.main=app.modeldeck.query.FacetsBenchmark` prints a line for
/// each query.
public final class FacetsBenchmark {
    private static final List<String> QUERIES =
            List.of("", "flux", "flux pro", "type:image", "type:text-to-image tag:model -tag:pro", "runs:>1k price:<1");
    private static final int WARM_UP = 5;
    private static final int ROUNDS = 15;
    private static final double MILLION = 1e6;

    private FacetsBenchmark() {}

    /// Prints a table for each size.
    ///
    /// @param sizes how many models
    public static void main(String[] sizes) {
        for (var size : sizes) {
            measure(Integer.parseInt(size));
        }
    }

    private static void measure(int size) {
        var index = Index.of(Synthetic.models(size));
        var view = Standpoint.of(Instant.parse("2026-01-01T00:00:00Z"), Marks.NONE, List.of());
        long start = System.nanoTime();
        var all = Facets.of(index.find(Query.BLANK, view), 100);
        System.out.printf(
                "%n%,d models, %,d owners; the first time %.0f ms%n",
                size, all.of(QueryField.OWNER).more(), (System.nanoTime() - start) / MILLION);
        for (var text : QUERIES) {
            var query = Query.parse(text).query();
            var found = index.find(query, view);
            System.out.printf(
                    "%-40s found %6.2f ms, facets %6.2f ms, left out %6.2f ms, explained %6.2f ms%n",
                    "\"" + text + "\"",
                    median(() -> index.find(query, view).total()),
                    median(() -> Facets.of(found, 100).facets().size()),
                    median(() -> Explanation.leftOut(found).size()),
                    median(() -> Explanation.of(found).drops().size()));
        }
    }

    @FunctionalInterface
    private interface Question {
        int answer();
    }

    private static double median(Question question) {
        var times = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long start = System.nanoTime();
            int answer = question.answer();
            times[Math.max(0, round)] = (System.nanoTime() - start) / MILLION;
            if (answer < 0) {
                throw new IllegalStateException("fewer than none");
            }
        }
        Arrays.sort(times);
        return times[ROUNDS / 2];
    }
}
