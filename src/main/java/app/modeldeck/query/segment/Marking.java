package app.modeldeck.query.segment;

import app.modeldeck.model.Model;
import app.modeldeck.query.Folded;
import app.modeldeck.query.Marks;
import app.modeldeck.query.QueryField;
import app.modeldeck.query.Traits;
import app.modeldeck.query.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// How marks fall on the models of one segment. Made once for the same marks, so that a search costs no more with many
/// marks than with none. Immutable: nobody changes the sets.
///
/// @param marks what it was made from
/// @param favourites the numbers of the favourites
/// @param hidden the numbers of what is hidden, itself or with its owner
/// @param notes the notes, by the numbers of their models
/// @param tags the user's own tags by their keys
public record Marking(
        Marks marks, BitSet favourites, BitSet hidden, Map<Integer, String> notes, Map<String, OwnTag> tags) {

    /// What `is:` calls a favourite.
    public static final String FAVOURITE = "favourite";
    /// What `is:` calls a hidden model.
    public static final String HIDDEN = "hidden";

    /// A tag that the user gave.
    ///
    /// @param text as it was given
    /// @param models the numbers of those that have it from the user alone, and not from their provider too
    record OwnTag(String text, BitSet models) {}

    static Marking of(Marks marks, Lineup lineup, FacetColumns columns) {
        var hidden = lineup.numbers(marks.hidden());
        if (!marks.hiddenOwners().isEmpty()) {
            hidden.or(columns.of(QueryField.OWNER).having(named(marks.hiddenOwners())));
        }
        var notes = new HashMap<Integer, String>();
        marks.notes().forEach((id, note) -> lineup.each(id, number -> notes.put(number, note)));
        var tags = new HashMap<String, OwnTag>();
        marks.tags().forEach((id, own) -> lineup.each(id, number -> add(own, lineup.models(), number, tags)));
        return new Marking(marks, lineup.numbers(marks.favourites()), hidden, Map.copyOf(notes), Map.copyOf(tags));
    }

    private static List<Value> named(Iterable<String> owners) {
        var values = new ArrayList<Value>();
        owners.forEach(owner -> values.add(new Value.Named(owner)));
        return values;
    }

    private static void add(List<String> own, List<Model> models, int number, Map<String, OwnTag> tags) {
        var stated =
                Traits.tags(models.get(number)).stream().map(Folded::valueKey).collect(Collectors.toSet());
        for (var tag : own) {
            var key = Folded.valueKey(tag);
            if (!stated.contains(key)) {
                tags.computeIfAbsent(key, _ -> new OwnTag(tag, new BitSet()))
                        .models()
                        .set(number);
            }
        }
    }

    /// The numbers of the models that have one of these tags from the user.
    public BitSet tagged(List<Value> wanted) {
        var tagged = new BitSet();
        wanted.forEach(value -> {
            var tag = tags.get(Folded.valueKey(value.text()));
            if (tag != null) {
                tagged.or(tag.models());
            }
        });
        return tagged;
    }

    /// Tells what the marks add to the values of that field: the tags that the user alone gave, and what is marked.
    ///
    /// @param found the numbers of the models found in the same segment
    /// @param unseen how many more would be found if the user had not hidden them
    public void count(QueryField field, BitSet found, int unseen, FacetColumn.Counting counting) {
        if (field == QueryField.TAG) {
            tags.forEach((key, tag) -> count(key, tag.text(), tag.models(), found, counting));
        } else if (field == QueryField.IS) {
            count(FAVOURITE, FAVOURITE, favourites, found, counting);
            if (unseen > 0) {
                counting.counted(HIDDEN, HIDDEN, unseen);
            }
        }
    }

    private static void count(String key, String value, BitSet models, BitSet found, FacetColumn.Counting counting) {
        var both = (BitSet) models.clone();
        both.and(found);
        if (!both.isEmpty()) {
            counting.counted(key, value, both.cardinality());
        }
    }

    /// The numbers of the models with such a note.
    public BitSet noted(Predicate<String> note) {
        var noted = new BitSet();
        notes.forEach((number, text) -> noted.set(number, note.test(text)));
        return noted;
    }
}
