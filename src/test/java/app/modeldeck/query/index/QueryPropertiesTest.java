package app.modeldeck.query.index;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.model.Model;
import app.modeldeck.query.Clause;
import app.modeldeck.query.Clause.Sign;
import app.modeldeck.query.Folded;
import app.modeldeck.query.Highlight;
import app.modeldeck.query.Marks;
import app.modeldeck.query.Query;
import app.modeldeck.query.QueryField;
import app.modeldeck.query.SampleCatalog;
import app.modeldeck.query.Search;
import app.modeldeck.query.Span;
import app.modeldeck.query.Standpoint;
import app.modeldeck.query.Traits;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class QueryPropertiesTest {
    private static final List<Model> MODELS = SampleCatalog.models();
    private static final Index INDEX = Index.of(MODELS);

    @Property
    void anyTextIsAQuery(@ForAll String text) {
        holdsTogether(text);
    }

    @Property
    void anyTextOfTheLanguageIsAQuery(@ForAll("texts") String text) {
        holdsTogether(text);
    }

    private static void holdsTogether(String text) {
        var parsed = Query.parse(text);
        var again = Query.parse(parsed.query().text());

        assertThat(again.query()).isEqualTo(parsed.query());
        assertThat(again.query().text()).isEqualTo(parsed.query().text());
        assertThat(parsed.notes())
                .allSatisfy(note -> assertThat(note.at().end()).isLessThanOrEqualTo(text.length()));
        assertThat(again.badValues()).hasSameSizeAs(parsed.badValues());
    }

    @Property
    void aQueryAndItsTextFindTheSame(@ForAll("texts") String text) {
        var query = Query.parse(text).query();
        var found = INDEX.find(query, SampleCatalog.view());

        assertThat(found.rows()).hasSize(found.total()).doesNotHaveDuplicates();
        assertThat(INDEX.find(Query.parse(query.text()).query(), SampleCatalog.view())
                        .rows())
                .isEqualTo(found.rows());
    }

    @Property(tries = 200)
    void aFacetCountsWhatTheTextWithItsValueFinds(@ForAll("texts") String text) {
        var query = Query.parse(text).query();

        for (var facet : Facets.of(INDEX.find(query, SampleCatalog.view()), 100).facets()) {
            for (var bucket : facet.values()) {
                var ticked = query.sign(facet.field(), bucket.value()).equals(Optional.of(Sign.WITHOUT))
                        ? query.without(facet.field()).toggled(facet.field(), bucket.value())
                        : query.withoutWanted(facet.field()).toggled(facet.field(), bucket.value());
                var reread = Query.parse(ticked.text()).query();
                assertThat(INDEX.find(reread, SampleCatalog.view()).total())
                        .as(ticked.text())
                        .isEqualTo(bucket.count());
            }
        }
    }

    @Property
    void tickingTwiceChangesNothing(
            @ForAll("texts") String text, @ForAll("facetValues") String value, @ForAll Sign sign) {
        var query = Query.parse(text).query();
        var field = QueryField.TAG;

        if (query.sign(field, value).isEmpty()) {
            var ticked = query.toggled(sign, field, value);
            assertThat(ticked.sign(field, value)).contains(sign);
            assertThat(Query.parse(ticked.text()).query()).isEqualTo(ticked);
            assertThat(ticked.toggled(sign, field, value)).isEqualTo(query);
        }
    }

    @Property
    void theOrderOfTheValuesOfAClauseMakesNoDifference(@ForAll("texts") String text) {
        var query = Query.parse(text).query();
        var turned = new Query(
                query.clauses().stream().map(QueryPropertiesTest::turned).toList());

        assertThat(INDEX.find(turned, SampleCatalog.view()).rows())
                .isEqualTo(INDEX.find(query, SampleCatalog.view()).rows());
    }

    private static Clause turned(Clause clause) {
        return clause.term() instanceof Clause.Values(var field, var values)
                ? new Clause(clause.sign(), new Clause.Values(field, values.reversed()))
                : clause;
    }

    @Property(tries = 200)
    void whatAnExplanationPromisesIsFound(@ForAll("texts") String text) {
        var query = Query.parse(text).query();
        var found = INDEX.find(query, SampleCatalog.view());
        int before = found.total();
        var explanation = Explanation.of(found);

        for (var drop : explanation.drops()) {
            assertThat(drop.without().clauses()).doesNotContainAnyElementsOf(drop.clauses());
            assertThat(INDEX.find(drop.without(), SampleCatalog.view()).total()).isEqualTo(before + drop.rows());
        }
        for (var leftOut : explanation.leftOut()) {
            var including = Query.parse(leftOut.including().text()).query();
            assertThat(INDEX.find(including, SampleCatalog.view()).total()).isEqualTo(before + leftOut.rows());
        }
    }

    @Property
    void wordsOfThreeLettersAreFoundWhereverTheyStand(@ForAll("letters") String word) {
        var view = Standpoint.of(SampleCatalog.NOW, Marks.NONE, List.of());
        var found = INDEX.find(Query.parse(word).query(), view).rows();

        assertThat(found.stream().filter(model -> holds(model, word)).map(Model::id))
                .containsExactlyInAnyOrderElementsOf(MODELS.stream()
                        .filter(model -> holds(model, word))
                        .map(Model::id)
                        .toList());
        assertThat(found)
                .allSatisfy(model ->
                        assertThat(holds(model, word) || word.length() > 4).isTrue());
    }

    /// A scan of every text; in names and ids also across separators.
    private static boolean holds(Model model, String word) {
        return Traits.texts(model).anyMatch(text -> Folded.text(text).contains(word))
                || Search.of(word).matches(model)
                || Stream.of(model.name(), model.id().value()).map(Folded::key).anyMatch(key -> key.startsWith(word));
    }

    @Property
    void noSpanLeavesItsText(@ForAll("texts") String query, @ForAll("texts") String text) {
        var spans = Highlight.of(Query.parse(query).query(), text);

        assertThat(spans).isSortedAccordingTo(Comparator.comparingInt(Span::start));
        assertThat(spans).allSatisfy(span -> assertThat(span.end()).isLessThanOrEqualTo(text.length()));
    }

    @Property(tries = 200)
    void aCompletionKeepsWhatStandsAround(@ForAll("texts") String text, @ForAll int caret) {
        for (var candidate :
                Completion.of(INDEX, text, caret, SampleCatalog.view()).candidates()) {
            assertThat(candidate.caret()).isBetween(0, candidate.text().length());
            assertThat(candidate.text().substring(0, candidate.caret())).containsIgnoringCase(candidate.label());
        }
    }

    @Provide
    Arbitrary<String> texts() {
        var pieces = Arbitraries.of(
                "flow",
                "dev",
                "-lora",
                "\"text to",
                "speech\"",
                "provider:",
                "fal",
                ",",
                "router",
                "price:<0.05",
                "-price:<0.03/image,<1/s",
                "-tag:motion",
                "-provider:fal",
                "-type:unknown",
                "/s",
                "unknown",
                "-runs:>1k",
                "updated:<30d",
                "type:video",
                "tag:stylized",
                "tag:\"a, b\"",
                "-",
                ":",
                "\"",
                "sort:runs",
                "group:type",
                "has:price",
                "is:new",
                "license:open",
                "owner:ann",
                "5..1",
                "é",
                "in:text");
        var spaces = Arbitraries.of(" ", "", "\t", "  ");
        return Combinators.combine(pieces, spaces)
                .as((piece, space) -> piece + space)
                .list()
                .ofMaxSize(7)
                .map(parts -> parts.stream().collect(Collectors.joining()));
    }

    @Provide
    Arbitrary<String> facetValues() {
        return Arbitraries.of("lora", "image to video", "a,b", "stylized", "line art");
    }

    @Provide
    Arbitrary<String> letters() {
        var texts = MODELS.stream()
                .flatMap(Traits::texts)
                .flatMap(text -> Folded.words(text).stream())
                .filter(word -> word.length() >= 3)
                .toList();
        return Combinators.combine(
                        Arbitraries.of(texts),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(3, 6))
                .as((word, from, length) -> {
                    int start = Math.min(from, word.length() - 3);
                    return word.substring(start, Math.min(word.length(), start + length));
                });
    }
}
