package app.modeldeck.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.modeldeck.model.Evidence;
import app.modeldeck.model.Field;
import app.modeldeck.model.Model;
import app.modeldeck.model.Price;
import app.modeldeck.model.Problem;
import app.modeldeck.model.Quote;
import app.modeldeck.model.SampleModels;
import app.modeldeck.model.Schema;
import app.modeldeck.secrets.KeyRing;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// One model as a person asks for it: with its price where that is told on demand, and as its list has it where the
/// provider describes none.
final class DescriptionsTest {
    private static final Evidence WHY = new Evidence.Stated("prices.unit_price");
    private static final Price PRICE =
            new Price(new BigDecimal("0.04"), "USD", Price.Unit.IMAGE, Optional.empty(), "images", SampleModels.SOURCE);

    private final FakeProvider fal = FakeProvider.pricing("fal").pages(List.of("a"));
    private final Catalog catalog = Catalogs.of(fal);

    private static Model.Id id(FakeProvider provider, String name) {
        return new Model.Id(provider.info().id(), "owner/" + name);
    }

    private Described described(KeyRing keys) throws Exception {
        return catalog.describe(id(fal, "a"), keys);
    }

    @Test
    void aPriceIsAskedWithAKeyOnceAndHasItsEvidence() throws Exception {
        fal.quoting(new Quote.Priced(List.of(PRICE), WHY));
        var keys = CatalogTest.ring("a-key");
        var model = described(keys).details().model();
        assertThat(model.prices()).containsExactly(PRICE);
        assertThat(model.provenance().evidence()).containsEntry(Field.PRICES, WHY);
        assertThat(described(keys).details().model().prices()).containsExactly(PRICE);
        assertThat(fal.priceQuestions()).isEqualTo(1);
    }

    @Test
    void withoutAKeyNoPriceIsAskedAndNoneIsShownThatAnotherKeySaw() throws Exception {
        fal.quoting(new Quote.Priced(List.of(PRICE), WHY));
        described(CatalogTest.ring("a-key"));
        assertThat(described(KeyRing.empty()).details().model().prices()).isEmpty();
        assertThat(fal.priceQuestions()).isEqualTo(1);
        described(CatalogTest.ring("b-key"));
        assertThat(fal.priceQuestions()).isEqualTo(2);
    }

    @Test
    void aPriceThatIsNotKnownForSureIsShownInTheProvidersWordsAlone() throws Exception {
        fal.quoting(new Quote.Unclear("1 USD, unit \"credits\""));
        var described = described(CatalogTest.ring("a-key"));
        assertThat(described.priceWords()).contains("1 USD, unit \"credits\"");
        assertThat(described.details().model().prices()).isEmpty();
    }

    @Test
    void aPriceThatCouldNotBeAskedIsSaidAndAskedAgain() throws Exception {
        fal.quotingFails(new Problem.ServerFault(503));
        var keys = CatalogTest.ring("a-key");
        assertThat(described(keys).priceProblem()).contains(new Problem.ServerFault(503));
        fal.quoting(new Quote.Priced(List.of(PRICE), WHY));
        assertThat(described(keys).priceProblem()).isEmpty();
        assertThat(described(keys).details().model().prices()).containsExactly(PRICE);
    }

    @Test
    void pricesAreAskedAgainAfterTheCacheWasDropped() throws Exception {
        var keys = CatalogTest.ring("a-key");
        described(keys);
        catalog.invalidate(fal.info().id());
        described(keys);
        assertThat(fal.priceQuestions()).isEqualTo(2);
    }

    @Test
    void aModelOfAProviderThatDescribesNoneIsAsItsListHasIt() throws Exception {
        var other = FakeProvider.listing("other").pages(List.of("a"));
        var over = Catalogs.of(other);
        var details = over.describe(id(other, "a"), KeyRing.empty()).details();
        assertThat(details.model()).isEqualTo(other.model("a"));
        assertThat(details.schema()).isEqualTo(new Schema.NotOffered());
        assertThatThrownBy(() -> over.describe(id(other, "b"), KeyRing.empty())).hasMessage("Refused[status=404]");
        assertThat(other.lists()).isEqualTo(1);
    }

    @Test
    void aListThatCouldNotBeReadDoesNotSayThatThereIsNoSuchModel() {
        var other = FakeProvider.listing("other").cutBy(new Problem.ServerFault(503));
        var over = Catalogs.of(other);
        assertThatThrownBy(() -> over.describe(id(other, "a"), KeyRing.empty())).hasMessage("ServerFault[status=503]");
    }

    @Test
    void aModelThatASelectionLeavesOutIsFoundByTheSearch() throws Exception {
        var hub = FakeProvider.selection("hub").pages(List.of("a")).finding("b");
        var over = Catalogs.of(hub);
        assertThat(over.describe(id(hub, "b"), KeyRing.empty()).details().model())
                .isEqualTo(hub.model("b"));
        hub.searchFailing(new Problem.ServerFault(500));
        assertThatThrownBy(() -> over.describe(id(hub, "c"), KeyRing.empty())).hasMessage("ServerFault[status=500]");
    }
}
