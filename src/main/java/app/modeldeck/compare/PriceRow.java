package app.modeldeck.compare;

import app.modeldeck.model.Price;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// What models cost that are paid by the same unit, in the same currency, on the same condition. Nothing is ever
/// converted.
///
/// @param sample one of the prices, which says what they are counted by
/// @param prices one for each model, in their order; empty where it states none of this kind
public record PriceRow(Price sample, List<Optional<Price>> prices) {
    public PriceRow {
        prices = List.copyOf(prices);
    }

    private record Kind(Price.Unit unit, String currency, Optional<String> condition) {
        static Kind of(Price price) {
            return new Kind(price.unit(), price.currency(), price.condition());
        }
    }

    /// A row for each kind of price, in the order in which they come.
    ///
    /// @param models the prices of each model
    public static List<PriceRow> of(List<List<Price>> models) {
        var kinds = new LinkedHashSet<Kind>();
        models.forEach(prices -> prices.forEach(price -> kinds.add(Kind.of(price))));
        var rows = new ArrayList<PriceRow>();
        for (var kind : kinds) {
            var row = models.stream()
                    .map(prices -> prices.stream()
                            .filter(price -> Kind.of(price).equals(kind))
                            .findFirst())
                    .toList();
            rows.add(new PriceRow(
                    row.stream().flatMap(Optional::stream).findFirst().orElseThrow(), row));
        }
        return rows;
    }

    /// Whether two models at least state a price of this kind.
    public boolean isComparable() {
        return prices.stream().filter(Optional::isPresent).count() > 1;
    }

    /// Whether the model at that place costs least, and another one more.
    public boolean isLowest(int model) {
        return prices.get(model)
                .map(Price::amount)
                .filter(amount -> stated().allMatch(other -> amount.compareTo(other) <= 0))
                .filter(amount -> stated().anyMatch(other -> amount.compareTo(other) < 0))
                .isPresent();
    }

    private java.util.stream.Stream<BigDecimal> stated() {
        return prices.stream().flatMap(Optional::stream).map(Price::amount);
    }
}
