package app.modeldeck.marks;

import app.modeldeck.model.Model;
import app.modeldeck.query.Mark;
import app.modeldeck.query.Marks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Adds what another notebook holds. Nothing of one's own goes: of two notes on a model one stands below the
/// other, and of two searches of one name the other gets a number. What was looked at is left out.
///
/// @param other what is added
public record Merger(Notebook other) {
    private static final String BETWEEN_NOTES = "\n\n";

    /// What came that was not there.
    ///
    /// @param favourites how many models became favourites
    /// @param hidden how many models and owners became hidden
    /// @param notes how many models have a new or a longer note
    /// @param tags how many models have new tags
    /// @param searches how many searches came
    public record Added(int favourites, int hidden, int notes, int tags, int searches) {
        /// The difference.
        public static Added of(Notebook before, Notebook after) {
            var was = before.marks();
            var is = after.marks();
            int owners = is.hiddenOwners().size() - was.hiddenOwners().size();
            return new Added(
                    is.favourites().size() - was.favourites().size(),
                    is.hidden().size() - was.hidden().size() + owners,
                    changed(was.notes(), is.notes()),
                    changed(was.tags(), is.tags()),
                    after.searches().size() - before.searches().size());
        }

        private static <V> int changed(Map<Model.Id, V> was, Map<Model.Id, V> is) {
            return (int) is.entrySet().stream()
                    .filter(entry -> !entry.getValue().equals(was.get(entry.getKey())))
                    .count();
        }

        /// Whether all of it was there already.
        public boolean isNothing() {
            return favourites + hidden + notes + tags + searches == 0;
        }
    }

    /// Both.
    public Notebook into(Notebook own) {
        var merged = own.marked(this::marks);
        for (var search : other.searches()) {
            merged = with(merged, search);
        }
        return merged;
    }

    private Marks marks(Marks own) {
        var theirs = other.marks();
        var notes = new HashMap<>(own.notes());
        theirs.notes().forEach((id, note) -> notes.merge(id, note, Merger::both));
        var tags = new HashMap<>(own.tags());
        theirs.tags().forEach((id, more) -> tags.merge(id, more, Merger::both));
        var merged = own.withNotes(notes).withTags(tags);
        for (var owner : theirs.hiddenOwners()) {
            merged = merged.hidesOwner(owner) ? merged : merged.withHiddenOwner(owner);
        }
        return merged.with(Mark.FAVOURITE, both(own.favourites(), theirs.favourites()))
                .with(Mark.HIDDEN, both(own.hidden(), theirs.hidden()));
    }

    private static String both(String own, String theirs) {
        return own.contains(theirs) ? own : own + BETWEEN_NOTES + theirs;
    }

    private static List<String> both(List<String> own, List<String> theirs) {
        return Stream.concat(own.stream(), theirs.stream()).distinct().toList();
    }

    private static Set<Model.Id> both(Set<Model.Id> own, Set<Model.Id> theirs) {
        var both = new HashSet<>(own);
        both.addAll(theirs);
        return both;
    }

    private static Notebook with(Notebook own, SavedSearch search) {
        boolean held = own.searches().stream()
                .anyMatch(one -> one.query().equals(search.query()) && isOrWas(one.name(), search.name()));
        return held ? own : own.with(new SavedSearch(freeName(own, search.name()), search.query()));
    }

    /// Whether it is that name, or what an earlier import made of it.
    private static boolean isOrWas(String name, String wanted) {
        return name.equals(wanted) || name.matches(Pattern.quote(wanted) + " \\(\\d+\\)");
    }

    private static String freeName(Notebook own, String wanted) {
        var names =
                new ArrayList<>(own.searches().stream().map(SavedSearch::name).toList());
        return Stream.iterate(1, number -> number + 1)
                .map(number -> number == 1 ? wanted : wanted + " (" + number + ")")
                .filter(name -> !names.contains(name))
                .findFirst()
                .orElseThrow();
    }
}
