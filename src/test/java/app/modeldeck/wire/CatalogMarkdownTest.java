package app.modeldeck.wire;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.model.Model;
import app.modeldeck.model.SampleModels;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CatalogMarkdownTest {
    @Test
    void everyModelIsOneLineWithItsPageAsALink() {
        assertThat(markdown(Samples.VIDEO, Samples.IMAGE)).isEqualTo("""
                | provider | name | id | capabilities | price | license |
                |---|---|---|---|---|---|
                | fal | Drift Video 2 | `lumen-lab/drift-video/v2/text-to-video` | text-to-video | 0.28 USD per-second |  |
                | replicate | [coral-dev](<https://replicate.example/tidepool/coral-dev>) | `tidepool/coral-dev` | \
                text-to-image, upscaling |  | MIT |
                """);
    }

    @Test
    void noNameBreaksOutOfItsCell() {
        var model = SampleModels.named(new Model.Id(Samples.FAL.id(), "a|b"), "x | y\n[z](http://e) <b>*w*");

        assertThat(markdown(model).lines().skip(2))
                .containsExactly("| fal | x \\| y \\[z\\](http://e) \\<b\\>\\*w\\* | a\\|b |  |  |  |");
    }

    private static String markdown(Model... models) {
        return new String(CatalogMarkdown.encode(List.of(models)), StandardCharsets.UTF_8);
    }
}
