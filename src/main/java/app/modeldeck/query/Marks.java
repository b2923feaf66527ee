package app.modeldeck.query;

import app.modeldeck.model.Model;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What the user has marked. Models need not be in any catalogue. Immutable.
///
/// @param favourites models that win ties and that `is:favourite` finds
/// @param hidden models that only `is:hidden` finds
/// @param hiddenOwners whose models are hidden all; in whatever catalogue, as `owner:` reads the name
/// @param notes the user's own words for a model, which `note:` finds; never blank
/// @param tags the user's own tags of a model, which `tag:` finds beside the provider's; at least one each
public record Marks(
        Set<Model.Id> favourites,
        Set<Model.Id> hidden,
        Set<String> hiddenOwners,
        Map<Model.Id, String> notes,
        Map<Model.Id, List<String>> tags) {
    /// Nothing is marked.
    public static final Marks NONE = new Marks(Set.of(), Set.of(), Set.of(), Map.of(), Map.of());

    public Marks {
        favourites = Set.copyOf(favourites);
        hidden = Set.copyOf(hidden);
        hiddenOwners = Set.copyOf(hiddenOwners);
        notes = Map.copyOf(notes);
        tags = Map.copyOf(tags);
    }

    /// Whether a model has that mark itself.
    public boolean has(Mark mark, Model.Id id) {
        return marked(mark).contains(id);
    }

    private Set<Model.Id> marked(Mark mark) {
        return switch (mark) {
            case FAVOURITE -> favourites;
            case HIDDEN -> hidden;
        };
    }

    /// With that mark on a model.
    public Marks with(Mark mark, Model.Id id) {
        return with(mark, plus(marked(mark), id));
    }

    /// Without it.
    public Marks without(Mark mark, Model.Id id) {
        return with(mark, minus(marked(mark), id));
    }

    /// With that mark on exactly these models.
    public Marks with(Mark mark, Set<Model.Id> models) {
        return switch (mark) {
            case FAVOURITE -> new Marks(models, hidden, hiddenOwners, notes, tags);
            case HIDDEN -> new Marks(favourites, models, hiddenOwners, notes, tags);
        };
    }

    /// With all models of that owner hidden.
    public Marks withHiddenOwner(String owner) {
        return withHiddenOwners(plus(others(owner), owner));
    }

    /// With models of that owner shown again, unless they are hidden themselves.
    public Marks withShownOwner(String owner) {
        return withHiddenOwners(others(owner));
    }

    private Set<String> others(String owner) {
        return hiddenOwners.stream().filter(own -> !Folded.isSame(own, owner)).collect(Collectors.toUnmodifiableSet());
    }

    /// With exactly these owners hidden.
    public Marks withHiddenOwners(Set<String> owners) {
        return new Marks(favourites, hidden, owners, notes, tags);
    }

    /// With that note on a model; a blank one takes it away.
    public Marks withNote(Model.Id id, String note) {
        return withNotes(note.isBlank() ? minus(notes, id) : plus(notes, id, note));
    }

    /// With exactly these notes.
    public Marks withNotes(Map<Model.Id, String> all) {
        return new Marks(favourites, hidden, hiddenOwners, all, tags);
    }

    /// With these tags on a model and no others; an empty list takes them away.
    public Marks withTags(Model.Id id, List<String> own) {
        return withTags(own.isEmpty() ? minus(tags, id) : plus(tags, id, List.copyOf(own)));
    }

    /// With exactly these tags.
    public Marks withTags(Map<Model.Id, List<String>> all) {
        return new Marks(favourites, hidden, hiddenOwners, notes, all);
    }

    /// The same with nothing hidden.
    public Marks withNothingHidden() {
        return new Marks(favourites, Set.of(), Set.of(), notes, tags);
    }

    /// Whether all models of that owner are hidden.
    public boolean hidesOwner(String owner) {
        return hiddenOwners.stream().anyMatch(own -> Folded.isSame(own, owner));
    }

    /// Whether anything is hidden at all.
    public boolean hidesAny() {
        return !hidden.isEmpty() || !hiddenOwners.isEmpty();
    }

    /// Tells the models that are hidden, themselves or with their owner.
    public Predicate<Model> hiding() {
        var owners = hiddenOwners.stream().map(Folded::valueKey).collect(Collectors.toUnmodifiableSet());
        return model -> hidden.contains(model.id())
                || (!owners.isEmpty()
                        && Traits.owner(model)
                                .map(Folded::valueKey)
                                .filter(owners::contains)
                                .isPresent());
    }

    private static <E> Set<E> plus(Set<E> set, E element) {
        var more = new HashSet<>(set);
        more.add(element);
        return more;
    }

    private static <E> Set<E> minus(Set<E> set, E element) {
        var fewer = new HashSet<>(set);
        fewer.remove(element);
        return fewer;
    }

    private static <K, V> Map<K, V> plus(Map<K, V> map, K key, V value) {
        var more = new HashMap<>(map);
        more.put(key, value);
        return more;
    }

    private static <K, V> Map<K, V> minus(Map<K, V> map, K key) {
        var fewer = new HashMap<>(map);
        fewer.remove(key);
        return fewer;
    }
}
