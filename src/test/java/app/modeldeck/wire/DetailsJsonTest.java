package app.modeldeck.wire;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.model.Evidence;
import app.modeldeck.model.Field;
import app.modeldeck.model.Input;
import app.modeldeck.model.JsonText;
import app.modeldeck.model.Model;
import app.modeldeck.model.ModelDetails;
import app.modeldeck.model.Origin;
import app.modeldeck.model.Parameter;
import app.modeldeck.model.Provenance;
import app.modeldeck.model.SampleModels;
import app.modeldeck.model.Schema;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
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
        var details = new ModelDetails(Samples.VIDEO, new Schema.Stated(List.of(FULL, BARE), INPUTS));

        assertThat(Golden.pretty(DetailsJson.encode(details, Origin.FETCHED, DetailsJson.PriceRemark.NONE)
                        .body()))
                .isEqualTo(Golden.file(DetailsJsonTest.class, "details.json"));
    }

    @Test
    void aCachedDescriptionSaysSo() {
        var details = new ModelDetails(Samples.VIDEO, new Schema.Stated(List.of(), List.of()));

        assertThat(new String(
                        DetailsJson.encode(details, Origin.CACHED, DetailsJson.PriceRemark.NONE)
                                .body(),
                        StandardCharsets.UTF_8))
                .contains("\"parameters\":[],\"inputs\":[],\"provenance\":{")
                .endsWith("},\"cached\":true}");
    }

    @Test
    void aSchemaThatIsNotOfferedIsNoEmptyOne() {
        var details = new ModelDetails(Samples.VIDEO, new Schema.NotOffered());

        assertThat(text(details, DetailsJson.PriceRemark.NONE))
                .contains("\"schema\":\"not offered\"")
                .doesNotContain("parameters", "inputs");
    }

    @Test
    void whatIsNotKnownOfAPriceIsSaid() {
        var details = new ModelDetails(Samples.IMAGE, new Schema.NotOffered());
        var remark = new DetailsJson.PriceRemark(Optional.of("1 USD, unit \"credits\""), Optional.of("fal: no"));

        assertThat(text(details, remark))
                .contains("\"priceWords\":\"1 USD, unit \\\"credits\\\"\"")
                .endsWith("\"errors\":[\"fal: no\"]}")
                .doesNotContain("\"pricing\"");
    }

    @Test
    void eachFieldSaysWhereItComesFrom() {
        Map<Field, Evidence> evidence = Map.of(
                Field.ID, new Evidence.Stated("endpoint_id"),
                Field.OWNER, new Evidence.Derived("endpoint_id"),
                Field.CAPABILITIES, new Evidence.Inferred(List.of("upscale", "image")));
        var model = new Model(
                Samples.VIDEO.id(),
                Samples.VIDEO.name(),
                Optional.empty(),
                List.of(),
                Samples.VIDEO.prices(),
                Model.Links.NONE,
                Model.Facts.NONE,
                new Provenance(SampleModels.SOURCE, evidence));

        var source = "\"source\":{\"request\":\"GET /v1/models\",\"asOf\":\"2026-11-23T10:15:30Z\"}";
        assertThat(text(new ModelDetails(model, new Schema.NotOffered()), DetailsJson.PriceRemark.NONE))
                .contains("\"provenance\":{" + source + ",\"fields\":{"
                        + "\"id\":{\"kind\":\"stated\",\"from\":\"endpoint_id\"},"
                        + "\"capabilities\":{\"kind\":\"inferred\",\"from\":\"upscale, image\"},"
                        + "\"owner\":{\"kind\":\"derived\",\"from\":\"endpoint_id\"}},"
                        + "\"prices\":[{\"type\":\"per-second\",\"words\":\"seconds\"," + source + "}]}");
    }

    private static String text(ModelDetails details, DetailsJson.PriceRemark remark) {
        return new String(DetailsJson.encode(details, Origin.FETCHED, remark).body(), StandardCharsets.UTF_8);
    }
}
