package app.modeldeck.query.index;

import java.util.BitSet;
import java.util.function.IntFunction;

/// The models of one segment that are left while one clause after the other judges them. Starts with those that
/// hold the words.
final class Shortlist {
    private final BitSet fitting;
    private final BitSet unstated = new BitSet();

    Shortlist(BitSet models) {
        fitting = (BitSet) models.clone();
    }

    /// Those that fit all that was asked so far.
    BitSet fitting() {
        return fitting;
    }

    /// Those that would fit, if their provider stated all that was asked.
    BitSet unstated() {
        return unstated;
    }

    /// Strikes these off.
    void strike(BitSet models) {
        fitting.andNot(models);
        unstated.andNot(models);
    }

    /// Strikes all others off.
    void keep(BitSet models) {
        fitting.and(models);
        unstated.and(models);
    }

    /// Asks for a verdict of each model that is left.
    void each(IntFunction<Fit> verdict) {
        for (int model = unstated.nextSetBit(0); model >= 0; model = unstated.nextSetBit(model + 1)) {
            if (verdict.apply(model) == Fit.DIFFERS) {
                unstated.clear(model);
            }
        }
        for (int model = fitting.nextSetBit(0); model >= 0; model = fitting.nextSetBit(model + 1)) {
            var one = verdict.apply(model);
            if (one != Fit.FITS) {
                fitting.clear(model);
                unstated.set(model, one == Fit.UNSTATED);
            }
        }
    }
}
