package app.modeldeck.desktop.table;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.catalog.Catalogs;
import app.modeldeck.catalog.FakeProvider;
import app.modeldeck.catalog.Freshness;
import app.modeldeck.catalog.Question;
import app.modeldeck.desktop.fx.HandBackground;
import app.modeldeck.desktop.fx.PriceWords;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.model.Evidence;
import app.modeldeck.model.Model;
import app.modeldeck.model.Price;
import app.modeldeck.model.Problem;
import app.modeldeck.model.Quote;
import app.modeldeck.model.SampleModels;
import app.modeldeck.secrets.Secret;
import app.modeldeck.secrets.SessionKeys;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PricesViewModelTest {
    private static final Words WORDS = Words.in(Locale.US);

    private final FakeProvider fal = FakeProvider.pricing("fal")
            .pages(List.of("a", "b"))
            .quoting(new Quote.Priced(
                    List.of(price("0.040", Price.Unit.IMAGE), price("1", Price.Unit.RUN)),
                    new Evidence.Stated("prices.unit_price")));
    private final FakeProvider other = FakeProvider.open("other").pages(List.of("c"));
    private final SessionKeys keys = new SessionKeys();
    private final Catalog catalog = Catalogs.of(keys, fal, other);
    private final HandBackground background = new HandBackground();
    private final List<Throwable> failures = new ArrayList<>();
    private int priced;
    private final PricesViewModel prices =
            new PricesViewModel(catalog, background, WORDS, () -> priced++, failures::add);

    @BeforeEach
    void load() throws Exception {
        catalog.load(Question.all(Freshness.CACHED), _ -> {});
    }

    private static Price price(String amount, Price.Unit unit) {
        return new Price(new BigDecimal(amount), "USD", unit, Optional.empty(), "", SampleModels.SOURCE);
    }

    private void withKey() throws Exception {
        keys.put(fal.info().id(), Secret.of("a-key"));
        catalog.keyChanged(fal.info().id());
        load();
    }

    private void lookAtEverything() {
        prices.lookAt(catalog.current().models().collect(Collectors.toSet()));
        background.runAll();
    }

    private Model shown(String name) {
        return catalog.current()
                .models()
                .filter(model -> model.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsLookedAtIsAskedOnceAndTheRowsGetItsPrices() throws Exception {
        withKey();
        assertThat(prices.note(shown("a"))).isEmpty();
        lookAtEverything();
        lookAtEverything();
        assertThat(prices.prices(shown("a"))).containsExactly("$0.040 per image", "$1 per run");
        assertThat(shown("a").prices()).hasSize(2);
        assertThat(priced).isEqualTo(1);
        assertThat(fal.priceQuestions()).isEqualTo(1);
        assertThat(failures).isEmpty();
    }

    @Test
    void aPriceStaysShownWhileTheListIsFetchedAnew() throws Exception {
        withKey();
        lookAtEverything();
        catalog.load(Question.all(Freshness.REFRESH), _ -> {});
        assertThat(shown("a").prices()).isEmpty();
        assertThat(prices.prices(shown("a"))).containsExactly("$0.040 per image", "$1 per run");
    }

    @Test
    void whatIsNotKnownSaysWhy() throws Exception {
        assertThat(prices.note(shown("c"))).isEqualTo("not stated");
        lookAtEverything();
        assertThat(prices.note(shown("a"))).isEqualTo("needs a key");
        withKey();
        prices.forget();
        fal.quotingFails(new Problem.ServerFault(503));
        lookAtEverything();
        assertThat(prices.note(shown("a"))).isEqualTo("no answer");
        catalog.invalidate();
        fal.quoting(new Quote.Unclear("0.05 USD, unit \"credits\""));
        lookAtEverything();
        assertThat(prices.note(shown("a"))).isEqualTo("0.05 USD, unit \"credits\"");
        prices.forget();
        catalog.invalidate();
        fal.quoting(new Quote.Unstated());
        lookAtEverything();
        assertThat(prices.note(shown("a"))).isEqualTo("not stated");
    }

    @Test
    void whileAQuestionIsUnderWayTheNewestLookWaits() throws Exception {
        withKey();
        prices.lookAt(Set.of(shown("a")));
        prices.lookAt(Set.of(shown("b")));
        assertThat(background.waiting()).isEqualTo(1);
        background.runAll();
        assertThat(prices.prices(shown("a"))).isNotEmpty();
        assertThat(prices.prices(shown("b"))).isNotEmpty();
        assertThat(fal.priceQuestions()).isEqualTo(2);
    }

    @Test
    void ofAProviderThatTellsNoPricesNothingIsAsked() {
        prices.lookAt(Set.of(shown("c")));
        assertThat(background.waiting()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Price.Unit.class)
    void everyPriceIsSaidWithItsUnit(Price.Unit unit) {
        var price = price(unit == Price.Unit.FREE ? "0" : "0.25", unit);
        var expected = unit == Price.Unit.FREE ? "free" : "$0.25 per ";
        assertThat(new PriceWords(WORDS).text(price)).startsWith(expected);
    }
}
