package app.modeldeck.query;

import static app.modeldeck.query.Samples.model;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class IndexTest {
    @Test
    void findingKeepsTheOrderGiven() {
        var second = model("a/flux-2", "Flux 2");
        var other = model("a/whisper", "Whisper");
        var first = model("a/flux-1", "Flux 1");

        assertThat(Index.of(List.of(second, other, first)).find(Search.of("flux")))
                .containsExactly(second, first);
    }

    @Test
    void blankSearchFindsAll() {
        var models = List.of(model("a/b", "B"), model("a/c", "C"));

        assertThat(Index.of(models).find(Search.BLANK)).isEqualTo(models);
    }

    @Test
    void theNextIndexHoldsOnlyTheNextModels() {
        var kept = model("a/flux-1", "Flux 1");
        var gone = model("a/flux-2", "Flux 2");
        var added = model("a/flux-3", "Flux 3");

        var next = Index.of(List.of(kept, gone)).with(List.of(kept, added));

        assertThat(next.models()).containsExactly(kept, added);
        assertThat(next.find(Search.of("flux"))).containsExactly(kept, added);
        assertThat(next.find(Search.of("2"))).isEmpty();
    }
}
