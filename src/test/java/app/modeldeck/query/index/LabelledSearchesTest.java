package app.modeldeck.query.index;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.model.Model;
import app.modeldeck.query.Marks;
import app.modeldeck.query.Query;
import app.modeldeck.query.SampleCatalog;
import app.modeldeck.query.Search;
import app.modeldeck.query.Standpoint;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// How often a search finds what was meant, on the recorded catalogues: `labelled-searches.txt`.
final class LabelledSearchesTest {
    private static final int FIRST_PAGE = 10;
    private static final Map<Character, String> PROVIDERS = Map.of('r', "replicate", 'f', "fal", 'o', "openrouter");
    private static final List<Labelled> SEARCHES = SampleCatalog.lines("labelled-searches.txt").stream()
            .map(Labelled::of)
            .toList();

    /// One search.
    ///
    /// @param best the models meant, any of which may come first
    /// @param more what belongs to the first ten besides
    private record Labelled(String text, List<Model.Id> best, List<Model.Id> more) {
        static Labelled of(String line) {
            var cells = line.split("\\|", -1);
            return new Labelled(cells[0].strip(), ids(cells[1]), ids(cells[2]));
        }

        private static List<Model.Id> ids(String cell) {
            return Arrays.stream(cell.strip().split(" ", -1))
                    .filter(id -> !id.isEmpty())
                    .map(id -> SampleCatalog.id(PROVIDERS.getOrDefault(id.charAt(0), "?"), id.substring(2)))
                    .toList();
        }

        /// One over the place of the first model meant; none when it is not among the first ten.
        double reciprocalRank(List<Model.Id> found) {
            for (int place = 0; place < found.size(); place++) {
                if (best.contains(found.get(place))) {
                    return 1.0 / (place + 1);
                }
            }
            return 0;
        }

        /// The share of the models named that are found; of many that are meant alike, ten are enough.
        double recall(List<Model.Id> found) {
            var all = Stream.concat(best.stream(), more.stream()).toList();
            return all.stream().filter(found::contains).count() / (double) all.size();
        }
    }

    private record Score(double reciprocalRank, double recall, double inThree) {
        static Score of(Function<String, List<Model.Id>> search) {
            var found = SEARCHES.stream().map(one -> search.apply(one.text())).toList();
            return new Score(
                    mean(found, Labelled::reciprocalRank),
                    mean(found, Labelled::recall),
                    mean(found, (one, ids) -> one.reciprocalRank(ids) > 0.3 ? 1.0 : 0.0));
        }

        private static double mean(List<List<Model.Id>> found, ToDoubleBiFunction<Labelled, List<Model.Id>> value) {
            return IntStream.range(0, found.size())
                    .mapToDouble(i -> value.applyAsDouble(SEARCHES.get(i), found.get(i)))
                    .average()
                    .orElse(0);
        }

        String words(String name) {
            return "%s: mean reciprocal rank %.3f, recall at 10 %.3f, meant model in the first three %.3f"
                    .formatted(name, reciprocalRank, recall, inThree);
        }
    }

    @Test
    void whatIsMeantComesFirst() throws IOException {
        var models = RecordedCatalogs.models();
        var index = Index.of(models);
        var view = Standpoint.of(SampleCatalog.NOW, Marks.NONE, List.of());
        var known = models.stream().map(Model::id).toList();
        assertThat(SEARCHES).hasSizeGreaterThanOrEqualTo(100).allSatisfy(one -> {
            assertThat(known).containsAll(one.best()).containsAll(one.more());
        });

        var plain = Score.of(text -> firstPage(models.stream().filter(Search.of(text)::matches)));
        var own = Score.of(text -> firstPage(index.find(Query.parse(text).query(), view).rows(0, FIRST_PAGE).stream()));

        System.out.println(plain.words("plain substring search"));
        System.out.println(own.words("this search"));
        assertThat(own.reciprocalRank()).isGreaterThanOrEqualTo(0.9);
        assertThat(own.recall()).isGreaterThanOrEqualTo(0.9);
    }

    private static List<Model.Id> firstPage(Stream<Model> rows) {
        return rows.map(Model::id).limit(FIRST_PAGE).toList();
    }
}
