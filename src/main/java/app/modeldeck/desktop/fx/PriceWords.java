package app.modeldeck.desktop.fx;

import app.modeldeck.model.Price;
import java.math.BigDecimal;
import java.util.Locale;

/// What a price says to a person: always with its unit.
///
/// @param words the language
public record PriceWords(Words words) {
    /// `$0.04 per image`, with the condition where there is one.
    public String text(Price price) {
        var unit = words.text("price." + price.unit().slug());
        if (price.unit() == Price.Unit.FREE) {
            return unit;
        }
        var amount = money(price.amount(), price.currency());
        return price.condition()
                .map(condition -> words.text("price.condition", amount, unit, condition))
                .orElseGet(() -> words.text("price.text", amount, unit));
    }

    /// All digits that the provider states: what is rounded may be read as free.
    private String money(BigDecimal amount, String currency) {
        var digits = words.number(amount);
        return currency.equals("USD")
                ? words.text("price.usd", digits)
                : words.text("price.money", digits, currency.toUpperCase(Locale.ROOT));
    }
}
