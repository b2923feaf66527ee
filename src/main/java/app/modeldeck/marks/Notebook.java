package app.modeldeck.marks;

import app.modeldeck.model.Model;
import app.modeldeck.query.Marks;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// All that a person keeps of their own. What it says of models stays, whether a catalogue has them or not. Immutable.
///
/// @param marks what models are marked with
/// @param recents the models looked at, the last one first
/// @param searches the searches kept, in the person's order; no name twice
public record Notebook(Marks marks, List<Model.Id> recents, List<SavedSearch> searches) {
    /// So many models are remembered as looked at.
    public static final int MOST_RECENTS = 50;
    /// Nothing is kept.
    public static final Notebook BLANK = new Notebook(Marks.NONE, List.of(), List.of());

    public Notebook {
        recents = recents.stream().distinct().limit(MOST_RECENTS).toList();
        searches = List.copyOf(searches);
        if (searches.stream().map(SavedSearch::name).distinct().count() < searches.size()) {
            throw new IllegalArgumentException("two searches of one name");
        }
    }

    /// With other marks.
    public Notebook marked(UnaryOperator<Marks> change) {
        return new Notebook(change.apply(marks), recents, searches);
    }

    /// With that model as the last one looked at.
    public Notebook lookedAt(Model.Id id) {
        return new Notebook(
                marks, Stream.concat(Stream.of(id), recents.stream()).toList(), searches);
    }

    /// The search of that name.
    public Optional<SavedSearch> search(String name) {
        return searches.stream().filter(search -> search.name().equals(name)).findFirst();
    }

    /// With that search, in the place of the one of its name, else at the end.
    public Notebook with(SavedSearch search) {
        return search(search.name()).isPresent()
                ? replacing(search.name(), search)
                : with(Stream.concat(searches.stream(), Stream.of(search)).toList());
    }

    /// Without the search of that name.
    public Notebook without(String name) {
        return with(
                searches.stream().filter(search -> !search.name().equals(name)).toList());
    }

    /// With another name for a search; the same where that name is taken or there is no such search.
    public Notebook renamed(String from, String to) {
        return search(from)
                .filter(_ -> search(to).isEmpty())
                .map(search -> replacing(from, new SavedSearch(to, search.query())))
                .orElse(this);
    }

    /// With exactly these searches.
    Notebook with(List<SavedSearch> all) {
        return new Notebook(marks, recents, all);
    }

    private Notebook replacing(String name, SavedSearch search) {
        return with(searches.stream()
                .map(own -> own.name().equals(name) ? search : own)
                .toList());
    }
}
