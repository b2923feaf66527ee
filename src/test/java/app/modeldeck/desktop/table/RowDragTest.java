package app.modeldeck.desktop.table;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.model.Model;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.SampleModels;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.DataFormat;
import org.junit.jupiter.api.Test;

final class RowDragTest {
    private static final Model PLAIN =
            SampleModels.named(new Model.Id(new ProviderId("fal"), "fal-ai/flux/dev"), "Flux");

    @Test
    void aModelIsCarriedAsItsExactId() {
        assertThat(RowDrag.content(PLAIN)).isEqualTo(Map.of(DataFormat.PLAIN_TEXT, "fal-ai/flux/dev"));
    }

    @Test
    void aModelIsCarriedAsTheAddressOfItsPageToo() {
        var page = URI.create("https://fal.example/models/flux");
        var linked = new Model(
                PLAIN.id(),
                PLAIN.name(),
                PLAIN.description(),
                PLAIN.capabilities(),
                PLAIN.prices(),
                new Model.Links(Optional.empty(), Optional.of(page)),
                PLAIN.facts(),
                PLAIN.provenance());

        assertThat(RowDrag.content(linked)).containsEntry(DataFormat.URL, page.toString());
    }
}
