package app.modeldeck.query.index;

import app.modeldeck.model.Model;
import app.modeldeck.query.Marks;
import app.modeldeck.query.segment.Hits;
import app.modeldeck.query.segment.Quality;
import app.modeldeck.query.segment.Segment;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/// The models of one segment after a query has judged them. Immutable.
final class Judged {
    private final Segment segment;
    private final Hits hits;
    private final int hidden;
    private final BitSet favourites;

    private Judged(Segment segment, Hits hits, int hidden, BitSet favourites) {
        this.segment = segment;
        this.hits = hits;
        this.hidden = hidden;
        this.favourites = favourites;
    }

    /// Judges every model and counts what comes of it.
    ///
    /// @param marks whose favourites win ties
    static Judged of(SegmentPlan sheet, Marks marks, Tally tally) {
        var hits = sheet.hits();
        var left = sheet.judged(hits.any());
        int fitting = left.fitting().cardinality();
        left.strike(sheet.hidden());
        hits.retain(left.fitting());
        int found = hits.any().cardinality();
        tally.add(found, fitting - found, left.unstated().cardinality());
        return new Judged(
                sheet.segment(),
                hits,
                fitting - found,
                sheet.segment().markings().of(marks).favourites());
    }

    Segment segment() {
        return segment;
    }

    /// The numbers of the models found.
    BitSet found() {
        return hits.any();
    }

    /// How many more fit that the user has hidden.
    int hidden() {
        return hidden;
    }

    /// All models found, best first. The list reads the segment; it holds nothing but numbers.
    List<Model> ranked() {
        var models = segment.models();
        return new Ranked(
                models,
                IntStream.iterate(Quality.LEVELS - 1, quality -> quality > Quality.NONE, quality -> quality - 1)
                        .flatMap(quality -> numbers((byte) quality))
                        .toArray());
    }

    /// The models of that quality, favourites first.
    ///
    /// @param most how many at most
    List<Model> ofQuality(byte quality, long most) {
        var models = new ArrayList<Model>();
        numbers(quality)
                .limit(most)
                .forEach(number -> models.add(segment.models().get(number)));
        return models;
    }

    private IntStream numbers(byte quality) {
        var exactly = (BitSet) hits.of(quality).clone();
        if (quality < Quality.LEVELS - 1) {
            exactly.andNot(hits.of((byte) (quality + 1)));
        }
        var first = (BitSet) exactly.clone();
        first.and(favourites);
        exactly.andNot(favourites);
        return IntStream.concat(first.stream(), exactly.stream());
    }
}
