package app.modeldeck.query.segment;

import java.util.List;
import java.util.function.BiConsumer;

/// How well one piece of text fits every model of an index.
///
/// @param segments one for each segment, settled
public record WordHits(List<Hits> segments) {
    /// A word that fewer models than this hold as it is written may have been mistyped.
    private static final int FEW = 50;

    /// The models that hold this word, or one that it may be a mistyped form of where it is rare.
    public static WordHits wide(List<Segment> segments, String word) {
        var hits = exact(segments, word);
        if (hits.count() < FEW) {
            hits.raise(of(segments, (segment, more) -> segment.mistyped(word, more)), Quality.TYPO);
        }
        return hits;
    }

    /// The models that hold what was typed without a space, `gpt-4.1`: its words in one piece, or at least all
    /// of them.
    public static WordHits wide(List<Segment> segments, List<String> words) {
        if (words.size() == 1) {
            return wide(segments, words.getFirst());
        }
        var all = words.stream()
                .distinct()
                .map(word -> wide(segments, word))
                .reduce(WordHits::lower)
                .orElseThrow();
        all.segments.forEach(hits -> hits.cap(Quality.OCCURS));
        return all.raise(called(segments, String.join("", words)), Quality.WORD_START);
    }

    /// The models that hold this word as it is written.
    public static WordHits exact(List<Segment> segments, String word) {
        return of(segments, (segment, hits) -> segment.literal(word, hits));
    }

    /// The models that are called this, separators aside.
    public static WordHits called(List<Segment> segments, String words) {
        return of(segments, (segment, hits) -> segment.named(words, hits));
    }

    private static WordHits of(List<Segment> segments, BiConsumer<Segment, Hits> fill) {
        return new WordHits(segments.stream()
                .map(segment -> {
                    var hits = new Hits();
                    fill.accept(segment, hits);
                    return hits.settle();
                })
                .toList());
    }

    /// The hits in that segment.
    public Hits of(int segment) {
        return segments.get(segment);
    }

    private int count() {
        return segments.stream().mapToInt(hits -> hits.any().cardinality()).sum();
    }

    /// Lowers every quality to that of the other, as a text is found no better than its least word.
    public WordHits lower(WordHits other) {
        for (int s = 0; s < segments.size(); s++) {
            of(s).lower(other.of(s));
        }
        return this;
    }

    private WordHits raise(WordHits other, byte least) {
        for (int s = 0; s < segments.size(); s++) {
            of(s).raise(other.of(s), least);
        }
        return this;
    }
}
