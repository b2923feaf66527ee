package app.modeldeck.compare;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.model.Price;
import app.modeldeck.model.SampleModels;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PriceRowTest {
    private static Price price(String amount, String currency, Price.Unit unit, String condition) {
        return new Price(
                new BigDecimal(amount),
                currency,
                unit,
                Optional.of(condition).filter(text -> !text.isEmpty()),
                "words",
                SampleModels.SOURCE);
    }

    @Test
    void onlyWhatIsCountedAlikeIsCompared() {
        var image = price("0.04", "USD", Price.Unit.IMAGE, "");
        var cheaper = price("0.03", "USD", Price.Unit.IMAGE, "");
        var euro = price("0.01", "EUR", Price.Unit.IMAGE, "");
        var large = price("0.01", "USD", Price.Unit.IMAGE, "4K");
        var run = price("1", "USD", Price.Unit.RUN, "");

        var rows = PriceRow.of(List.of(List.of(image, run), List.of(cheaper, large), List.of(euro), List.of()));

        assertThat(rows).extracting(PriceRow::sample).containsExactly(image, run, large, euro);
        assertThat(rows).extracting(PriceRow::isComparable).containsExactly(true, false, false, false);
        assertThat(rows.getFirst().prices())
                .containsExactly(Optional.of(image), Optional.of(cheaper), Optional.empty(), Optional.empty());
        assertThat(rows.getFirst().isLowest(0)).isFalse();
        assertThat(rows.getFirst().isLowest(1)).isTrue();
        assertThat(rows.getFirst().isLowest(2)).isFalse();
        assertThat(rows.get(1).isLowest(0)).isFalse();
    }

    @Test
    void theSamePriceIsLowestForNobody() {
        var rows = PriceRow.of(List.of(
                List.of(price("0.5", "USD", Price.Unit.SECOND, "")),
                List.of(price("0.50", "USD", Price.Unit.SECOND, ""))));

        assertThat(rows.getFirst().isLowest(0)).isFalse();
        assertThat(rows.getFirst().isLowest(1)).isFalse();
    }
}
