package app.modeldeck.query.index;

import app.modeldeck.model.Model;
import app.modeldeck.model.ProviderId;
import app.modeldeck.query.Marks;
import app.modeldeck.query.Query;
import app.modeldeck.query.Standpoint;
import app.modeldeck.query.segment.Quality;
import app.modeldeck.query.segment.Segment;
import app.modeldeck.query.segment.Ties;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The models that a query finds, in ranked order. Immutable and safe for several threads; rows are put in order
/// only as far as they are asked for.
public final class Found {
    private final Query query;
    private final List<Segment> segments;
    private final Standpoint view;
    private final Tally tally = new Tally();
    private final List<Judged> parts;
    private final Comparator<Model> ties;
    private final Optional<Comparator<Model>> sort;

    Found(Query query, List<Segment> segments, Standpoint view) {
        this.query = query;
        this.segments = segments;
        this.view = view;
        this.parts = new Plan(query, segments, view)
                .sheets().stream()
                        .map(sheet -> Judged.of(sheet, view.marks(), tally))
                        .toList();
        this.ties = Ties.with(view.marks().favourites());
        this.sort = query.sort().map(Orders::of);
    }

    /// What was searched for.
    public Query query() {
        return query;
    }

    /// Whose marks it was seen with.
    Marks marks() {
        return view.marks();
    }

    /// What another query finds in the same models, seen from the same place.
    public Found instead(Query other) {
        return other.equals(query) ? this : new Found(other, segments, view);
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

    /// All of one provider's, in the same order. A list that is not sorted takes four bytes a row.
    public List<Model> rows(ProviderId provider) {
        var own = parts.stream()
                .filter(part -> part.segment().provider().equals(provider))
                .findFirst()
                .map(Judged::ranked)
                .orElse(List.of());
        return sort.map(order -> own.stream().sorted(order).toList()).orElse(own);
    }

    private List<Model> sorted(Comparator<Model> order) {
        var all = ranked(Integer.MAX_VALUE);
        all.sort(order);
        return all;
    }

    private List<Model> ranked(long most) {
        var rows = new ArrayList<Model>();
        for (byte quality = Quality.LEVELS - 1; quality > Quality.NONE && rows.size() < most; quality--) {
            rows.addAll(ofQuality(quality, most - rows.size()));
        }
        return rows;
    }

    private List<Model> ofQuality(byte quality, long most) {
        var rows = new ArrayList<Model>();
        parts.forEach(part -> rows.addAll(part.ofQuality(quality, most)));
        if (parts.size() > 1) {
            rows.sort(ties);
        }
        return rows;
    }
}
