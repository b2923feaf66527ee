package app.modeldeck.query;

import app.modeldeck.model.Model;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The models that a query finds, in ranked order. Immutable and safe for several threads; rows are put in order
/// only as far as they are asked for.
public final class Found {
    private final List<Judged> parts;
    private final Comparator<Model> ties;
    private final boolean oneRunEach;
    private final Optional<Comparator<Model>> sort;
    private final Tally tally;

    Found(List<Judged> parts, Query query, Standpoint view, Tally tally) {
        this.parts = List.copyOf(parts);
        this.ties = Ties.with(view.marks().favourites());
        this.oneRunEach = view.marks().favourites().isEmpty();
        this.sort = query.sort().map(Orders::of);
        this.tally = tally;
    }

    /// How many models are found.
    public int total() {
        return tally.total();
    }

    /// How many more would be found if the user had not hidden them.
    public int hidden() {
        return tally.hidden();
    }

    /// How many models meet every other clause, while their provider does not state what a price, a number or
    /// a date was asked of.
    public int leftOut() {
        return tally.unstated();
    }

    /// All of them, best first, or as the query sorts.
    public List<Model> rows() {
        return rows(0, Integer.MAX_VALUE);
    }

    /// A window on them.
    ///
    /// @param offset how many to pass over; zero or more
    /// @param limit how many to give at most; zero or more
    public List<Model> rows(int offset, int limit) {
        long end = (long) offset + limit;
        var ranked = sort.isPresent() ? sorted(sort.get()) : ranked(end);
        int from = Math.min(offset, ranked.size());
        return List.copyOf(ranked.subList(from, (int) Math.min(end, ranked.size())));
    }

    /// What each segment of the index gave, in their order.
    List<Judged> parts() {
        return parts;
    }

    private List<Model> sorted(Comparator<Model> order) {
        var all = ranked(Integer.MAX_VALUE);
        all.sort(order);
        return all;
    }

    private List<Model> ranked(long most) {
        var rows = new ArrayList<Model>();
        for (byte level = Quality.LEVELS - 1; level > Quality.NONE && rows.size() < most; level--) {
            if (tally.of(level) > 0) {
                rows.addAll(ofLevel(level, most - rows.size()));
            }
        }
        return rows;
    }

    private List<Model> ofLevel(byte level, long most) {
        var rows = new ArrayList<Model>();
        for (var part : parts) {
            collect(part, level, oneRunEach ? most : Integer.MAX_VALUE, rows);
        }
        if (parts.size() > 1 || !oneRunEach) {
            rows.sort(ties);
        }
        return rows;
    }

    private static void collect(Judged part, byte level, long most, List<Model> rows) {

        long left = most;
        for (int model = 0; model < part.size() && left > 0; model++) {
            if (part.quality(model) == level) {
                rows.add(part.model(model));
                left--;
            }
        }
    }
}
