package app.modeldeck.query;

import java.math.BigDecimal;
import java.util.Optional;

/// Numbers from one limit to another.
///
/// @param from the lower limit; none where absent
/// @param to the upper limit; none where absent
public record Range(Optional<Limit> from, Optional<Limit> to) {

    /// Where a range ends.
    ///
    /// @param edge whether the value itself is in the range
    public record Limit(BigDecimal value, Edge edge) {
        public Limit {
            value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        }
    }

    /// Whether a limit belongs to its range.
    public enum Edge {
        INSIDE,
        OUTSIDE
    }

    static Range between(BigDecimal least, BigDecimal most) {
        return new Range(limit(least, Edge.INSIDE), limit(most, Edge.INSIDE));
    }

    static Range from(BigDecimal least, Edge edge) {
        return new Range(limit(least, edge), Optional.empty());
    }

    static Range to(BigDecimal most, Edge edge) {
        return new Range(Optional.empty(), limit(most, edge));
    }

    static Optional<Limit> limit(BigDecimal value, Edge edge) {
        return Optional.of(new Limit(value, edge));
    }

    /// Whether it ends before it begins: a year that ends where the one after it begins does as well.
    boolean isReversed() {
        if (from.isEmpty() || to.isEmpty()) {
            return false;
        }
        int compared = from.get().value().compareTo(to.get().value());
        return compared > 0 || (compared == 0 && to.get().edge() == Edge.OUTSIDE);
    }

    public boolean holds(BigDecimal number) {
        return isAbove(number) && isBelow(number);
    }

    private boolean isAbove(BigDecimal number) {
        if (from.isEmpty()) {
            return true;
        }
        int compared = number.compareTo(from.get().value());
        return compared > 0 || (compared == 0 && from.get().edge() == Edge.INSIDE);
    }

    private boolean isBelow(BigDecimal number) {
        if (to.isEmpty()) {
            return true;
        }
        int compared = number.compareTo(to.get().value());
        return compared < 0 || (compared == 0 && to.get().edge() == Edge.INSIDE);
    }
}
