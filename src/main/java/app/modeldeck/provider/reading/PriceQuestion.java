package app.modeldeck.provider.reading;

import app.modeldeck.model.Evidence;
import app.modeldeck.model.Price;
import app.modeldeck.model.Quote;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Where a provider tells the prices of models that are asked by their ids, as data.
///
/// @param path below its address, without parameters
/// @param parameter the query parameter that takes an id, given once for each
/// @param most how many ids it takes at once
/// @param envelope where the entries are, one for each price, and what says that there are more
/// @param id the field of an entry with the model's id
/// @param amount the field with the amount, in whole units of the currency
/// @param unit the field with the provider's own words for the unit
/// @param currency the field with the currency, ISO 4217
public record PriceQuestion(
        String path,
        String parameter,
        int most,
        Envelope envelope,
        String id,
        String amount,
        String unit,
        String currency) {
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    public Set<String> wanted() {
        return Set.of(id, amount, unit, currency);
    }

    /// What one entry says: a price where amount and unit are known for sure, else the provider's own words. Zero
    /// is a rate that was rounded or is not known, never one that is free.
    public Quote quote(AnswerEntry entry) {
        var stated = entry.decimal(amount).filter(number -> number.signum() >= 0);
        var money = entry.line(currency).filter(code -> CURRENCY.matcher(code).matches());
        if (stated.isEmpty() || money.isEmpty()) {
            return new Quote.Unstated();
        }
        var words = entry.line(unit).orElse("");
        var why = new Evidence.Stated(envelope.entries() + "." + amount);
        return stated.filter(number -> number.signum() > 0)
                .flatMap(number -> price(number, money.get(), words, entry))
                .<Quote>map(price -> new Quote.Priced(List.of(price), why))
                .orElseGet(() -> new Quote.Unclear(said(stated.get(), money.get(), words)));
    }

    private Optional<Price> price(BigDecimal number, String money, String words, AnswerEntry entry) {
        return UnitWords.meaning(words)
                .map(meaning -> new Price(
                        number.multiply(meaning.scale()).stripTrailingZeros(),
                        money,
                        meaning.unit(),
                        meaning.condition(),
                        words,
                        entry.source()));
    }

    private static String said(BigDecimal number, String money, String words) {
        return number.toPlainString() + " " + money + ", unit \"" + words + "\"";
    }
}
