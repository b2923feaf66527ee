package app.modeldeck.query;

/// How many models a query finds, and how many it does not for a reason that is told. Changes while the query is
/// answered, and no more after that.
final class Tally {
    private final int[] levels = new int[Quality.LEVELS];
    private int total;
    private int hidden;
    private int unstated;

    void found(byte quality) {
        levels[quality]++;
        total++;
    }

    /// Counts a hidden model, if showing it would find it.
    void hidden(Verdict verdict) {
        hidden += verdict == Verdict.FITS ? 1 : 0;
    }

    /// Counts a model whose provider does not state all that was asked.
    void leftOut() {
        unstated++;
    }

    int of(byte quality) {
        return levels[quality];
    }

    int total() {
        return total;
    }

    int hidden() {
        return hidden;
    }

    int unstated() {
        return unstated;
    }
}
