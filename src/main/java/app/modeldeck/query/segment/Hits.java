package app.modeldeck.query.segment;

import java.util.BitSet;
import java.util.stream.Stream;

/// How well a text fits every model of one segment: for each [Quality], a set of the models that fit so well.
///
/// While it is filled, a model may stand in several of the sets, and the best one counts. Once [#settle]d, each
/// set holds the better ones too, so that the worse of two texts is the intersection of their sets: a few
/// instructions for 64 models.
public final class Hits {
    private final BitSet[] models =
            Stream.generate(BitSet::new).limit(Quality.LEVELS).toArray(BitSet[]::new);

    /// So many models, of which each one fits in that everything occurs.
    public static Hits all(int size) {
        var hits = new Hits();
        for (byte quality = Quality.TYPO; quality <= Quality.OCCURS; quality++) {
            hits.models[quality].set(0, size);
        }
        return hits;
    }

    /// The models of that quality; of a better one too when settled.
    public BitSet of(byte quality) {
        return models[quality];
    }

    /// The models that fit in any way, once settled.
    public BitSet any() {
        return models[Quality.TYPO];
    }

    public void raise(int model, byte quality) {
        models[quality].set(model);
    }

    /// Ends the filling.
    Hits settle() {
        for (int quality = Quality.LEVELS - 1; quality > Quality.TYPO; quality--) {
            models[quality - 1].or(models[quality]);
        }
        return this;
    }

    /// Lowers every quality to that of the other, as a text is found no better than its least word.
    public void lower(Hits other) {
        for (byte quality = Quality.TYPO; quality < Quality.LEVELS; quality++) {
            models[quality].and(other.models[quality]);
        }
    }

    /// Lowers to that quality whatever is better.
    public void cap(byte most) {
        for (int quality = most + 1; quality < Quality.LEVELS; quality++) {
            models[quality].clear();
        }
    }

    /// Takes over from the other what is at least of that quality, where it is better.
    public void raise(Hits other, byte least) {
        for (byte quality = Quality.TYPO; quality < Quality.LEVELS; quality++) {
            models[quality].or(other.models[(byte) Math.max(quality, least)]);
        }
    }

    /// Forgets the models that are not among these.
    public void retain(BitSet kept) {
        for (byte quality = Quality.TYPO; quality < Quality.LEVELS; quality++) {
            models[quality].and(kept);
        }
    }
}
