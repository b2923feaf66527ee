package app.modeldeck.query.index;

import app.modeldeck.model.Model;
import app.modeldeck.query.Clause;
import app.modeldeck.query.Clause.Sign;
import app.modeldeck.query.Folded;
import app.modeldeck.query.Query;
import app.modeldeck.query.QueryField;
import app.modeldeck.query.Standpoint;
import app.modeldeck.query.Traits;
import app.modeldeck.query.Value;
import app.modeldeck.query.segment.Marking;
import app.modeldeck.query.segment.Segment;
import app.modeldeck.query.segment.WordHits;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Makes a query ready for one index: looks its words up and turns its other clauses into judges. For one thread
/// and one answer.
final class Plan {
    private static final List<String> MARKS = List.of(Marking.FAVOURITE, Marking.HIDDEN);

    private final Query query;
    private final List<Segment> segments;
    private final Standpoint view;

    Plan(Query query, List<Segment> segments, Standpoint view) {
        this.query = query;
        this.segments = segments;
        this.view = view;
    }

    /// One sheet for each segment, in their order.
    List<SegmentPlan> sheets() {
        var sought = query.words();
        var words = query.pieces().stream()
                .distinct()
                .map(piece -> WordHits.wide(segments, piece))
                .toList();
        var called = sought.size() < 2
                ? Optional.<WordHits>empty()
                : Optional.of(WordHits.called(segments, String.join("", sought)));
        var judges = judges();
        var sheets = new ArrayList<SegmentPlan>();
        for (int s = 0; s < segments.size(); s++) {
            int number = s;
            sheets.add(new SegmentPlan(
                    segments.get(s),
                    words.stream().map(hits -> hits.of(number)).toList(),
                    called.map(hits -> hits.of(number)),
                    judges.stream().map(each -> each.get(number)).toList(),
                    hidden(segments.get(s))));
        }
        return sheets;
    }

    private BitSet hidden(Segment segment) {
        return query.conditions().stream().anyMatch(Plan::asksForHidden)
                ? new BitSet()
                : marking(segment).hidden();
    }

    private static boolean asksForHidden(Clause clause) {
        return clause.term() instanceof Clause.Values(var field, var values)
                && field == QueryField.IS
                && values.contains(new Value.Named(Marking.HIDDEN));
    }

    /// For each clause that is no wanted word, one judge for each segment.
    private List<List<Judge>> judges() {
        var judges = new ArrayList<List<Judge>>();
        for (var clause : query.conditions()) {
            switch (clause.term()) {
                case Clause.Word(var text)
                when clause.sign() == Sign.WITHOUT -> judges.add(unwanted(Folded.words(text)));
                case Clause.Phrase(var text) -> judges.add(phrase(clause.sign(), Folded.words(text)));
                case Clause.Values values -> judges.add(values(clause.sign(), values));
                case Clause.Word _, Clause.Sort _, Clause.Group _, Clause.Struck _ -> {
                    // wanted words are looked up together; the rest leaves no row out
                }
            }
        }
        return judges;
    }

    private List<Judge> unwanted(List<String> words) {
        if (words.size() > 1) {
            return phrase(Sign.WITHOUT, words);
        }
        return WordHits.exact(segments, words.getFirst()).segments().stream()
                .<Judge>map(hits -> list -> list.strike(hits.any()))
                .toList();
    }

    private List<Judge> phrase(Sign sign, List<String> words) {
        var hits = words.stream()
                .map(word -> WordHits.exact(segments, word))
                .reduce(WordHits::lower)
                .orElseThrow();
        var judges = new ArrayList<Judge>();
        for (int s = 0; s < segments.size(); s++) {
            var models = segments.get(s).models();
            var holding = hits.of(s).any();
            judges.add(
                    sign == Sign.WITH
                            ? list -> {
                                list.keep(holding);
                                list.each(model -> Fit.of(isSaid(models.get(model), words)));
                            }
                            : list -> list.each(
                                    model -> Fit.of(!holding.get(model) || !isSaid(models.get(model), words))));
        }
        return judges;
    }

    private static boolean isSaid(Model model, List<String> words) {
        return Traits.texts(model).anyMatch(text -> Passage.holdsWhole(text, words));
    }

    private List<Judge> values(Sign sign, Clause.Values clause) {
        return switch (clause.field()) {
            case OWNER, TYPE, IN, OUT, TAG, STATUS, LICENSE -> sets(sign, segment -> having(segment, clause));
            case NOTE -> sets(sign, segment -> noted(segment, clause));
            case IS -> is(sign, clause);
            case PROVIDER, ID, NAME, PRICE, UPDATED, ADDED, RUNS, CONTEXT, HAS, SORT, GROUP ->
                condition(new Condition(sign, clause, view));
        };
    }

    /// What the user has marked is read off the marks, and models are asked for the rest.
    private List<Judge> is(Sign sign, Clause.Values clause) {
        var rest = clause.values().stream()
                .filter(value -> !MARKS.contains(value.text()))
                .toList();
        if (rest.isEmpty()) {
            return sets(sign, segment -> marked(segment, clause));
        }
        var other = new Condition(Sign.WITH, new Clause.Values(QueryField.IS, rest), view);
        return segments.stream()
                .<Judge>map(segment -> {
                    var marked = marked(segment, clause);
                    return list -> list.each(model -> Fit.of((sign == Sign.WITH)
                            == (marked.get(model) || other.of(segment.models().get(model)) == Fit.FITS)));
                })
                .toList();
    }

    private BitSet having(Segment segment, Clause.Values clause) {
        var having = segment.columns().of(clause.field()).having(clause.values());
        if (clause.field() == QueryField.TAG) {
            having.or(marking(segment).tagged(clause.values()));
        }
        return having;
    }

    private BitSet noted(Segment segment, Clause.Values clause) {
        return marking(segment)
                .noted(note -> clause.values().stream().anyMatch(value -> Passage.holds(note, value.text())));
    }

    private BitSet marked(Segment segment, Clause.Values clause) {
        var marked = new BitSet();
        for (var value : clause.values()) {
            switch (value.text()) {
                case Marking.FAVOURITE -> marked.or(marking(segment).favourites());
                case Marking.HIDDEN -> marked.or(marking(segment).hidden());
                default -> {
                    // no mark
                }
            }
        }
        return marked;
    }

    private Marking marking(Segment segment) {
        return segment.markings().of(view.marks());
    }

    private List<Judge> sets(Sign sign, Function<Segment, BitSet> fitting) {
        return segments.stream()
                .<Judge>map(segment -> {
                    var fits = fitting.apply(segment);
                    return sign == Sign.WITH ? list -> list.keep(fits) : list -> list.strike(fits);
                })
                .toList();
    }

    private List<Judge> condition(Condition condition) {
        return segments.stream()
                .<Judge>map(segment ->
                        list -> list.each(model -> condition.of(segment.models().get(model))))
                .toList();
    }
}
