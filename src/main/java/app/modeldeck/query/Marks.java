package app.modeldeck.query;

import app.modeldeck.model.Model;
import java.util.Map;
import java.util.Set;

/// What the user has marked.
///
/// @param favourites models that win ties and that `is:favourite` finds
/// @param hidden models that only `is:hidden` finds
/// @param notes the user's own words for a model, which `note:` finds
public record Marks(Set<Model.Id> favourites, Set<Model.Id> hidden, Map<Model.Id, String> notes) {
    /// Nothing is marked.
    public static final Marks NONE = new Marks(Set.of(), Set.of(), Map.of());

    public Marks {
        favourites = Set.copyOf(favourites);
        hidden = Set.copyOf(hidden);
        notes = Map.copyOf(notes);
    }
}
