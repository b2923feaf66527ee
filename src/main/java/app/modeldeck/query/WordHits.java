package app.modeldeck.query;

import java.util.List;

/// How well one piece of text fits every model of an index.
///
/// @param qualities one array for each segment, one [Quality] for each model
record WordHits(List<byte[]> qualities) {
    /// A word that fewer models than this hold as it is written may have been mistyped.
    private static final int FEW = 50;

    /// The models that hold this word, or one that it may be a mistyped form of where it is rare.
    static WordHits wide(List<Segment> segments, String word) {
        var hits = blank(segments);
        if (hits.literal(segments, word) < FEW) {
            hits.each(segments, (segment, qualities) -> segment.mistyped(word, qualities));
        }
        return hits;
    }

    /// The models that hold what was typed without a space, `gpt-4.1`: its words in one piece, or at least all
    /// of them.
    static WordHits wide(List<Segment> segments, List<String> words) {
        if (words.size() == 1) {
            return wide(segments, words.getFirst());
        }
        var hits = called(segments, String.join("", words));
        var pieces = words.stream().distinct().map(word -> wide(segments, word)).toList();
        var all = pieces.getFirst();
        pieces.stream().skip(1).forEach(all::lower);
        hits.fill(all);
        return hits;
    }

    /// Keeps what stands in a title; elsewhere takes over the other quality, as far as it says that all words
    /// occur.
    private void fill(WordHits other) {
        for (int i = 0; i < qualities.size(); i++) {
            var own = qualities.get(i);
            var others = other.qualities.get(i);
            for (int model = 0; model < own.length; model++) {
                if (own[model] < Quality.WORD_START) {
                    own[model] = (byte) Math.min(others[model], Quality.OCCURS);
                }
            }
        }
    }

    /// The models that hold this word as it is written.
    static WordHits exact(List<Segment> segments, String word) {
        var hits = blank(segments);
        hits.literal(segments, word);
        return hits;
    }

    /// The models that are called this, separators aside.
    static WordHits called(List<Segment> segments, String words) {
        var hits = blank(segments);
        hits.each(segments, (segment, qualities) -> segment.named(words, qualities));
        return hits;
    }

    /// The qualities of that segment.
    byte[] of(int segment) {
        return qualities.get(segment);
    }

    private static WordHits blank(List<Segment> segments) {
        return new WordHits(
                segments.stream().map(segment -> new byte[segment.size()]).toList());
    }

    private int literal(List<Segment> segments, String word) {
        int found = 0;
        for (int i = 0; i < segments.size(); i++) {
            found += segments.get(i).literal(word, qualities.get(i));
        }
        return found;
    }

    private interface Raising {
        void apply(Segment segment, byte[] qualities);
    }

    private void each(List<Segment> segments, Raising raising) {
        for (int i = 0; i < segments.size(); i++) {
            raising.apply(segments.get(i), qualities.get(i));
        }
    }

    /// Lowers every quality to that of the other, as a text is found no better than its least word.
    void lower(WordHits other) {
        for (int i = 0; i < qualities.size(); i++) {
            var own = qualities.get(i);
            var others = other.qualities.get(i);
            for (int model = 0; model < own.length; model++) {
                own[model] = (byte) Math.min(own[model], others[model]);
            }
        }
    }
}
