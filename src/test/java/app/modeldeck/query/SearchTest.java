package app.modeldeck.query;

import static app.modeldeck.query.Samples.described;
import static app.modeldeck.query.Samples.model;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SearchTest {
    @Test
    void everyWordMustOccur() {
        var flux = model("black-forest-labs/flux-dev", "FLUX.1 [dev]");

        assertThat(Search.of("flux labs").matches(flux)).isTrue();
        assertThat(Search.of("flux schnell").matches(flux)).isFalse();
    }

    @Test
    void wordsOccurInNameIdDescriptionOwnerAndTags() {
        var model = described("acme/one", "First", "Paints pictures", "Studio Nord", List.of("anime", "line art"));

        assertThat(List.of("first", "acme", "paint", "nord", "anime", "line"))
                .allMatch(word -> Search.of(word).matches(model));
        assertThat(Search.of("second").matches(model)).isFalse();
    }

    @Test
    void caseAccentsAndSeparatorsMakeNoDifference() {
        assertThat(Search.of("CAFÉ-Olé_v2.1/x"))
                .isEqualTo(Search.of("cafe ole v2 1 x"))
                .isEqualTo(new Search(List.of("cafe", "ole", "v2", "1", "x")));
    }

    @Test
    void separatorsMayBeLeftOutFromAWordStart() {
        assertThat(Search.of("o3mini").matches(model("openai/o3-mini", "o3 mini")))
                .isTrue();
        assertThat(Search.of("o3-mini").matches(model("openai/o3mini", "o3mini")))
                .isTrue();
        assertThat(Search.of("fluxdev").matches(model("black-forest-labs/flux-dev", "Flux")))
                .isTrue();
    }

    @Test
    void wordsDoNotRunTogetherInTheMiddleOfAWord() {
        assertThat(Search.of("dev").matches(model("acme/made-video", "Made video")))
                .isFalse();
    }

    @Test
    void blankSearchMatchesEverything() {
        assertThat(List.of("", "   ", " - _ ./ ")).allSatisfy(text -> {
            assertThat(Search.of(text)).isEqualTo(Search.BLANK);
            assertThat(Search.of(text).matches(model("a/b", "b"))).isTrue();
        });
    }

    @Test
    void wordsOfOtherScriptsAreFound() {
        assertThat(Search.of("千问").matches(model("qwen/qwen3", "通义千问 3"))).isTrue();
    }
}
