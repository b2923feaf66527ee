package app.modeldeck.query;

import app.modeldeck.model.Model;
import java.util.List;
import java.util.function.Predicate;

/// Plain words that a model must hold, every one of them, in its name, id, description, owner or tags.
///
/// Case, accents and the separators `- _ . /` and space make no difference, so two searches that differ
/// only in these are equal. Immutable; never throws, whatever the text.
///
/// @param words folded, without separators, in the order typed, none twice
public record Search(List<String> words) {
    /// Finds everything.
    public static final Search BLANK = new Search(List.of());

    public Search {
        words = List.copyOf(words);
    }

    /// Reads what a person typed.
    public static Search of(String text) {
        return new Search(
                SearchText.words(SearchText.fold(text)).stream().distinct().toList());
    }

    /// Whether there is no word, so that every model matches.
    public boolean isBlank() {
        return words.isEmpty();
    }

    /// Whether this model holds every word. It folds the model's text anew each time: for many searches
    /// over the same models, take an index.
    public boolean matches(Model model) {
        return isBlank() || texts().test(SearchText.of(model));
    }

    /// Tells the texts that hold every word.
    Predicate<SearchText> texts() {
        var sought = words.stream().map(SearchText.Sought::of).toList();
        return text -> {
            for (var word : sought) {
                if (!text.holds(word)) {
                    return false;
                }
            }
            return true;
        };
    }
}
