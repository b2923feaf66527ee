package app.modeldeck.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.model.Evidence;
import app.modeldeck.model.Field;
import app.modeldeck.model.Model;
import app.modeldeck.model.Price;
import app.modeldeck.model.Problem;
import app.modeldeck.model.Quote;
import app.modeldeck.model.SampleModels;
import app.modeldeck.secrets.Secret;
import app.modeldeck.secrets.SessionKeys;
import com.github.benmanes.caffeine.cache.Ticker;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Prices that are told on demand, for the rows that a person looks at.
final class PricesTest {
    private static final Evidence WHY = new Evidence.Stated("prices.unit_price");
    private static final Price PRICE =
            new Price(new BigDecimal("0.04"), "USD", Price.Unit.IMAGE, Optional.empty(), "images", SampleModels.SOURCE);
    private static final Quote PRICED = new Quote.Priced(List.of(PRICE), WHY);

    private final FakeProvider fal =
            FakeProvider.pricing("fal").pages(List.of("a", "b", "c")).quoting(PRICED);
    private final FakeProvider other = FakeProvider.open("other").pages(List.of("a"));
    private final SessionKeys keys = new SessionKeys();
    private final AtomicLong nanos = new AtomicLong();
    private final Ticker ticker = nanos::get;
    private final Catalog catalog =
            Catalogs.of(Timing.usual(ticker, InstantSource.fixed(Catalogs.NOW)), keys, fal, other);

    @BeforeEach
    void load() throws Exception {
        catalog.load(Question.all(Freshness.CACHED), _ -> {});
    }

    private void withKey() throws Exception {
        keys.put(fal.info().id(), Secret.of("a-key"));
        catalog.keyChanged(fal.info().id());
        load();
    }

    private static Model.Id id(FakeProvider provider, String name) {
        return new Model.Id(provider.info().id(), "owner/" + name);
    }

    private List<List<Price>> shown() {
        return catalog.current().provider(fal.info().id()).orElseThrow().models().stream()
                .map(Model::prices)
                .toList();
    }

    @Test
    void theRowsThatAreLookedAtGetTheirPricesInOneQuestionAndTheOthersAreNotAsked() throws Exception {
        withKey();
        var answer = catalog.price(List.of(id(fal, "a"), id(fal, "b"), id(other, "a")));
        assertThat(answer.quotes()).isEqualTo(Map.of(id(fal, "a"), PRICED, id(fal, "b"), PRICED));
        assertThat(answer.problems()).isEmpty();
        assertThat(shown()).containsExactly(List.of(PRICE), List.of(PRICE), List.of());
        assertThat(catalog.current()
                        .models()
                        .findFirst()
                        .orElseThrow()
                        .provenance()
                        .evidence())
                .containsEntry(Field.PRICES, WHY);
        assertThat(fal.priceQuestions()).isEqualTo(1);
        assertThat(other.priceQuestions()).isZero();
    }

    @Test
    void whatIsHeldIsNotAskedAgainUntilItIsDropped() throws Exception {
        withKey();
        catalog.price(List.of(id(fal, "a")));
        catalog.price(List.of(id(fal, "a")));
        assertThat(fal.priceQuestions()).isEqualTo(1);
        catalog.invalidate();
        catalog.price(List.of(id(fal, "a")));
        assertThat(fal.priceQuestions()).isEqualTo(2);
    }

    @Test
    void withoutAKeyNothingIsAsked() throws Exception {
        assertThat(catalog.price(List.of(id(fal, "a")))).isEqualTo(QuotedPrices.NONE);
        assertThat(catalog.price(List.of())).isEqualTo(QuotedPrices.NONE);
        assertThat(fal.priceQuestions()).isZero();
    }

    @Test
    void aFailureIsSaidKeepsTheRowsAndLeavesTheProviderInPeaceForAWhile() throws Exception {
        withKey();
        var problem = new Problem.ServerFault(503);
        fal.quotingFails(problem);
        for (int i = 0; i < 3; i++) {
            assertThat(catalog.price(List.of(id(fal, "a"))).problems())
                    .isEqualTo(Map.of(fal.info().id(), problem));
        }
        assertThat(fal.priceQuestions()).isEqualTo(1);
        assertThat(shown()).hasSize(3);
        fal.quoting(PRICED);
        nanos.addAndGet(Duration.ofSeconds(31).toNanos());
        assertThat(catalog.price(List.of(id(fal, "a"))).quotes()).containsEntry(id(fal, "a"), PRICED);
    }

    @Test
    void aProviderThatIsSwitchedOffIsNotAsked() throws Exception {
        withKey();
        catalog.use(new Roster(List.of(fal, other), Set.of(fal.info().id())));
        assertThat(catalog.price(List.of(id(fal, "a"), id(other, "a")))).isEqualTo(QuotedPrices.NONE);
        assertThat(fal.priceQuestions()).isZero();
    }
}
