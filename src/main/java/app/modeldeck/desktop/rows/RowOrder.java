package app.modeldeck.desktop.rows;

import app.modeldeck.model.Capability;
import app.modeldeck.model.Model;
import app.modeldeck.model.ModelOrder;
import app.modeldeck.model.Price;
import app.modeldeck.query.License;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The order of the models within their group. Models that are equal in all keys stay in the order of the catalogue.
///
/// @param keys what counts most first; none for the order of the catalogue
public record RowOrder(List<SortKey> keys) {
    /// The order of the catalogue: by name.
    public static final RowOrder CATALOG = new RowOrder(List.of());

    private static final int DECIMALS = 15;

    public RowOrder {
        keys = List.copyOf(keys);
    }

    /// The order by one key.
    public static RowOrder by(By by, Direction direction) {
        return new RowOrder(List.of(new SortKey(by, direction)));
    }

    /// One of several things that are compared.
    public record SortKey(By by, Direction direction) {}

    /// What is compared.
    public enum By {
        NAME,
        TYPE,
        PRICE,
        RUNS,
        UPDATED,
        LICENSE,
        OWNER,
        DESCRIPTION
    }

    /// Which end comes first.
    public enum Direction {
        ASCENDING,
        DESCENDING
    }

    private record Keyed(List<Optional<? extends Comparable<?>>> values, Model model) {}

    /// What is compared of that model; what it does not state stands last in both directions.
    private static Optional<? extends Comparable<?>> value(By by, Model model) {
        return switch (by) {
            case NAME -> Optional.of(ModelOrder.nameKey(model.name()));
            case TYPE ->
                Optional.of(model.capabilities().stream().map(Capability::task).collect(Collectors.joining(" ")))
                        .filter(tasks -> !tasks.isEmpty());
            case PRICE -> model.prices().stream().findFirst().map(RowOrder::key);
            case RUNS -> model.facts().runs().stream().boxed().findFirst();
            case UPDATED -> model.facts().updated();
            case LICENSE -> model.facts().license().map(RowOrder::licenseKey);
            case OWNER -> model.facts().owner().map(ModelOrder::nameKey);
            case DESCRIPTION -> model.description().map(ModelOrder::nameKey);
        };
    }

    /// Prices for different things cannot be compared: those for the same thing stand together.
    private static String key(Price price) {
        var amount = price.amount().setScale(DECIMALS, RoundingMode.HALF_UP).toPlainString();
        return "%s %s %40s".formatted(price.unit().slug(), price.currency(), amount);
    }

    /// What allows the same stands together.
    private static String licenseKey(String word) {
        var place = switch (License.of(word)) {
            case COMMERCIAL -> "1";
            case OPEN -> "2";
            case NONCOMMERCIAL -> "3";
            case UNKNOWN -> "4";
        };
        return place + ModelOrder.nameKey(word);
    }

    /// The models in this order; each key is made once.
    List<Model> sort(List<Model> models) {
        if (keys.isEmpty()) {
            return models;
        }
        return models.stream()
                .map(model -> new Keyed(
                        keys.stream()
                                .<Optional<? extends Comparable<?>>>map(key -> value(key.by(), model))
                                .toList(),
                        model))
                .sorted(comparator())
                .map(Keyed::model)
                .toList();
    }

    private Comparator<Keyed> comparator() {
        return (one, other) -> {
            int compared = 0;
            for (int i = 0; i < keys.size() && compared == 0; i++) {
                compared = compare(
                        one.values().get(i), other.values().get(i), keys.get(i).direction());
            }
            return compared;
        };
    }

    private static int compare(
            Optional<? extends Comparable<?>> one, Optional<? extends Comparable<?>> other, Direction direction) {
        if (one.isEmpty() || other.isEmpty()) {
            return Boolean.compare(one.isEmpty(), other.isEmpty());
        }
        int ascending = ascending(one.get(), other.get());
        return direction == Direction.ASCENDING ? ascending : -ascending;
    }

    /// Both are values of one key, and so of one type.
    @SuppressWarnings("unchecked")
    private static int ascending(Comparable<?> one, Comparable<?> other) {
        return ((Comparable<Object>) one).compareTo(other);
    }
}
