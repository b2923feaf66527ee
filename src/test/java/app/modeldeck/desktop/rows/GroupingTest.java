package app.modeldeck.desktop.rows;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.catalog.FakeProvider;
import app.modeldeck.desktop.browser.BrowserViewModel;
import app.modeldeck.desktop.browser.SampleBrowser;
import app.modeldeck.desktop.browser.TableLines;
import app.modeldeck.desktop.fx.HandBackground;
import app.modeldeck.model.KeyUse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class GroupingTest {
    private final FakeProvider fal = new FakeProvider("fal", "fal.ai", KeyUse.OPTIONAL);
    private final FakeProvider replicate = new FakeProvider("replicate", "Replicate", KeyUse.OPTIONAL);
    private final HandBackground background = new HandBackground();
    private final BrowserViewModel window = SampleBrowser.over(background, fal, replicate);

    @BeforeEach
    void start() {
        fal.pages(List.of("flux-dev-lora", "kling"));
        replicate.pages(List.of("flux"));
        window.start();
        background.runAll();
    }

    @Test
    void aSearchForWordsPutsTheGroupOfTheBestRowFirst() {
        type("flux");

        assertThat(lines()).containsExactly("Replicate 1 of 1", "flux", "fal.ai 1 of 2", "flux-dev-lora");
    }

    @Test
    void withoutWordsTheProvidersStandInTheirOwnOrder() {
        type("provider:replicate");

        assertThat(lines()).containsExactly("Replicate 1 of 1", "flux");
    }

    @Test
    void withoutGroupsTheRowsOfAllProvidersAreRankedTogether() {
        type("flux group:none");

        assertThat(lines()).containsExactly("flux of Replicate", "flux-dev-lora of fal.ai");
    }

    @Test
    void rowsThatStateNothingOfTheKindStandUnderAHeaderOfTheirOwn() {
        type("group:type");
        assertThat(lines())
                .containsExactly("No type stated 3", "flux-dev-lora of fal.ai", "kling of fal.ai", "flux of Replicate");

        window.layout().toggle(new GroupKey("type", ""));
        background.runAll();
        assertThat(lines()).containsExactly("No type stated 3");
    }

    private void type(String text) {
        window.search().text().set(text);
        background.runAll();
    }

    private List<String> lines() {
        return TableLines.of(window);
    }
}
