package app.modeldeck.cli;

import app.modeldeck.model.Capability;
import app.modeldeck.model.Evidence;
import app.modeldeck.model.Input;
import app.modeldeck.model.JsonText;
import app.modeldeck.model.Model;
import app.modeldeck.model.ModelDetails;
import app.modeldeck.model.Parameter;
import app.modeldeck.model.Price;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.SampleModels;
import app.modeldeck.model.Schema;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Models as people see them.
final class Samples {
    static final Model VIDEO = new Model(
            new Model.Id(new ProviderId("fal"), "lumen-lab/drift-video/v2/master/text-to-video"),
            "Drift Video 2 Master",
            Optional.of("Films a scene\nfrom words."),
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
    static final Model SOUND = new Model(
            new Model.Id(new ProviderId("fal"), "koto/uta"),
            "歌うモデル \u001B[31mred\u202E",
            Optional.empty(),
            List.of(stated("text-to-music"), stated("text-to-audio")),
            List.of(),
            Model.Links.NONE,
            Model.Facts.NONE,
            SampleModels.PROVENANCE);
    static final Model IMAGE = new Model(
            new Model.Id(new ProviderId("replicate"), "tidepool/coral-dev"),
            "coral-dev",
            Optional.empty(),
            List.of(stated("text-to-image")),
            List.of(),
            new Model.Links(Optional.empty(), Optional.of(URI.create("https://replicate.example/tidepool/coral-dev"))),
            new Model.Facts(
                    Optional.of("tidepool"),
                    Optional.of("MIT"),
                    OptionalLong.of(1_234_567),
                    Optional.empty(),
                    Optional.of(Instant.parse("2026-01-02T03:04:05Z")),
                    Optional.empty(),
                    OptionalLong.empty(),
                    List.of()),
            SampleModels.PROVENANCE);
    static final ModelDetails DETAILS = new ModelDetails(
            IMAGE,
            new Schema.Stated(
                    List.of(
                            new Parameter(
                                    "steps",
                                    "integer",
                                    Optional.of("How many steps"),
                                    Optional.of(new JsonText("28")),
                                    Optional.of(BigDecimal.ONE),
                                    Optional.of(BigDecimal.valueOf(50)),
                                    List.of(),
                                    false),
                            new Parameter(
                                    "shape",
                                    "string",
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    List.of(new JsonText("\"1:1\""), new JsonText("\"16:9\"")),
                                    true)),
                    List.of(
                            new Input("prompt", Input.Media.TEXT, true, "Prompt", Optional.empty(), false),
                            new Input(
                                    "images",
                                    Input.Media.IMAGE,
                                    false,
                                    "Images",
                                    Optional.of("To start from"),
                                    true))));

    private Samples() {}

    private static Capability stated(String task) {
        return new Capability(task, new Evidence.Stated("category"));
    }
}
