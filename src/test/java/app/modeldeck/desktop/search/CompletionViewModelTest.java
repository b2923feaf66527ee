package app.modeldeck.desktop.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.modeldeck.catalog.FakeProvider;
import app.modeldeck.desktop.browser.BrowserViewModel;
import app.modeldeck.desktop.browser.SampleBrowser;
import app.modeldeck.desktop.fx.HandBackground;
import app.modeldeck.model.KeyUse;
import app.modeldeck.query.index.Completion.Candidate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class CompletionViewModelTest {
    private final FakeProvider fal = new FakeProvider("fal", "fal.ai", KeyUse.OPTIONAL);
    private final FakeProvider replicate = new FakeProvider("replicate", "Replicate", KeyUse.OPTIONAL);
    private final HandBackground background = new HandBackground();
    private final BrowserViewModel window = SampleBrowser.over(background, fal, replicate);
    private final CompletionViewModel completion = window.completion();

    @BeforeEach
    void start() {
        fal.pages(List.of("flux", "kling"));
        replicate.pages(List.of("whisper"));
        window.start();
        background.runAll();
    }

    @Test
    void fieldsAreOfferedAfterALetterAndNoneIsChosen() {
        type("pr");

        assertThat(labels()).containsExactly("provider:", "price:");
        assertThat(completion.chosen().get()).isEmpty();
    }

    @Test
    void valuesAreOfferedBehindTheColonWithTheirCounts() {
        type("provider:");

        assertThat(completion.candidates().get())
                .extracting(Candidate::label, Candidate::count)
                .containsExactly(tuple("fal", OptionalInt.of(2)), tuple("replicate", OptionalInt.of(1)));
    }

    @Test
    void anOrdinaryWordIsLeftAlone() {
        type("flux");

        assertThat(completion.isOpen()).isFalse();
    }

    @Test
    void theNewestKeystrokeWins() {
        keystroke("p");
        keystroke("pr");
        keystroke("pri");
        background.runAll();

        assertThat(labels()).containsExactly("price:");
    }

    @Test
    void aTakenFieldOffersItsValuesAndATakenValueNothing() {
        type("prov");

        assertThat(completion.take(0)).isEqualTo("provider:".length());
        assertThat(window.search().text().get()).isEqualTo("provider:");
        background.runAll();
        assertThat(labels()).containsExactly("fal", "replicate");

        assertThat(completion.take(1)).isEqualTo("provider:replicate".length());
        background.runAll();
        assertThat(window.search().text().get()).isEqualTo("provider:replicate");
        assertThat(completion.isOpen()).isFalse();
    }

    @Test
    void oneGoesDownToTheLastAndUpToTheText() {
        type("pr");

        assertThat(completion.next()).isTrue();
        assertThat(completion.next()).isTrue();
        assertThat(completion.next()).isFalse();
        assertThat(completion.chosen().get()).hasValue(1);

        completion.previous();
        completion.previous();
        assertThat(completion.chosen().get()).isEmpty();
    }

    @Test
    void whatIsClosedComesBackWithTheNextKeystroke() {
        type("p");
        completion.close();
        assertThat(completion.isOpen()).isFalse();

        type("pr");
        assertThat(completion.isOpen()).isTrue();
    }

    @Test
    void anAnswerForAnEarlierTextIsNotTaken() {
        type("p");

        keystroke("pr");

        assertThat(completion.isOpen()).isFalse();
    }

    @Test
    void aTextThatIsRewrittenOrACaretThatWandersEndsTheOffer() {
        type("pr");
        completion.moved(2);
        assertThat(completion.isOpen()).isTrue();
        completion.moved(1);
        assertThat(completion.isOpen()).isFalse();

        type("pri");
        window.search().clear();
        completion.typed("", 0);
        background.runAll();
        assertThat(completion.isOpen()).isFalse();
    }

    /// As the field does it: the completion hears first.
    private void keystroke(String text) {
        completion.typed(text, text.length());
        window.search().text().set(text);
    }

    private void type(String text) {
        keystroke(text);
        background.runAll();
    }

    private List<String> labels() {
        return completion.candidates().get().stream().map(Candidate::label).toList();
    }
}
