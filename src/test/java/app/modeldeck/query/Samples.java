package app.modeldeck.query;

import app.modeldeck.model.Capability;
import app.modeldeck.model.Evidence;
import app.modeldeck.model.KeyUse;
import app.modeldeck.model.Model;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.model.SampleModels;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

public final class Samples {
    public static final ProviderInfo FAL = new ProviderInfo(
            new ProviderId("fal"),
            "fal.ai",
            KeyUse.OPTIONAL,
            Optional.of(URI.create("https://fal.ai")),
            List.of("FAL_KEY"),
            Set.of());

    private Samples() {}

    public static Model model(String id, String name, String... tasks) {
        var capabilities = Stream.of(tasks)
                .map(task -> new Capability(task, new Evidence.Stated("category")))
                .toList();
        return new Model(
                new Model.Id(FAL.id(), id),
                name,
                Optional.empty(),
                capabilities,
                List.of(),
                Model.Links.NONE,
                Model.Facts.NONE,
                SampleModels.PROVENANCE);
    }

    public static Model described(String id, String name, String description, String owner, List<String> tags) {
        var facts = new Model.Facts(
                Optional.of(owner),
                Optional.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                tags);
        return new Model(
                new Model.Id(FAL.id(), id),
                name,
                Optional.of(description),
                List.of(),
                List.of(),
                Model.Links.NONE,
                facts,
                SampleModels.PROVENANCE);
    }
}
