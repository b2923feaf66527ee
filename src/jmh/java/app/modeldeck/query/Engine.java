package app.modeldeck.query;

import app.modeldeck.query.index.Index;
import app.modeldeck.model.Model;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// Something that answers what is typed.
public interface Engine {
    /// How many of the rows found are made ready to be shown.
    int SHOWN = 200;

    /// How many rows match; the best of them have been put in order.
    int search(String typed);

    /// The index of this program.
    static Engine index(Index index) {
        var view = Standpoint.of(Instant.parse("2026-01-01T00:00:00Z"), Marks.NONE, List.of());
        return typed -> {
            var found = index.find(Query.parse(typed).query(), view);
            return found.rows(0, SHOWN).isEmpty() ? 0 : found.total();
        };
    }

    /// What one would write first: every word in some field, each field put into lower case on the way.
    static Engine scan(List<Model> models) {
        return typed -> {
            var words = List.of(typed.toLowerCase(Locale.ROOT).strip().split(" ", -1));
            int found = 0;
            for (var model : models) {
                found += holdsAll(model, words) ? 1 : 0;
            }
            return found;
        };
    }

    /// Whether every word is in some field.
    static boolean holdsAll(Model model, List<String> words) {
        for (var word : words) {
            if (!holds(model, word)) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(Model model, String word) {
        return lower(model.name()).contains(word)
                || lower(model.id().value()).contains(word)
                || lower(model.description().orElse("")).contains(word)
                || lower(model.facts().owner().orElse("")).contains(word)
                || model.facts().tags().stream().anyMatch(tag -> lower(tag).contains(word));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
