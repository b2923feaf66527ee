package app.modeldeck.query.segment;

import app.modeldeck.query.Marks;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// Remembers how the last marks asked for fall on the models of a segment. Safe for several threads.
public final class Markings {
    private final Lineup lineup;
    private final FacetColumns columns;
    private final AtomicReference<Optional<Marking>> last = new AtomicReference<>(Optional.empty());

    Markings(Lineup lineup, FacetColumns columns) {
        this.lineup = lineup;
        this.columns = columns;
    }

    /// Marks are compared, and that costs nothing while they are the same object.
    public Marking of(Marks marks) {
        var known = last.get().filter(one -> one.marks().equals(marks));
        if (known.isPresent()) {
            return known.get();
        }
        var made = Marking.of(marks, lineup, columns);
        last.set(Optional.of(made));
        return made;
    }
}
