package app.modeldeck.provider.reading;

import app.modeldeck.model.Evidence;
import app.modeldeck.model.Price;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where a price stands in an entry, and what it is for.
///
/// @param path where the number stands, as a number or as text
/// @param unit what it pays for
/// @param scale what makes an amount in US dollars for one such unit of it: 1,000,000 for dollars a token, 0.01
/// for cents
/// @param formula the field that, where it states anything, makes the number a part of a formula and no price
public record PriceField(String path, Price.Unit unit, BigDecimal scale, Optional<String> formula) {
    private static final String CURRENCY = "USD";

    /// Dollars, exactly for that unit.
    public static PriceField dollars(String path, Price.Unit unit) {
        return new PriceField(path, unit, BigDecimal.ONE, Optional.empty());
    }

    /// The same number in other money or for other amounts.
    public PriceField times(String factor) {
        return new PriceField(path, unit, scale.multiply(new BigDecimal(factor)), formula);
    }

    /// The same number, which is a price only where this field states nothing.
    public PriceField unless(String field) {
        return new PriceField(path, unit, scale, Optional.of(field));
    }

    /// The names of the fields that are read.
    Stream<String> names() {
        return Stream.concat(Stream.of(path), formula.stream()).flatMap(place -> new FieldPath(place).names());
    }

    /// Reads those prices that are stated; zero and less are no prices.
    public static void read(List<PriceField> places, AnswerEntry row, ModelDraft draft) {
        var found = places.stream().flatMap(place -> place.price(row).stream()).toList();
        found.stream().findFirst().ifPresent(first -> draft.prices(found, new Evidence.Stated(first.words())));
    }

    private Optional<Price> price(AnswerEntry row) {
        return row.decimal(path)
                .filter(_ -> formula.filter(row::isStated).isEmpty())
                .filter(amount -> amount.signum() > 0)
                .map(amount -> new Price(
                        amount.multiply(scale).stripTrailingZeros(),
                        CURRENCY,
                        unit,
                        Optional.empty(),
                        path,
                        row.source()));
    }
}
