package app.modeldeck.query.segment;

import java.util.BitSet;
import java.util.function.IntConsumer;

/// In which models words occur and where: written once for each word, and united for [Crowds] of words.
record Occurrences(Postings postings, Crowds crowds) {

    /// Unites what is worth it.
    ///
    /// @param models how many there are
    static Occurrences of(Dictionary dictionary, Postings postings, int models) {
        return new Occurrences(postings, Crowds.of(dictionary, postings, models));
    }

    /// Adds every model that holds one of these words.
    ///
    /// @param places a set for each [Place] to add to, in their order
    void addTo(BitSet[] places, int first, int end) {
        var crowd = crowds.of(first, end, postings.weight(first, end));
        if (crowd.isEmpty()) {
            postings.addTo(places, first, end);
            return;
        }
        for (int place = 0; place < places.length; place++) {
            places[place].or(crowd.get()[place]);
        }
    }

    /// Adds every model that holds one of these words in its name or id.
    void addTitlesTo(BitSet models, int first, int end) {
        addTo(new BitSet[] {new BitSet(), models, models, models}, first, end);
    }

    /// Tells every model that holds this word at that place or a more prominent one.
    void each(int term, Place least, IntConsumer found) {
        postings.each(term, least, found);
    }

    /// How much [#each] reads.
    int weight(int term) {
        return postings.weight(term, term + 1);
    }

    /// How much it takes at most to add these words.
    int cost(int first, int end) {
        return Math.min(postings.weight(first, end), crowds.least());
    }
}
