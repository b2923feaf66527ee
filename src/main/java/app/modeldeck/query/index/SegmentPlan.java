package app.modeldeck.query.index;

import app.modeldeck.query.segment.Hits;
import app.modeldeck.query.segment.Quality;
import app.modeldeck.query.segment.Segment;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// The clauses of a query as they apply to one segment.
///
/// @param words the hits of each piece of text that must be found
/// @param called the hits of all words run together; empty where there is one word or none
/// @param judges one for each of the other clauses
/// @param hidden what the user has hidden and did not ask for
record SegmentPlan(Segment segment, List<Hits> words, Optional<Hits> called, List<Judge> judges, BitSet hidden) {

    /// How well the words fit each model; [Quality#OCCURS] where there are no words.
    ///
    /// A model that is called what was typed is found, though a word of it may stand inside of one of its own.
    Hits hits() {
        if (words.isEmpty()) {
            return Hits.all(segment.size());
        }
        var all = words.getFirst();
        words.stream().skip(1).forEach(all::lower);
        called.ifPresent(hits -> {
            all.cap(Quality.WORD_START);
            all.raise(hits, Quality.START);
        });
        return all;
    }

    /// What the clauses leave of these models; what is hidden is still among them.
    Shortlist judged(BitSet models) {
        var list = new Shortlist(models);
        judges.forEach(judge -> judge.judge(list));
        return list;
    }
}
