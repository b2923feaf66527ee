package app.modeldeck.marks;

import app.modeldeck.query.Mark;
import app.modeldeck.query.Marks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Takes one change back and leaves alone whatever else has changed since.
///
/// @param before what there was
/// @param after what the change made of it
public record Reversal(Notebook before, Notebook after) {
    /// The notebook without the change.
    public Notebook of(Notebook now) {
        return now.marked(this::marks).with(searches(now.searches()));
    }

    private Marks marks(Marks now) {
        var was = before.marks();
        var became = after.marks();
        var reverted = now.withNotes(reverted(was.notes(), became.notes(), now.notes()))
                .withTags(reverted(was.tags(), became.tags(), now.tags()))
                .withHiddenOwners(reverted(was.hiddenOwners(), became.hiddenOwners(), now.hiddenOwners()));
        return reverted.with(Mark.FAVOURITE, reverted(was.favourites(), became.favourites(), now.favourites()))
                .with(Mark.HIDDEN, reverted(was.hidden(), became.hidden(), now.hidden()));
    }

    private static <E> Set<E> reverted(Set<E> was, Set<E> became, Set<E> now) {
        if (was.equals(became)) {
            return now;
        }
        var reverted = new HashSet<>(now);
        became.stream().filter(element -> !was.contains(element)).forEach(reverted::remove);
        was.stream().filter(element -> !became.contains(element)).forEach(reverted::add);
        return reverted;
    }

    private static <K, V> Map<K, V> reverted(Map<K, V> was, Map<K, V> became, Map<K, V> now) {
        if (was.equals(became)) {
            return now;
        }
        var reverted = new HashMap<>(now);
        Stream.concat(was.keySet().stream(), became.keySet().stream())
                .distinct()
                .forEach(key -> {
                    var old = Optional.ofNullable(was.get(key));
                    if (!old.equals(Optional.ofNullable(became.get(key)))) {
                        old.ifPresentOrElse(value -> reverted.put(key, value), () -> reverted.remove(key));
                    }
                });
        return reverted;
    }

    /// Where nothing else has changed, in their old order; else those that are back stand last.
    private List<SavedSearch> searches(List<SavedSearch> now) {
        if (now.equals(after.searches())) {
            return before.searches();
        }
        var was = named(before.searches());
        var reverted = reverted(was, named(after.searches()), named(now));
        var order = new ArrayList<>(now.stream().map(SavedSearch::name).toList());
        before.searches().stream()
                .map(SavedSearch::name)
                .filter(name -> !order.contains(name))
                .forEach(order::add);
        return order.stream()
                .flatMap(name -> Optional.ofNullable(reverted.get(name)).stream())
                .toList();
    }

    private static Map<String, SavedSearch> named(List<SavedSearch> searches) {
        return searches.stream().collect(Collectors.toMap(SavedSearch::name, Function.identity()));
    }
}
