package app.modeldeck.provider.builtin;

import app.modeldeck.model.Call;
import app.modeldeck.model.Calling;
import app.modeldeck.model.Field;
import app.modeldeck.model.KeyUse;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.model.ProviderInfo.Trait;
import app.modeldeck.provider.reading.Description;
import app.modeldeck.provider.reading.EntryMapping;
import app.modeldeck.provider.reading.Envelope;
import app.modeldeck.provider.reading.Fields;
import app.modeldeck.provider.reading.Paging;
import app.modeldeck.provider.request.Addresses;
import app.modeldeck.provider.request.Auth;
import app.modeldeck.provider.rest.CollectionSpec;
import app.modeldeck.provider.rest.RestProvider;
import app.modeldeck.provider.rest.RestSpec;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Replicate: `GET /models`, 25 a page, each page naming the next (replicate.com/docs/reference/http); sorted by
/// the moment a model was made, which never changes, in either direction.
///
/// The list needs a key. It states no prices and no tasks; its collections and the tags of a search
/// state some.
public final class ReplicateProvider implements RestProvider {
    /// What `POST /predictions` answers, and what its address answers until the work is done
    /// (replicate.com/docs/topics/predictions/lifecycle).
    private static final Call.Answer PREDICTION =
            new Call.Answer.Later("urls.get", "status", List.of("starting", "processing"), Optional.empty());

    /// An official model is called by its name, another one by its version.
    private static final Calling CALLING = Calling.with(
            "Bearer",
            new Call(
                    new Call.Target.Versioned(),
                    "https://api.replicate.com/v1/predictions",
                    new Call.Body.Inputs(Optional.of("input"), Optional.of("version")),
                    PREDICTION),
            new Call(
                    new Call.Target.Any(),
                    "https://api.replicate.com/v1/models/{id}/predictions",
                    new Call.Body.Inputs(Optional.of("input"), Optional.empty()),
                    PREDICTION));

    private static final ProviderInfo INFO = new ProviderInfo(
                    new ProviderId("replicate"),
                    "Replicate",
                    KeyUse.REQUIRED,
                    Optional.of(URI.create("https://replicate.com/account/api-tokens")),
                    List.of("REPLICATE_API_TOKEN", "REPLICATE_API_KEY"),
                    Set.of(Trait.SEARCHES, Trait.DESCRIBES))
            .called(CALLING);

    private static final Fields FIELDS = Fields.identifiedBy("{owner}/{name}")
            .with(Field.NAME, "name")
            .with(Field.OWNER, "owner")
            .with(Field.DESCRIPTION, "description")
            .with(Field.LICENSE, "license_url")
            .with(Field.RUNS, "run_count")
            .with(Field.CREATED, "created_at")
            .with(Field.UPDATED, "latest_version.created_at")
            .with(Field.COVER, "cover_image_url")
            .with(Field.PAGE, "url");

    private static final RestSpec LIST = RestSpec.of(
                    "/models?sort_by=model_created_at&sort_direction=desc",
                    new Auth.Scheme("Bearer"),
                    Envelope.list("results").paged(new Paging.NextLink("next")),
                    EntryMapping.of(INFO.id(), FIELDS).inferringTasks())
            .andBackwards("/models?sort_by=model_created_at&sort_direction=asc");

    private static final EntryMapping FOUND = LIST.reading()
            .from(FIELDS.below("model").with(Field.TAGS, "metadata.tags").with(Field.CAPABILITIES, "metadata.tags"));

    /// The collections recorded in November 2023, each read with its own description. `text-to-video` holds "models
    /// that create and edit videos", `vision-models` and `audio-generation` mix tasks as well; the rest of those
    /// without one are techniques and families.
    private static final CollectionSpec COLLECTIONS = new CollectionSpec(
            "/collections",
            Envelope.list("results").paged(new Paging.NextLink("next")),
            "models",
            Fields.identifiedBy("{owner}/{name}"),
            Map.ofEntries(
                    Map.entry("text-to-image", List.of("text-to-image")),
                    Map.entry("image-editing", List.of("image-to-image")),
                    Map.entry("style-transfer", List.of("image-to-image")),
                    Map.entry("image-restoration", List.of("image-to-image")),
                    Map.entry("super-resolution", List.of("image-upscaling")),
                    Map.entry("image-to-text", List.of("image-to-text")),
                    Map.entry("language-models", List.of("text-generation")),
                    Map.entry("streaming-language-models", List.of("text-generation")),
                    Map.entry("trainable-language-models", List.of("text-generation")),
                    Map.entry("language-models-with-grammar", List.of("text-generation")),
                    Map.entry("embedding-models", List.of("embeddings")),
                    Map.entry("text-to-video", List.of())));

    @Override
    public ProviderInfo info() {
        return INFO;
    }

    @Override
    public URI address() {
        return URI.create("https://api.replicate.com/v1");
    }

    /// All but predictions (replicate.com/docs/topics/predictions/rate-limits).
    @Override
    public int perMinute() {
        return 3_000;
    }

    @Override
    public RestSpec listing() {
        return LIST;
    }

    /// `GET /search`, in beta since 2025-09-16: at most 50 results, each under `models[].model` with its tags
    /// beside it.
    @Override
    public Optional<RestSpec> searching(String words) {
        var path = "/search?query=" + Addresses.encoded(words) + "&limit=50";
        return Optional.of(LIST.asking(path, "models").reading(FOUND));
    }

    @Override
    public Optional<Description> describing(String id) {
        var path = "/models/" + Addresses.path(id);
        var versions = new Description.Versions("latest_version.id", "is_official");
        return Optional.of(new Description(path, "openapi_schema", Description.Shape.MODEL)
                .with(versions, "default_example.output"));
    }

    @Override
    public Optional<CollectionSpec> collections() {
        return Optional.of(COLLECTIONS);
    }

    @Override
    public String keyCheck() {
        return "/account";
    }
}
