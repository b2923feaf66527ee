package app.modeldeck.desktop.refining;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.desktop.refining.OffersViewModel.Include;
import app.modeldeck.desktop.refining.OffersViewModel.Offers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class OffersViewModelTest {
    private final FacetedWindow window = new FacetedWindow();
    private final OffersViewModel offers = window.model.refining().offers();

    @BeforeEach
    void start() {
        window.start();
    }

    @Test
    void whereNoModelMatchesEachConditionThatKeepsSomeOutCanBeDropped() {
        window.type("flux price:<0.01");

        assertThat(drops()).containsExactly("Without price:<0.01: 2");
        assertThat(leftOut()).isEmpty();
        offers.take(shown().drops().getFirst());
        assertThat(text()).isEqualTo("flux");
    }

    @Test
    void whereFewMatchItIsSaidHowManyMoreThereWouldBe() {
        window.type("flux price:<0.05");

        assertThat(shown().few()).isEqualTo("Only one model matches.");
        assertThat(drops()).containsExactly("Without price:<0.05: 1 more");
    }

    @Test
    void whatDoesNotStateAPriceIsCountedAndCanBeLetIn() {
        window.type("price:<1");

        assertThat(leftOut()).containsExactly("2 without a known price are left out");
        offers.take(shown().leftOut().getFirst().offer());
        window.background.runAll();
        assertThat(text()).isEqualTo("price:<1,unknown");
        assertThat(shown()).isEqualTo(Offers.NONE);
    }

    @Test
    void thatAPriceIsNotOfTheKindAskedForIsSaid() {
        window.type("provider:replicate price:<1/s");

        assertThat(leftOut()).containsExactly("1 without a known price of this kind is left out");
    }

    @Test
    void severalThatAreNotStatedAreCountedEachAndTogether() {
        window.type("type:image runs:>1k");

        assertThat(leftOut())
                .containsExactly(
                        "2 without a known number of runs are left out",
                        "3 without a known type or number of runs are left out");
    }

    @Test
    void whatCannotBeLetInIsCountedAllTheSame() {
        window.type("-price:<1");

        assertThat(shown().unstated()).isEqualTo("2 are left out, because what is asked of them is not stated.");
    }

    @Test
    void offersForAnotherSearchSayNothing() {
        window.type("flux price:<0.01");
        assertThat(offers.current().get()).isTrue();

        window.model.search().text().set("kling price:<0.01");
        window.background.run(1);
        assertThat(offers.current().get()).isFalse();
        window.background.runAll();
        assertThat(offers.current().get()).isTrue();

        window.type("flux price:<0.01");
        window.type("kling price:<0.01");
        assertThat(drops()).containsExactly("Without price:<0.01: 1");
    }

    @Test
    void anOfferForAnotherSearchIsNotTaken() {
        window.type("flux price:<0.01");
        var old = shown().drops().getFirst();

        window.model.search().text().set("kling");
        offers.take(old);

        assertThat(text()).isEqualTo("kling");
    }

    @Test
    void aSearchThatLeavesNothingOutHasNothingToSay() {
        window.type("provider:fal");

        assertThat(shown().leftOut()).isEmpty();
        assertThat(shown().unstated()).isEmpty();
    }

    private Offers shown() {
        return offers.offers().get();
    }

    private String text() {
        return window.model.search().text().get();
    }

    private List<String> drops() {
        return shown().drops().stream().map(Offer::text).toList();
    }

    private List<String> leftOut() {
        return shown().leftOut().stream().map(Include::text).toList();
    }
}
