package app.modeldeck.query.segment;

import java.util.List;
import java.util.stream.IntStream;

/// The ways in which a word can be read as words of a dictionary run together, the last one perhaps not whole:
/// `o3mini` as `o3` and `mini`.
///
/// It is made from the end, so that the time grows with the square of the length and no faster.
final class Spelling {
    private static final int LONGEST_JOINED = 128;
    private static final int[] NO_HEADS = {};

    private final Dictionary dictionary;
    private final String word;
    /// By place in the word: the first word of the dictionary that begins with what is left from there on, the
    /// first one after those that do, and whether the first one is exactly it.
    private final int[] first;

    private final int[] end;
    private final boolean[] isWord;
    /// By place in the word: the words that what is left begins with, where the rest can be read too, each with
    /// the place behind it.
    private final int[][] heads;

    private Spelling(Dictionary dictionary, String word, int places) {
        this.dictionary = dictionary;
        this.word = word;
        this.first = new int[places];
        this.end = new int[places];
        this.isWord = new boolean[places];
        this.heads = new int[places][];
        for (int from = places - 1; from >= 0; from--) {
            var rest = word.substring(from);
            first[from] = dictionary.floor(rest);
            end[from] = dictionary.endOfPrefix(rest);
            isWord[from] = dictionary.isAt(first[from], rest);
            heads[from] = places == word.length() ? readHeads(from) : NO_HEADS;
        }
    }

    /// The ways to read this word; one that is very long is read in one piece.
    static Spelling of(Dictionary dictionary, String word) {
        return new Spelling(dictionary, word, word.length() > LONGEST_JOINED ? 1 : word.length());
    }

    /// A single letter counts at the very beginning only; a digit counts everywhere.
    private int[] readHeads(int from) {
        boolean plausible = from == 0 || Character.isDigit(word.charAt(from));
        return IntStream.range(from + (plausible ? 1 : 2), word.length())
                .filter(after -> first[after] < end[after] || heads[after].length > 0)
                .flatMap(after -> head(from, after))
                .toArray();
    }

    private IntStream head(int from, int after) {
        var head = word.substring(from, after);
        int term = dictionary.floor(head);
        return dictionary.isAt(term, head) ? IntStream.of(term, after) : IntStream.empty();
    }

    /// The first word of the dictionary that begins with what is left from that place on.
    int first(int place) {
        return first[place];
    }

    /// The first word after those that begin with what is left.
    int end(int place) {
        return end[place];
    }

    /// Whether [#first] is exactly what is left.
    boolean isWord(int place) {
        return isWord[place];
    }

    /// The words that what is left begins with, where the rest can be read too.
    List<Head> heads(int place) {
        var own = heads[place];
        return IntStream.range(0, own.length / 2)
                .mapToObj(i -> new Head(own[2 * i], own[2 * i + 1]))
                .toList();
    }

    /// A word of the dictionary, and the place behind it.
    record Head(int term, int after) {}

    /// How it fits words that stand one behind the other.
    enum Fit {
        NONE,
        /// They begin with it.
        BEGINS,
        /// They are it.
        WHOLE
    }

    /// A text as words of the dictionary.
    interface Words {
        /// The word at that place.
        int term(int at);

        /// Whether no word follows.
        boolean isLast(int at);
    }

    /// How it fits the words from that place on.
    Fit fit(Words words, int start) {
        int at = start;
        int place = 0;
        while (true) {
            int term = words.term(at);
            if (first[place] <= term && term < end[place]) {
                return isWord[place] && term == first[place] && words.isLast(at) ? Fit.WHOLE : Fit.BEGINS;
            }
            place = after(place, term);
            if (place < 0 || words.isLast(at)) {
                return Fit.NONE;
            }
            at++;
        }
    }

    private int after(int place, int term) {
        var own = heads[place];
        for (int i = 0; i < own.length; i += 2) {
            if (own[i] == term) {
                return own[i + 1];
            }
        }
        return -1;
    }
}
