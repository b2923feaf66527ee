package app.modeldeck.query.index;

/// How many models a query finds, and how many it does not for a reason that is told. Changes while the query is
/// answered, and no more after that.
final class Tally {
    private int total;
    private int hidden;
    private int unstated;

    /// Counts the models of one more segment.
    ///
    /// @param hidden those that showing them would find
    /// @param unstated those whose provider does not state all that was asked
    void add(int found, int hidden, int unstated) {
        this.total += found;
        this.hidden += hidden;
        this.unstated += unstated;
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
