package app.modeldeck.query.index;

import app.modeldeck.query.Clause;
import app.modeldeck.query.Clause.Sign;
import app.modeldeck.query.Query;
import app.modeldeck.query.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What each clause of a query costs in rows: what to offer when few or none match.
///
/// @param drops the clauses that keep rows out, those that keep out most first
/// @param leftOut what is left out because its provider does not state what is asked
public record Explanation(List<Drop> drops, List<LeftOut> leftOut) {
    /// There is nothing to explain.
    public static final Explanation NONE = new Explanation(List.of(), List.of());

    /// The number of pairs grows with the square of this.
    private static final int MOST_PAIRED = 6;

    public Explanation {
        drops = List.copyOf(drops);
        leftOut = List.copyOf(leftOut);
    }

    /// What can be dropped.
    ///
    /// @param clauses one; two where no clause alone would do
    /// @param without the query without them
    /// @param rows how many more rows that finds; more than zero
    public record Drop(List<Clause> clauses, Query without, int rows) {
        public Drop {
            clauses = List.copyOf(clauses);
        }
    }

    /// Rows that meet the query but for clauses that can let in what is not stated.
    ///
    /// @param clauses one, or all of those that can, where that finds more than one alone
    /// @param including the query with `unknown` among the values of these clauses
    /// @param rows how many more rows that finds; more than zero
    public record LeftOut(List<Clause> clauses, Query including, int rows) {
        public LeftOut {
            clauses = List.copyOf(clauses);
        }
    }

    /// What each clause costs of the query that found this; takes milliseconds and belongs on a worker.
    public static Explanation of(Found found) {
        var clauses = found.query().conditions();
        var alone = drops(found, clauses.stream().map(List::of));
        boolean pairs = alone.isEmpty() && clauses.size() > 2 && clauses.size() <= MOST_PAIRED;
        return new Explanation(pairs ? drops(found, pairs(clauses)) : alone, leftOut(found));
    }

    private static Stream<List<Clause>> pairs(List<Clause> clauses) {
        return IntStream.range(0, clauses.size())
                .boxed()
                .flatMap(first -> clauses.subList(first + 1, clauses.size()).stream()
                        .map(second -> List.of(clauses.get(first), second)));
    }

    private static List<Drop> drops(Found found, Stream<List<Clause>> choices) {
        return choices.map(clauses -> drop(found, clauses))
                .filter(drop -> drop.rows() > 0)
                .sorted(Comparator.comparingInt(Drop::rows).reversed())
                .toList();
    }

    private static Drop drop(Found found, List<Clause> clauses) {
        var without = found.query();
        for (var clause : clauses) {
            without = without.without(clause);
        }
        return new Drop(clauses, without, found.instead(without).total() - found.total());
    }

    /// What it leaves out because it is not stated.
    public static List<LeftOut> leftOut(Found found) {
        var narrow = found.query().conditions().stream()
                .filter(clause -> wider(clause).isPresent())
                .toList();
        if (narrow.isEmpty()) {
            return List.of();
        }
        var leftOut = new ArrayList<LeftOut>();
        narrow.forEach(clause -> leftOut.add(leftOut(found, List.of(clause))));
        int most = leftOut.stream().mapToInt(LeftOut::rows).max().orElse(0);
        var all = leftOut(found, narrow);
        if (all.rows() > most) {
            leftOut.add(all);
        }
        leftOut.removeIf(one -> one.rows() <= 0);
        return List.copyOf(leftOut);
    }

    private static LeftOut leftOut(Found found, List<Clause> clauses) {
        var including = found.query();
        for (var clause : clauses) {
            including = including.replaced(clause, wider(clause).orElse(clause));
        }
        return new LeftOut(clauses, including, found.instead(including).total() - found.total());
    }

    /// The clause with `unknown` among its values, where its field has that word and it does not use it yet.
    private static Optional<Clause> wider(Clause clause) {
        if (clause.sign() == Sign.WITHOUT
                || !(clause.term() instanceof Clause.Values(var field, var values))
                || !field.choices().contains(Value.Unknown.WORD)
                || values.contains(new Value.Unknown())) {
            return Optional.empty();
        }
        var wide = new ArrayList<>(values);
        wide.add(new Value.Unknown());
        return Optional.of(Clause.with(new Clause.Values(field, wide)));
    }
}
