package app.modeldeck.query;

import java.util.Arrays;
import java.util.List;
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
    static Dictionary of(List<String> words) {
        var text = new StringBuilder();
        var starts = new int[words.size() + 1];
        var letters = new long[words.size()];
        for (int term = 0; term < words.size(); term++) {
            var word = words.get(term);
            starts[term] = text.length() + 1;
            letters[term] = letters(word);
            text.append(BEFORE).append(word);
        }
        starts[words.size()] = text.length() + 1;
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
        for (int term = 0; term < size(); term++) {
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
