package app.modeldeck.wire;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.model.Input;
import app.modeldeck.model.JsonText;
import app.modeldeck.model.ModelDetails;
import app.modeldeck.model.Origin;
import app.modeldeck.model.Parameter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DetailsJsonTest {
    private static final Parameter FULL = new Parameter(
            "steps",
            "integer",
            Optional.of("How many steps"),
            Optional.of(new JsonText("28")),
            Optional.of(new BigDecimal("1")),
            Optional.of(new BigDecimal("1E+2")),
            List.of(new JsonText("10"), new JsonText("28")),
            false);
    private static final Parameter BARE = new Parameter(
            "prompt",
            "string",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            true);
    private static final List<Input> INPUTS = List.of(
            new Input("prompt", Input.Media.TEXT, true, "Prompt", Optional.empty(), false),
            new Input("images", Input.Media.IMAGE, false, "Images", Optional.of("What to start from"), true));

    @Test
    void everyMemberStandsInTheOrderOfTheContract() throws IOException {
        var details = new ModelDetails(Samples.VIDEO, List.of(FULL, BARE), INPUTS);

        assertThat(Golden.pretty(DetailsJson.encode(details, Origin.FETCHED).body()))
                .isEqualTo(Golden.file(DetailsJsonTest.class, "details.json"));
    }

    @Test
    void aCachedDescriptionSaysSo() {
        var details = new ModelDetails(Samples.VIDEO, List.of(), List.of());

        assertThat(new String(DetailsJson.encode(details, Origin.CACHED).body(), StandardCharsets.UTF_8))
                .endsWith("\"parameters\":[],\"inputs\":[],\"cached\":true}");
    }
}
