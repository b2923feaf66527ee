package app.modeldeck.query.segment;

import java.util.BitSet;

/// Where in a model a word stands, the least prominent first.
enum Place {
    /// In the description, the owner or a tag.
    ASIDE(0),
    /// In the name or the id.
    TITLE(1),
    /// At the very start of the name, the id, or the id without its owner.
    START(2),
    /// Alone there.
    WHOLE(3);

    /// How many bits tell one from the others.
    static final int BITS = 2;

    static final int MASK = (1 << BITS) - 1;

    /// How many there are.
    static final int COUNT = 1 << BITS;

    private final int code;

    Place(int code) {
        this.code = code;
    }

    /// More for a more prominent one; it fits into the bits.
    int code() {
        return code;
    }

    /// One set of models for each place, empty.
    static BitSet[] sets() {
        return new BitSet[] {new BitSet(), new BitSet(), new BitSet(), new BitSet()};
    }
}
