package app.modeldeck.provider.builtin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.modeldeck.model.Evidence;
import app.modeldeck.model.Price;
import app.modeldeck.model.Problem;
import app.modeldeck.model.Quote;
import app.modeldeck.provider.JsonClients;
import app.modeldeck.provider.OneAnswer;
import app.modeldeck.provider.ProviderException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FalPriceTest {
    private static final String ID = "loom/halcyon/pro";

    private static String entry(String amount, String unit) {
        return """
                {"endpoint_id":"%s","unit_price":%s,"unit":"%s","currency":"USD"}""".formatted(ID, amount, unit);
    }

    private static String answer(String... entries) {
        return "{\"prices\":[" + String.join(",", entries) + "],\"next_cursor\":null,\"has_more\":false}";
    }

    private static Quote quote(String answer) throws Exception {
        try (var server = OneAnswer.json(answer)) {
            var quote = new FalProvider().price(ID, server.context(JsonClients.usualClient()));
            assertThat(server.asked()).hasSize(1);
            assertThat(server.asked().getFirst()).startsWith("/v1/models/pricing?endpoint_id=loom");
            return quote;
        }
    }

    private static List<Price> prices(String answer) throws Exception {
        return quote(answer) instanceof Quote.Priced(var prices, var why)
                        && why.equals(new Evidence.Stated("prices.unit_price"))
                ? prices
                : List.of();
    }

    private static Problem problem(OneAnswer server) {
        return catchThrowableOfType(
                        ProviderException.class,
                        () -> new FalProvider().price(ID, server.context(JsonClients.usualClient())))
                .problem();
    }

    @Test
    void anAmountForAUnitThatIsKnownIsAPrice() throws Exception {
        assertThat(prices(answer(entry("0.04", "images")))).singleElement().satisfies(price -> {
            assertThat(price.amount()).isEqualByComparingTo("0.04");
            assertThat(price.currency()).isEqualTo("USD");
            assertThat(price.unit()).isEqualTo(Price.Unit.IMAGE);
            assertThat(price.words()).isEqualTo("images");
            assertThat(price.source().request()).isEqualTo("GET /v1/models/pricing");
        });
        assertThat(prices(answer(entry("0.0004", "1000 tokens"))))
                .extracting(Price::amount)
                .containsExactly(new BigDecimal("0.4"));
    }

    @Test
    void anotherUnitOrZeroIsNoPriceButTheProvidersWords() throws Exception {
        assertThat(quote(answer(entry("0.05", "credits")))).isEqualTo(new Quote.Unclear("0.05 USD, unit \"credits\""));
        assertThat(quote(answer(entry("0", "images")))).isEqualTo(new Quote.Unclear("0 USD, unit \"images\""));
    }

    @Test
    void severalPricesAreKeptAndOneThatIsNotKnownMakesAllUnknown() throws Exception {
        assertThat(prices(answer(entry("0.04", "images"), entry("0.01", "megapixels"))))
                .extracting(Price::unit)
                .containsExactly(Price.Unit.IMAGE, Price.Unit.MEGAPIXEL);
        assertThat(quote(answer(entry("0.04", "images"), entry("1", "credits"))))
                .isEqualTo(new Quote.Unclear("1 USD, unit \"credits\""));
    }

    @Test
    void anAnswerWithoutTheModelStatesNoPriceOfIt() throws Exception {
        assertThat(quote(answer())).isEqualTo(new Quote.Unstated());
        assertThat(quote(answer(entry("1", "images").replace(ID, "loom/other"))))
                .isEqualTo(new Quote.Unstated());
        assertThat(quote(answer(entry("-1", "images")))).isEqualTo(new Quote.Unstated());
    }

    @Test
    void anAnswerThatIsNotWholeOrOfAnotherShapeIsAFailure() throws IOException {
        for (var odd : List.of(
                "{\"data\":[]}", "{\"prices\":[],\"next_cursor\":\"Mg\",\"has_more\":true}", "{\"prices\":7}")) {
            try (var server = OneAnswer.json(odd)) {
                assertThat(problem(server)).as(odd).isEqualTo(new Problem.Malformed("the price"));
            }
        }
        try (var server = new OneAnswer(exchange -> OneAnswer.send(exchange, 404, new byte[0]))) {
            assertThat(problem(server)).isEqualTo(new Problem.Refused(404));
        }
    }
}
