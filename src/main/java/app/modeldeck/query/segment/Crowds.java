package app.modeldeck.query.segment;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The models of those words, and of all words of those beginnings, that a good part of the models hold: `the`,
/// and whatever begins with `s`. They are united once, so that a search need not go through as many again.
final class Crowds {
    /// Of so many models, about one holds a word of a crowd.
    private static final int SHARE = 8;
    /// Fewer than these are gone through in no time.
    private static final int FEW = 2_000;

    private final Map<Stretch, BitSet[]> crowds;
    private final int least;

    private Crowds(Map<Stretch, BitSet[]> crowds, int least) {
        this.crowds = Map.copyOf(crowds);
        this.least = least;
    }

    /// Words of the dictionary that stand side by side.
    private record Stretch(int first, int end) {}

    static Crowds of(Dictionary dictionary, Postings postings, int models) {
        int least = Math.max(FEW, models / SHARE);
        var builder = new Builder(dictionary, postings, least);
        builder.unite(new Stretch(0, dictionary.size()), 0);
        return new Crowds(builder.united, least);
    }

    /// The models of these words, one set for each [Place], if they are a crowd.
    ///
    /// @param weight about how many there are
    Optional<BitSet[]> of(int first, int end, int weight) {
        return weight < least ? Optional.empty() : Optional.ofNullable(crowds.get(new Stretch(first, end)));
    }

    /// How many models make a crowd, counted as often as they hold one of its words.
    int least() {
        return least;
    }

    private record Builder(Dictionary dictionary, Postings postings, int least, Map<Stretch, BitSet[]> united) {
        Builder(Dictionary dictionary, Postings postings, int least) {
            this(dictionary, postings, least, new HashMap<>());
        }

        /// Unites the words of this stretch, which have so many letters in common, out of their parts.
        BitSet[] unite(Stretch range, int common) {
            var places = Place.sets();
            if (postings.weight(range.first, range.end) < least || range.end - range.first == 1) {
                postings.addTo(places, range.first, range.end);
            } else {
                split(range, common, places);
            }
            if (postings.weight(range.first, range.end) >= least && common > 0) {
                united.put(range, trimmed(places));
            }
            return places;
        }

        private static BitSet[] trimmed(BitSet[] places) {
            return Arrays.stream(places).map(BitSet::clone).toArray(BitSet[]::new);
        }

        private void split(Stretch range, int common, BitSet[] places) {
            int first = range.first;
            while (first < range.end) {
                int end = dictionary.endOfCommon(first, range.end, common + 1);
                var part = unite(new Stretch(first, end), common + 1);
                for (int place = 0; place < places.length; place++) {
                    places[place].or(part[place]);
                }
                first = end;
            }
        }
    }
}
