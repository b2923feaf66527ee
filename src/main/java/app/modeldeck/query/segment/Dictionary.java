package app.modeldeck.query.segment;

import app.modeldeck.query.Typos;
import java.util.Arrays;
import java.util.function.IntConsumer;

/// Every word that occurs, sorted, each known by its place in that order.
///
/// All words stand in one text, so that looking inside of them is one scan over it, however many models hold
/// them.
final class Dictionary {
    private static final char BEFORE = '\n';

    private final String text;
    private final int[] starts;
    private final long[] letters;

    private Dictionary(String text, int[] starts, long[] letters) {
        this.text = text;
        this.starts = starts;
        this.letters = letters;
    }

    /// @param words sorted, none twice
    static Dictionary of(String... words) {
        var text = new StringBuilder();
        var starts = new int[words.length + 1];
        var letters = new long[words.length];
        for (int term = 0; term < words.length; term++) {
            var word = words[term];
            starts[term] = text.length() + 1;
            letters[term] = letters(word);
            text.append(BEFORE).append(word);
        }
        starts[words.length] = text.length() + 1;
        return new Dictionary(text.append(BEFORE).toString(), starts, letters);
    }

    int size() {
        return letters.length;
    }

    private int length(int term) {
        return starts[term + 1] - starts[term] - 1;
    }

    /// The first word that is not before this one; the size when there is none.
    int floor(String word) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compare(middle, word) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The first word after all those that begin with this one.
    int endOfPrefix(String word) {
        int low = floor(word);
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (text.startsWith(word, starts[middle])) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The first word from there on that does not begin with the same letters, or is that short itself.
    ///
    /// @param letters how many; the word at `first` may have one less, and is alone then
    int endOfCommon(int first, int end, int letters) {
        if (length(first) < letters) {
            return first + 1;
        }
        int low = first + 1;
        int high = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (text.regionMatches(starts[first], text, starts[middle], letters)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Whether that place holds exactly this word.
    boolean isAt(int term, String word) {
        return term < size() && length(term) == word.length() && text.startsWith(word, starts[term]);
    }

    private int compare(int term, String word) {
        int most = Math.min(length(term), word.length());
        for (int i = 0; i < most; i++) {
            int difference = text.charAt(starts[term] + i) - word.charAt(i);
            if (difference != 0) {
                return difference;
            }
        }
        return length(term) - word.length();
    }

    /// Every word that holds this one anywhere but at its start.
    void inside(String word, IntConsumer found) {
        int at = text.indexOf(word);
        while (at >= 0) {
            int place = Arrays.binarySearch(starts, at);
            int term = place >= 0 ? place : -place - 2;
            if (place < 0) {
                found.accept(term);
                at = text.indexOf(word, starts[term + 1] - 1);
            } else {
                at = text.indexOf(word, at + 1);
            }
        }
    }

    /// Every word that this one may be a mistyped form or beginning of.
    void like(String word, int most, IntConsumer found) {
        long wanted = letters(word);
        var typos = new Typos(word, most);
        var same = Typos.sameBeginning(word, most);
        int end = endOfPrefix(same);
        for (int term = floor(same); term < end; term++) {
            boolean mayBe = length(term) >= word.length() - most && Long.bitCount(wanted & ~letters[term]) <= most;
            if (mayBe && typos.isLike(text, starts[term], length(term))) {
                found.accept(term);
            }
        }
    }

    /// One bit for each letter that occurs, so that most words are told apart without reading them.
    private static long letters(String word) {
        long letters = 0;
        for (int i = 0; i < word.length(); i++) {
            letters |= 1L << (word.charAt(i) % Long.SIZE);
        }
        return letters;
    }
}
