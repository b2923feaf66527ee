package app.modeldeck.wire;

import app.modeldeck.model.Capability;
import app.modeldeck.model.CatalogSnapshot;
import app.modeldeck.model.Evidence;
import app.modeldeck.model.KeyUse;
import app.modeldeck.model.Model;
import app.modeldeck.model.Origin;
import app.modeldeck.model.Price;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.model.ProviderSnapshot;
import app.modeldeck.model.SampleModels;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Models and providers with something in every field.
final class Samples {
    static final Instant NOW = Instant.parse("2026-11-23T10:15:30.123Z");
    static final Instant EARLIER = Instant.parse("2026-11-23T09:58:02Z");
    static final Duration TOOK = Duration.ofSeconds(2);
    static final ProviderInfo FAL = info("fal", "fal.ai", KeyUse.OPTIONAL, "FAL_KEY");
    static final ProviderInfo REPLICATE = info("replicate", "Replicate", KeyUse.REQUIRED, "REPLICATE_API_TOKEN");

    /// States nothing but a description and a price.
    static final Model VIDEO = new Model(
            new Model.Id(FAL.id(), "lumen-lab/drift-video/v2/text-to-video"),
            "Drift Video 2",
            Optional.of("Films a \"scene\" from words,\nslowly."),
            List.of(stated("text-to-video")),
            List.of(new Price(
                    new BigDecimal("0.28"),
                    "USD",
                    Price.Unit.SECOND,
                    Optional.empty(),
                    "seconds",
                    SampleModels.SOURCE)),
            Model.Links.NONE,
            Model.Facts.NONE,
            SampleModels.PROVENANCE);

    /// States everything but a description and a price.
    static final Model IMAGE = new Model(
            new Model.Id(REPLICATE.id(), "tidepool/coral-dev"),
            "coral-dev",
            Optional.empty(),
            List.of(stated("text-to-image"), new Capability("upscaling", inferred("upscale"))),
            List.of(),
            new Model.Links(
                    Optional.of(URI.create("https://covers.example/coral.png")),
                    Optional.of(URI.create("https://replicate.example/tidepool/coral-dev"))),
            new Model.Facts(
                    Optional.of("tidepool"),
                    Optional.of("MIT"),
                    OptionalLong.of(1_234_567),
                    Optional.of(Instant.parse("2025-01-02T03:04:05Z")),
                    Optional.of(Instant.parse("2026-01-02T03:04:05.678Z")),
                    Optional.of(Model.Lifecycle.BETA),
                    OptionalLong.empty(),
                    List.of("picture", "line, art")),
            SampleModels.PROVENANCE);

    private Samples() {}

    static ProviderInfo info(String slug, String name, KeyUse use, String variable) {
        return new ProviderInfo(
                new ProviderId(slug),
                name,
                use,
                Optional.of(URI.create("https://" + slug + ".example/keys")),
                List.of(variable),
                Set.of());
    }

    static Capability stated(String task) {
        return new Capability(task, new Evidence.Stated("category"));
    }

    private static Evidence inferred(String word) {
        return new Evidence.Inferred(List.of(word));
    }

    static ProviderSnapshot ready(ProviderInfo info, Model... models) {
        return ProviderSnapshot.idle(info).ready(List.of(models), NOW, TOOK, Optional.empty());
    }

    static ProviderSnapshot cached(ProviderInfo info, Model... models) {
        return ready(info, models).from(Origin.CACHED);
    }

    /// The answer with every row.
    static Answer answer(ProviderSnapshot... providers) {
        var snapshot = new CatalogSnapshot(List.of(providers));
        return new Answer(snapshot, snapshot.models().toList(), snapshot.size());
    }
}
