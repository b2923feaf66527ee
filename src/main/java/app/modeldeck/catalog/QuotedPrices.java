package app.modeldeck.catalog;

import app.modeldeck.model.Model;
import app.modeldeck.model.Problem;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.Quote;
import java.util.Map;

/// What came of a question for prices.
///
/// @param quotes by model; one that was not asked, or could not be, is absent
/// @param problems why a provider's prices could not be asked
public record QuotedPrices(Map<Model.Id, Quote> quotes, Map<ProviderId, Problem> problems) {
    /// Nothing was asked.
    public static final QuotedPrices NONE = new QuotedPrices(Map.of(), Map.of());

    public QuotedPrices {
        quotes = Map.copyOf(quotes);
        problems = Map.copyOf(problems);
    }
}
