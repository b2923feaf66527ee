package app.modeldeck.desktop.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.desktop.fx.Words;
import app.modeldeck.desktop.search.Remark.Way;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ChipsViewModelTest {
    private final SearchViewModel search = new SearchViewModel();
    private final ChipsViewModel viewModel = new ChipsViewModel(search, Words.in(Locale.US));

    @Test
    void everyClauseButAWantedWordIsAChip() {
        search.text().set("flux -lora \"text to speech\" type:video,image price:<0.10 sort:runs");

        assertThat(chips())
                .containsExactly("-lora", "\"text to speech\"", "type:video,image", "price:<0.10", "sort:runs");
        assertThat(viewModel.remarks().get()).isEmpty();
    }

    @Test
    void plainWordsNeedNoChip() {
        search.text().set("flux dev");

        assertThat(viewModel.chips().get()).isEmpty();
    }

    @Test
    void removingAChipRewritesTheText() {
        search.text().set("flux -lora type:video");

        search.drop(viewModel.chips().get().getFirst().clause());

        assertThat(search.text().get()).isEqualTo("flux type:video");
        assertThat(chips()).containsExactly("type:video");
    }

    @Test
    void aBadValueIsStruckAndSaysWhyAndTheOthersApply() {
        search.text().set("status:retired price:<0.10");

        assertThat(chips()).containsExactly("status:retired (struck)", "price:<0.10");
        assertThat(viewModel.remarks().get())
                .containsExactly(new Remark(
                        "“retired” is no value of “status:”, so it is not applied. There are: active, beta,"
                                + " deprecated, unknown.",
                        Optional.empty()));
    }

    @Test
    void anUnknownFieldIsSearchedAsWordsAndOffersTheOneMeant() {
        search.text().set("flux provder:fal");

        assertThat(viewModel.remarks().get())
                .containsExactly(new Remark(
                        "“provder:” is no field, so it is searched as words.",
                        Optional.of(new Way("Did you mean provider:?", "flux provider:fal"))));
    }

    @Test
    void nothingIsSaidOfWhatIsBeingTypedBeforeItRests() {
        viewModel.editing().set(true);
        search.text().set("flux status:ret");
        assertThat(viewModel.chips().get()).isEmpty();
        assertThat(viewModel.remarks().get()).isEmpty();

        search.beat();
        assertThat(viewModel.remarks().get()).isEmpty();
        search.beat();

        assertThat(chips()).containsExactly("status:ret (struck)");
        assertThat(viewModel.remarks().get()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"status:ret ", "status:ret flux"})
    void whatIsTypedBehindItEndsTheWaiting(String text) {
        viewModel.editing().set(true);
        search.text().set(text);

        assertThat(chips()).containsExactly("status:ret (struck)");
    }

    @Test
    void leavingTheBoxEndsTheWaiting() {
        viewModel.editing().set(true);
        search.text().set("status:ret");

        viewModel.editing().set(false);

        assertThat(chips()).containsExactly("status:ret (struck)");
    }

    @Test
    void everyReasonHasItsWords() {
        search.text().set("price: status:x runs:x price:x price:1/x updated:x runs:9..1 sort:a,b -sort:name");

        assertThat(viewModel.remarks().get())
                .hasSize(9)
                .allSatisfy(
                        remark -> assertThat(remark.sentence()).endsWith(".").contains("not applied"));
    }

    private List<String> chips() {
        return viewModel.chips().get().stream()
                .map(chip -> switch (chip.state()) {
                    case APPLIED -> chip.text();
                    case STRUCK -> chip.text() + " (struck)";
                })
                .toList();
    }
}
