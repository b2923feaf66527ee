package app.modeldeck.query.index;

import app.modeldeck.query.Folded;
import java.util.List;

/// Looks for words in one text.
final class Passage {
    private Passage() {}

    /// Whether the text holds what is sought, separators aside: `flux d` and `luxd` are in `flux-dev`.
    static boolean holds(String text, String sought) {
        var key = Folded.key(sought);
        return !key.isEmpty() && Folded.key(text).contains(key);
    }

    /// Whether the words stand together in the text, each of them whole.
    static boolean holdsWhole(String text, List<String> words) {
        return spaced(Folded.words(text)).contains(spaced(words));
    }

    private static String spaced(List<String> words) {
        return " " + String.join(" ", words) + " ";
    }
}
