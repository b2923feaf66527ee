package app.modeldeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.model.Capability;
import app.modeldeck.model.Evidence;
import app.modeldeck.model.Field;
import app.modeldeck.model.Model;
import app.modeldeck.model.ModelDetails;
import app.modeldeck.model.Provenance;
import app.modeldeck.model.SampleModels;
import app.modeldeck.model.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ProvenanceTextTest {
    private static Model model() {
        var inferred = new Evidence.Inferred(List.of("upscale", "image"));
        Map<Field, Evidence> evidence = Map.of(
                Field.ID,
                new Evidence.Stated("endpoint_id"),
                Field.CAPABILITIES,
                inferred,
                Field.PRICES,
                new Evidence.Stated("prices.unit_price"),
                Field.OWNER,
                new Evidence.Derived("endpoint_id"));
        return new Model(
                Samples.VIDEO.id(),
                "Drift",
                Optional.empty(),
                List.of(new Capability("image-upscaling", inferred)),
                Samples.VIDEO.prices(),
                Model.Links.NONE,
                Model.Facts.NONE,
                new Provenance(SampleModels.SOURCE, evidence));
    }

    @Test
    void eachFieldSaysHowItIsKnownAndFromWhat() {
        assertThat(ProvenanceText.of(model(), Terminal.NONE)).isEqualTo("""

                Read from GET /v1/models, 2026-11-23T10:15:30Z
                FIELD  HOW       FROM
                id     stated    endpoint_id
                type   inferred  “upscale”, “image”: image-upscaling
                price  stated    prices.unit_price, unit "seconds"; GET /v1/models, 2026-11-23T10:15:30Z
                owner  derived   endpoint_id
                """);
    }

    @Test
    void aSchemaThatIsNotOfferedAndAPriceThatIsNotKnownAreSaid() {
        var details = new ModelDetails(Samples.IMAGE, new Schema.NotOffered());
        assertThat(DetailsText.of(details, Optional.of("0.05 USD, unit \"credits\""), Terminal.NONE))
                .contains("\nprice    not known; the provider says 0.05 USD, unit \"credits\"\n")
                .contains("\nThe provider does not say what its models take.\n");
    }
}
