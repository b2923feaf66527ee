package app.modeldeck.query;

import app.modeldeck.model.Model;
import app.modeldeck.query.Clause.Sign;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes a query ready for one index: looks its words up and turns its other clauses into judges. For one thread
/// and one answer.
final class Plan {
    private final Query query;
    private final List<Segment> segments;
    private final Standpoint view;

    Plan(Query query, List<Segment> segments, Standpoint view) {
        this.query = query;
        this.segments = segments;
        this.view = view;
    }

    /// One sheet for each segment, in their order.
    List<Sheet> sheets() {
        var sought = query.words();
        var words = query.pieces().stream()
                .distinct()
                .map(piece -> WordHits.wide(segments, piece))
                .toList();
        var called = sought.size() < 2
                ? Optional.<WordHits>empty()
                : Optional.of(WordHits.called(segments, String.join("", sought)));
        var judges = judges();
        var sheets = new ArrayList<Sheet>();
        for (int s = 0; s < segments.size(); s++) {
            int number = s;
            sheets.add(new Sheet(
                    segments.get(s),
                    words.stream().map(hits -> hits.of(number)).toList(),
                    called.map(hits -> hits.of(number)),
                    judges.stream().map(each -> each.get(number)).toList(),
                    hidden(segments.get(s))));
        }
        return sheets;
    }

    private Judge hidden(Segment segment) {
        var hidden = view.marks().hidden();
        if (hidden.isEmpty() || query.conditions().stream().anyMatch(Plan::asksForHidden)) {
            return _ -> Verdict.DIFFERS;
        }
        return model -> Verdict.of(hidden.contains(segment.models().get(model).id()));
    }

    private static boolean asksForHidden(Clause clause) {
        return clause.term() instanceof Clause.Values(var field, var values)
                && field == Field.IS
                && values.contains(new Value.Named("hidden"));
    }

    /// For each clause that is no wanted word, one judge for each segment.
    private List<List<Judge>> judges() {
        var judges = new ArrayList<List<Judge>>();
        for (var clause : query.conditions()) {
            switch (clause.term()) {
                case Clause.Word(var text)
                when clause.sign() == Sign.WITHOUT -> judges.add(unwanted(Folded.words(text)));
                case Clause.Phrase(var text) -> judges.add(phrase(clause.sign(), Folded.words(text)));
                case Clause.Values values ->
                    judges.add(
                            values.field().hasColumn()
                                    ? column(clause.sign(), values)
                                    : condition(new Condition(clause.sign(), values, view)));
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
        return WordHits.exact(segments, words.getFirst()).qualities().stream()
                .<Judge>map(qualities -> model -> Verdict.of(qualities[model] == Quality.NONE))
                .toList();
    }

    private List<Judge> phrase(Sign sign, List<String> words) {
        var hits = WordHits.exact(segments, words.getFirst());
        words.stream().skip(1).forEach(word -> hits.lower(WordHits.exact(segments, word)));
        var judges = new ArrayList<Judge>();
        for (int s = 0; s < segments.size(); s++) {
            var qualities = hits.of(s);
            var models = segments.get(s).models();
            judges.add(model -> {
                boolean holds = qualities[model] != Quality.NONE && isSaid(models.get(model), words);
                return Verdict.of(holds == (sign == Sign.WITH));
            });
        }
        return judges;
    }

    private static boolean isSaid(Model model, List<String> words) {
        return Traits.texts(model).anyMatch(text -> Passage.holdsWhole(text, words));
    }

    private List<Judge> column(Sign sign, Clause.Values clause) {
        return segments.stream()
                .<Judge>map(segment -> {
                    var having = segment.columns().of(clause.field()).having(clause.values());
                    return model -> Verdict.of(having.get(model) == (sign == Sign.WITH));
                })
                .toList();
    }

    private List<Judge> condition(Condition condition) {
        return segments.stream()
                .<Judge>map(segment -> model -> condition.of(segment.models().get(model)))
                .toList();
    }
}
