package app.modeldeck.query;

import app.modeldeck.query.Clause.Sign;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What each clause of a query costs in rows: what to offer when few or none match.
///
/// @param drops the clauses that alone keep rows out, those that keep out most first
/// @param leftOut the clauses that keep rows out whose provider does not state what is asked
public record Explanation(List<Drop> drops, List<LeftOut> leftOut) {
    public Explanation {
        drops = List.copyOf(drops);
        leftOut = List.copyOf(leftOut);
    }

    /// A clause that can be dropped.
    ///
    /// @param without the query without it
    /// @param rows how many more rows that finds; more than zero
    public record Drop(Clause clause, Query without, int rows) {}

    /// A clause that can let in what is not stated.
    ///
    /// @param including the query with `unknown` among the values of the clause
    /// @param rows how many more rows that finds; more than zero
    public record LeftOut(Clause clause, Query including, int rows) {}

    static Explanation of(Index index, Query query, Standpoint view) {
        int found = index.find(query, view).total();
        var drops = new ArrayList<Drop>();
        var leftOut = new ArrayList<LeftOut>();
        for (var clause : query.conditions()) {
            var without = query.without(clause);
            drops.add(new Drop(clause, without, index.find(without, view).total() - found));
            wider(clause)
                    .map(wide -> query.replaced(clause, wide))
                    .ifPresent(including -> leftOut.add(new LeftOut(
                            clause, including, index.find(including, view).total() - found)));
        }
        drops.removeIf(drop -> drop.rows() <= 0);
        leftOut.removeIf(one -> one.rows() <= 0);
        drops.sort(Comparator.comparingInt(Drop::rows).reversed());
        return new Explanation(drops, leftOut);
    }

    /// The clause with `unknown` among its values, where it is about a measure and does not have it yet.
    private static Optional<Clause> wider(Clause clause) {
        if (clause.sign() == Sign.WITHOUT
                || !(clause.term() instanceof Clause.Values(var field, var values))
                || !field.isMeasure()
                || values.contains(new Value.Unknown())) {
            return Optional.empty();
        }
        var wide = new ArrayList<>(values);
        wide.add(new Value.Unknown());
        return Optional.of(Clause.with(new Clause.Values(field, wide)));
    }
}
