package app.modeldeck.desktop.browser;

import app.modeldeck.model.Capability;
import app.modeldeck.model.Model;
import app.modeldeck.model.ModelOrder;
import app.modeldeck.model.Price;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// The order of the models within their group. Models of equal key stay in the order of the catalogue.
///
/// @param by what is compared
/// @param direction which end comes first
record RowOrder(By by, Direction direction) {
    /// The order of the catalogue: by name.
    static final RowOrder CATALOG = new RowOrder(By.CATALOG, Direction.ASCENDING);

    private static final int DECIMALS = 15;

    /// What is compared.
    enum By {
        CATALOG,
        NAME,
        TYPE,
        PRICE,
        DESCRIPTION
    }

    /// Which end comes first.
    enum Direction {
        ASCENDING,
        DESCENDING
    }

    private record Keyed(String key, Model model) {}

    /// The models in this order; each key is made once. What is not stated stands last in both directions.
    List<Model> sort(List<Model> models) {
        if (by == By.CATALOG) {
            return models;
        }
        Comparator<String> keys = switch (direction) {
            case ASCENDING -> Comparator.naturalOrder();
            case DESCENDING -> Comparator.reverseOrder();
        };
        return models.stream()
                .map(model -> new Keyed(key(model), model))
                .sorted(Comparator.comparing((Keyed keyed) -> keyed.key().isEmpty())
                        .thenComparing(Keyed::key, keys))
                .map(Keyed::model)
                .toList();
    }

    /// Prices for different things cannot be compared: those for the same thing stand together.
    private static String key(Price price) {
        var amount = price.amount().setScale(DECIMALS, RoundingMode.HALF_UP).toPlainString();
        return "%s %s %40s".formatted(price.unit().slug(), price.currency(), amount);
    }

    private String key(Model model) {
        return switch (by) {
            case CATALOG -> "";
            case NAME -> ModelOrder.nameKey(model.name());
            case TYPE -> model.capabilities().stream().map(Capability::task).collect(Collectors.joining(" "));
            case PRICE -> model.prices().stream().findFirst().map(RowOrder::key).orElse("");
            case DESCRIPTION -> model.description().map(ModelOrder::nameKey).orElse("");
        };
    }
}
