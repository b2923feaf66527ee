package app.modeldeck.query.index;

import app.modeldeck.model.Model;
import app.modeldeck.model.ModelOrder;
import app.modeldeck.query.Clause;
import app.modeldeck.query.Clause.Direction;
import app.modeldeck.query.Traits;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/// The orders that `sort:` names. What is not stated goes last, whichever way the order runs.
final class Orders {
    private Orders() {}

    static Comparator<Model> of(Clause.Sort sort) {
        return switch (sort.by()) {
            case "name" -> by(model -> Optional.of(ModelOrder.nameKey(model.name())), sort.direction());
            case "price" -> by(Traits::leastPrice, sort.direction());
            case "updated" -> by(Traits::updated, sort.direction());
            case "added" -> by(Traits::added, sort.direction());
            case "context" -> by(model -> boxed(Traits.context(model)), sort.direction());
            default -> by(model -> boxed(Traits.runs(model)), sort.direction());
        };
    }

    private static <T extends Comparable<T>> Comparator<Model> by(
            Function<Model, Optional<T>> trait, Direction direction) {
        Comparator<T> values = direction == Direction.ASCENDING ? Comparator.naturalOrder() : Comparator.reverseOrder();
        return (one, other) -> {
            var first = trait.apply(one);
            var second = trait.apply(other);
            if (first.isEmpty() || second.isEmpty()) {
                return Boolean.compare(first.isEmpty(), second.isEmpty());
            }
            return values.compare(first.get(), second.get());
        };
    }

    private static Optional<Long> boxed(OptionalLong number) {
        return number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty();
    }
}
