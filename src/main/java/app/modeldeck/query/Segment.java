package app.modeldeck.query;

import app.modeldeck.model.Model;
import app.modeldeck.query.Postings.Place;
import java.util.List;

/// The index of one provider's models. Immutable.
///
/// Models are numbered in the order of ties, so that among equals the lower number goes first and nothing needs
/// sorting.
///
/// @param source the list that it was built from
/// @param models the same models in the order of ties
/// @param columns what they are counted under
record Segment(List<Model> source, List<Model> models, Dictionary dictionary, Postings postings, FacetColumns columns) {
    private static final byte[] LITERAL = {Quality.OCCURS, Quality.WORD_START, Quality.START};
    private static final byte[] INSIDE = {Quality.OCCURS, Quality.OCCURS, Quality.OCCURS};
    private static final byte[] MISTYPED = {Quality.TYPO, Quality.TYPO_IN_TITLE, Quality.TYPO_IN_TITLE};
    private static final byte[] MARK = {Quality.NONE, Quality.OCCURS, Quality.OCCURS};
    private static final int LONGEST_JOINED = 128;
    /// How many bytes of postings are taken to cost as much as one title; it decides the way, never the result.
    private static final int LOOKUP_COST = 24;

    Segment {
        models = List.copyOf(models);
    }

    int size() {
        return models.size();
    }

    /// Raises the qualities of the models that hold this word as it is written: as a word, as the beginning of
    /// one, inside of one, or as several words run together.
    ///
    /// @return about how many models hold it
    int literal(String word, byte[] qualities) {
        int found = named(word, qualities);
        if (!Folded.isInfix(word)) {
            return found;
        }
        var inside = new Sum();
        dictionary.inside(word, term -> {
            inside.add(postings.weight(term, term + 1));
            postings.raise(term, term + 1, qualities, INSIDE);
        });
        return found + inside.total;
    }

    /// The same without looking inside of words.
    int named(String word, byte[] qualities) {
        int first = dictionary.floor(word);
        int end = dictionary.endOfPrefix(word);
        postings.raise(first, end, qualities, LITERAL);
        if (dictionary.isAt(first, word)) {
            postings.each(first, Place.START, model -> compare(model, word, qualities));
        }
        if (word.length() <= LONGEST_JOINED) {
            var beginnings = beginnings(word);
            for (int cut = 1; cut < word.length(); cut++) {
                if (beginnings[cut]) {
                    joined(word, cut, qualities);
                }
            }
        }
        return postings.weight(first, end);
    }

    /// Raises the qualities of the models that hold a word that this one may be a mistyped form of.
    void mistyped(String word, byte[] qualities) {
        int most = Typos.allowed(word);
        if (most > 0) {
            dictionary.like(word, most, term -> postings.raise(term, term + 1, qualities, MISTYPED));
        }
    }

    private static final class Sum {
        private int total;

        void add(int more) {
            total += more;
        }
    }

    /// `o3mini`: `o3` is a word of the title, and the words after it begin with `mini`.
    private void joined(String word, int cut, byte[] qualities) {
        var head = word.substring(0, cut);
        int term = dictionary.floor(head);
        var rest = word.substring(cut);
        if (!dictionary.isAt(term, head)) {
            return;
        }
        int first = dictionary.floor(rest);
        int end = dictionary.endOfPrefix(rest);
        long lookups = (long) postings.weight(term, term + 1) * LOOKUP_COST;
        if (lookups < postings.weight(first, end) + size() / Byte.SIZE || first == end) {
            postings.each(term, Place.TITLE, model -> compare(model, word, qualities));
            return;
        }
        var next = new byte[size()];
        postings.raise(first, end, next, MARK);
        postings.each(term, Place.TITLE, model -> {
            if (next[model] != Quality.NONE) {
                compare(model, word, qualities);
            }
        });
    }

    /// From which places on a word is words of the dictionary run together, the last one perhaps not whole.
    /// Filled from the end, so that the time grows with the square of the length and no faster.
    private boolean[] beginnings(String word) {
        var beginnings = new boolean[word.length()];
        for (int from = word.length() - 1; from > 0; from--) {
            beginnings[from] = isBeginning(word, from, beginnings);
        }
        return beginnings;
    }

    private boolean isBeginning(String word, int from, boolean[] later) {
        var text = word.substring(from);
        if (dictionary.floor(text) < dictionary.endOfPrefix(text)) {
            return true;
        }
        for (int cut = 1; cut < text.length(); cut++) {
            boolean plausible = cut > 1 || Character.isDigit(text.charAt(0));
            if (plausible && later[from + cut]) {
                var head = text.substring(0, cut);
                if (dictionary.isAt(dictionary.floor(head), head)) {
                    return true;
                }
            }
        }
        return false;
    }

    private void compare(int model, String word, byte[] qualities) {
        byte quality = Title.quality(models.get(model), word);
        if (qualities[model] < quality) {
            qualities[model] = quality;
        }
    }

    /// Builds the index of these models. Takes time in proportion to their text; nothing blocks.
    static Segment of(List<Model> source) {
        return new SegmentBuilder().build(source);
    }
}
