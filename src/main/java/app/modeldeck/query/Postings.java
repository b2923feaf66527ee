package app.modeldeck.query;

import java.util.Arrays;
import java.util.function.IntConsumer;

/// For each word, the models that hold it and how prominently.
///
/// A model is written as its distance from the one before, two bits of [Place] behind it, seven bits to a byte:
/// for most words one byte each.
final class Postings {
    private static final int PLACE_BITS = 2;
    private static final int PLACE_MASK = 3;
    private static final int MORE = 0x80;
    private static final int LOW = 0x7F;
    private static final int SEVEN = 7;

    private final byte[] bytes;
    private final int[] offsets;

    /// @param offsets where each word's models begin, and where the last ones end
    Postings(byte[] bytes, int[] offsets) {
        this.bytes = bytes;
        this.offsets = offsets;
    }

    /// Where in a model a word stands.
    enum Place {
        /// In the description, the owner or a tag.
        ASIDE(0),
        /// In the name or the id.
        TITLE(1),
        /// At the very start of the name, the id, or the id without its owner.
        START(2);

        private final int code;

        Place(int code) {
            this.code = code;
        }
    }

    /// How much space the models of these words take: about how many there are.
    int weight(int term, int end) {
        return offsets[end] - offsets[term];
    }

    /// Raises the quality of every model that holds one of these words.
    ///
    /// @param qualities one for each model
    /// @param levels the quality for each [Place], in their order
    void raise(int term, int end, byte[] qualities, byte[] levels) {
        for (int t = term; t < end; t++) {
            raise(t, qualities, levels);
        }
    }

    private void raise(int term, byte[] qualities, byte[] levels) {
        int at = offsets[term];
        int end = offsets[term + 1];
        int model = -1;
        while (at < end) {
            int next = bytes[at++];
            int value = next & LOW;
            for (int shift = SEVEN; next < 0; shift += SEVEN) {
                next = bytes[at++];
                value |= (next & LOW) << shift;
            }
            model += value >>> PLACE_BITS;
            byte level = levels[value & PLACE_MASK];
            if (qualities[model] < level) {
                qualities[model] = level;
            }
        }
    }

    /// Tells every model that holds this word at that place or a more prominent one.
    void each(int term, Place least, IntConsumer found) {
        int at = offsets[term];
        int model = -1;
        while (at < offsets[term + 1]) {
            int next = bytes[at++];
            int value = next & LOW;
            for (int shift = SEVEN; next < 0; shift += SEVEN) {
                next = bytes[at++];
                value |= (next & LOW) << shift;
            }
            model += value >>> PLACE_BITS;
            if ((value & PLACE_MASK) >= least.code) {
                found.accept(model);
            }
        }
    }

    /// One word's models while the index is built.
    static final class Writer {
        private static final int FIRST_SIZE = 6;

        private byte[] bytes = new byte[FIRST_SIZE];
        private int size;
        private int last = -1;

        /// Adds a model, unless it was the last one added.
        ///
        /// @param model not before the last one
        void add(int model, Place place) {
            if (model == last) {
                return;
            }
            int value = ((model - last) << PLACE_BITS) | place.code;
            last = model;
            while (value >= MORE) {
                put((byte) ((value & LOW) | MORE));
                value >>>= SEVEN;
            }
            put((byte) value);
        }

        private void put(byte next) {
            if (size == bytes.length) {
                bytes = Arrays.copyOf(bytes, size * 2);
            }
            bytes[size++] = next;
        }

        int size() {
            return size;
        }

        void copyTo(byte[] all, int at) {
            System.arraycopy(bytes, 0, all, at, size);
        }
    }
}
