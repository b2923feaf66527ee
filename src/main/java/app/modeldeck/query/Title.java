package app.modeldeck.query;

import app.modeldeck.model.Model;

/// Compares a word with what a model is called, its separators left out: `o3mini` is what `o3-mini` is called.
final class Title {
    private Title() {}

    /// How well a word fits the name and the id of a model, apart from words that it only begins.
    static byte quality(Model model, String word) {
        byte best = of(Traits.id(model), word, Quality.ID);
        best = (byte) Math.max(best, of(model.name(), word, Quality.NAME));
        return (byte) Math.max(best, tail(model, word));
    }

    private static byte tail(Model model, String word) {
        var id = Traits.id(model);
        int slash = id.indexOf('/');
        return slash < 0 ? Quality.NONE : of(id.substring(slash + 1), word, Quality.NAME);
    }

    private static byte of(String text, String word, byte whole) {
        var folded = Folded.text(text);
        int start = Folded.nextWord(folded, 0);
        int after = match(folded, start, word);
        if (after >= 0) {
            return Folded.nextWord(folded, after) == folded.length() ? whole : Quality.START;
        }
        return laterStart(folded, start, word) ? Quality.WORD_START : Quality.NONE;
    }

    private static boolean laterStart(String folded, int from, String word) {
        int start = Folded.nextWord(folded, Folded.endOfWord(folded, from));
        while (start < folded.length()) {
            if (match(folded, start, word) >= 0) {
                return true;
            }
            start = Folded.nextWord(folded, Folded.endOfWord(folded, start));
        }
        return false;
    }

    /// Where the word has ended when the text from there on, without separators, begins with it; else -1.
    private static int match(String folded, int start, String word) {
        int at = start;
        for (int i = 0; i < word.length(); i++) {
            at = Folded.nextWord(folded, at);
            if (at >= folded.length() || folded.charAt(at) != word.charAt(i)) {
                return -1;
            }
            at++;
        }
        return at;
    }
}
