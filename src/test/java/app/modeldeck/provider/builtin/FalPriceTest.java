package app.modeldeck.provider.builtin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.modeldeck.model.Evidence;
import app.modeldeck.model.Price;
import app.modeldeck.model.Problem;
import app.modeldeck.model.Quote;
import app.modeldeck.provider.JsonClients;
import app.modeldeck.provider.OneAnswer;
import app.modeldeck.provider.request.ProviderException;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
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
            var quotes = new FalProvider().prices(List.of(ID), server.context(JsonClients.usualClient()));
            assertThat(quotes).containsOnlyKeys(ID);
            assertThat(server.asked()).hasSize(1);
            assertThat(server.asked().getFirst()).startsWith("/v1/models/pricing?endpoint_id=loom");
            return quotes.values().iterator().next();
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
                        () -> new FalProvider().prices(List.of(ID), server.context(JsonClients.usualClient())))
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

    private static void answerUnlessGone(HttpExchange exchange, Set<String> gone) throws IOException {
        var ids = Arrays.stream(exchange.getRequestURI().getQuery().split("&"))
                .map(parameter -> parameter.substring("endpoint_id=".length()))
                .toList();
        if (ids.stream().anyMatch(gone::contains)) {
            OneAnswer.send(exchange, 404, new byte[0]);
        } else {
            var entries = ids.stream().map(id -> entry("0.04", "images").replace(ID, id));
            OneAnswer.send(exchange, 200, answer(entries.toArray(String[]::new)).getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void manyAreAskedFiftyAtATime() throws Exception {
        var ids = IntStream.range(0, 120).mapToObj(i -> "m" + i).toList();
        try (var server = new OneAnswer(exchange -> answerUnlessGone(exchange, Set.of()))) {
            var quotes = new FalProvider().prices(ids, server.context(JsonClients.usualClient()));
            assertThat(quotes.keySet()).containsExactlyElementsOf(ids);
            assertThat(quotes.values()).allSatisfy(quote -> assertThat(quote).isInstanceOf(Quote.Priced.class));
            assertThat(server.asked()).hasSize(3);
        }
    }

    @Test
    void oneThatIsGoneCostsOnlyItsOwnPrice() throws Exception {
        var ids = IntStream.range(0, 50).mapToObj(i -> "m" + i).toList();
        try (var server = new OneAnswer(exchange -> answerUnlessGone(exchange, Set.of("m17")))) {
            var quotes = new FalProvider().prices(ids, server.context(JsonClients.usualClient()));
            assertThat(quotes).hasSize(49).doesNotContainKey("m17");
            assertThat(server.asked()).hasSizeLessThan(14);
        }
    }

    @Test
    void anAddressThatIsGoneIsAFailureAndIsNotAskedForEver() throws Exception {
        var ids = IntStream.range(0, 50).mapToObj(i -> "m" + i).toList();
        try (var server = new OneAnswer(exchange -> OneAnswer.send(exchange, 404, new byte[0]))) {
            assertThat(catchThrowableOfType(
                                    ProviderException.class,
                                    () -> new FalProvider().prices(ids, server.context(JsonClients.usualClient())))
                            .problem())
                    .isEqualTo(new Problem.Refused(404));
            assertThat(server.asked()).hasSizeLessThan(40);
        }
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
