package app.modeldeck.query.segment;

import java.util.Arrays;
import java.util.List;

/// The words of the name and the id of every model, in order, as numbers of the dictionary.
///
/// One number for each word: what it is the beginning or the end of stands in its lowest bits.
final class Titles implements Spelling.Words {
    private static final int NAME = 1;
    private static final int ID = 2;
    private static final int TAIL = 4;
    private static final int LAST = 8;
    private static final int BITS = 4;
    private static final int STARTS = NAME | ID | TAIL;
    private static final int MARKS = STARTS | LAST;

    private final int[] words;
    private final int[] offsets;

    /// @param offsets where each model's words begin, and where the last ones end
    private Titles(int[] words, int[] offsets) {
        this.words = words;
        this.offsets = offsets;
    }

    /// How well the name or the id of that model fits.
    byte quality(int model, Spelling sought) {
        byte best = Quality.NONE;
        for (int at = offsets[model]; at < offsets[model + 1]; at++) {
            byte quality = switch (sought.fit(this, at)) {
                case NONE -> Quality.NONE;
                case BEGINS -> (words[at] & STARTS) == 0 ? Quality.WORD_START : Quality.START;
                case WHOLE -> whole(words[at]);
            };
            best = (byte) Math.max(best, quality);
        }
        return best;
    }

    private static byte whole(int word) {
        if ((word & ID) != 0) {
            return Quality.ID;
        }
        return (word & STARTS) == 0 ? Quality.WORD_START : Quality.NAME;
    }

    @Override
    public int term(int at) {
        return words[at] >>> BITS;
    }

    @Override
    public boolean isLast(int at) {
        return (words[at] & LAST) != 0;
    }

    /// Takes the models' titles down while the words have no place in the dictionary yet.
    static final class Writer {
        private int[] words = new int[64];
        private int[] offsets = new int[16];
        private int size;
        private int models;

        /// Adds the titles of the next model.
        ///
        /// @param tail how many words of the id stand before its first slash
        void add(List<Postings.Writer> name, List<Postings.Writer> id, int tail) {
            put(name, NAME, 0);
            put(id, ID, tail);
            models++;
            if (models == offsets.length) {
                offsets = Arrays.copyOf(offsets, models * 2);
            }
            offsets[models] = size;
        }

        private void put(List<Postings.Writer> text, int start, int tail) {
            if (size + text.size() > words.length) {
                words = Arrays.copyOf(words, (size + text.size()) * 2);
            }
            for (int i = 0; i < text.size(); i++) {
                int marks = (i == 0 ? start : 0)
                        | (start == ID && i == tail ? TAIL : 0)
                        | (i == text.size() - 1 ? LAST : 0);
                words[size++] = (text.get(i).number() << BITS) | marks;
            }
        }

        /// @param terms the place in the dictionary of each word by its number
        Titles titles(int[] terms) {
            var placed = new int[size];
            for (int at = 0; at < size; at++) {
                placed[at] = (terms[words[at] >>> BITS] << BITS) | (words[at] & MARKS);
            }
            return new Titles(placed, Arrays.copyOf(offsets, models + 1));
        }
    }
}
