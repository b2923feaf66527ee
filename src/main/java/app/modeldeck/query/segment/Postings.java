package app.modeldeck.query.segment;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;

/// For each word, the models that hold it and how prominently.
///
/// A model is written as its distance from the one before, the bits of its [Place] behind it, seven bits to a
/// byte: for most words one byte each.
final class Postings {
    private static final int MORE = 0x80;
    private static final int LOW = 0x7F;
    private static final int SEVEN = 7;

    private final byte[] bytes;
    private final int[] offsets;

    /// @param offsets where each word's models begin, and where the last ones end
    private Postings(byte[] bytes, int[] offsets) {
        this.bytes = bytes;
        this.offsets = offsets;
    }

    /// The models that were written for these words, in this order.
    static Postings of(List<Writer> words) {
        var offsets = new int[words.size() + 1];
        for (int term = 0; term < words.size(); term++) {
            offsets[term + 1] = offsets[term] + words.get(term).size;
        }
        var bytes = new byte[offsets[words.size()]];
        for (int term = 0; term < words.size(); term++) {
            System.arraycopy(words.get(term).bytes, 0, bytes, offsets[term], words.get(term).size);
        }
        return new Postings(bytes, offsets);
    }

    /// How much space the models of these words take: about how many there are.
    int weight(int term, int end) {
        return offsets[end] - offsets[term];
    }

    /// Adds every model that holds one of these words.
    ///
    /// @param places a set for each [Place] to add to, in their order
    void addTo(BitSet[] places, int term, int end) {
        for (int t = term; t < end; t++) {
            addTo(places, t);
        }
    }

    private void addTo(BitSet[] places, int term) {
        read(term, (model, place) -> places[place].set(model));
    }

    /// Tells every model that holds this word at that place or a more prominent one.
    void each(int term, Place least, IntConsumer found) {
        read(term, (model, place) -> {
            if (place >= least.code()) {
                found.accept(model);
            }
        });
    }

    /// Is told where a word stands.
    @FunctionalInterface
    private interface Reader {
        void stands(int model, int place);
    }

    private void read(int term, Reader reader) {
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
            model += value >>> Place.BITS;
            reader.stands(model, value & Place.MASK);
        }
    }

    /// One word's models while the index is built.
    static final class Writer {
        private static final int FIRST_SIZE = 6;

        private final int number;
        private byte[] bytes = new byte[FIRST_SIZE];
        private int size;
        private int last = -1;

        /// @param number tells the word from others
        Writer(int number) {
            this.number = number;
        }

        int number() {
            return number;
        }

        /// Adds a model, unless it was the last one added.
        ///
        /// @param model not before the last one
        void add(int model, Place place) {
            if (model == last) {
                return;
            }
            int value = ((model - last) << Place.BITS) | place.code();
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
    }
}
