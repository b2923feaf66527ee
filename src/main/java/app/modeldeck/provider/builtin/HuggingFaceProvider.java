package app.modeldeck.provider.builtin;

import app.modeldeck.model.Call;
import app.modeldeck.model.Calling;
import app.modeldeck.model.Evidence;
import app.modeldeck.model.Field;
import app.modeldeck.model.KeyUse;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.model.ProviderInfo.Trait;
import app.modeldeck.provider.reading.AnswerEntry;
import app.modeldeck.provider.reading.EntryMapping;
import app.modeldeck.provider.reading.Envelope;
import app.modeldeck.provider.reading.Fields;
import app.modeldeck.provider.reading.ModelDraft;
import app.modeldeck.provider.request.Addresses;
import app.modeldeck.provider.request.Auth;
import app.modeldeck.provider.rest.RestProvider;
import app.modeldeck.provider.rest.RestSpec;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Hugging Face: `GET /models`, a bare list; the next page would be in its `Link` header
/// (huggingface.co/docs/hub/api). It has more than two million models, which are searched and never crawled: its list
/// is one page, the hundred that are trending.
///
/// Public, 500 requests in five minutes without a key. It states no name but the id, no description and no price. Its
/// `downloads` are those of the last thirty days and no runs, so nothing is made of them; a model that is gated is
/// listed like any other.
public final class HuggingFaceProvider implements RestProvider {
    /// What it says for everything that is older than its records.
    private static final Instant BEFORE_RECORDS = Instant.parse("2022-03-02T23:29:04Z");

    private static final String FIELDS_ASKED = "&limit=100&expand%5B%5D=pipeline_tag&expand%5B%5D=tags"
            + "&expand%5B%5D=createdAt&expand%5B%5D=lastModified";

    /// Its router, which passes a chat on to whoever serves the model, and its own servers for what answers in JSON
    /// (huggingface.co/docs/inference-providers).
    private static final Calling CALLING = Calling.with(
            "Bearer",
            Call.ofChat("https://router.huggingface.co/v1/chat/completions"),
            Call.ofText(
                    "inputs",
                    "https://router.huggingface.co/hf-inference/models/{id}/pipeline/feature-extraction",
                    "embeddings"),
            Call.ofText(
                    "inputs",
                    "https://router.huggingface.co/hf-inference/models/{id}",
                    "summarization",
                    "translation",
                    "fill-mask",
                    "text-classification",
                    "token-classification"));

    private static final ProviderInfo INFO = new ProviderInfo(
                    new ProviderId("huggingface"),
                    "Hugging Face",
                    KeyUse.OPTIONAL,
                    Optional.of(URI.create("https://huggingface.co/settings/tokens")),
                    List.of("HF_TOKEN"),
                    Set.of(Trait.SEARCHES, Trait.SELECTION))
            .called(CALLING);

    private static final Fields FIELDS = Fields.identifiedBy("id")
            .with(Field.CAPABILITIES, "pipeline_tag")
            .with(Field.CREATED, "createdAt")
            .with(Field.UPDATED, "lastModified")
            .with(Field.TAGS, "tags")
            .with(Field.PAGE, "https://huggingface.co/{id}");

    private static final RestSpec LIST = RestSpec.of(
            "/models?sort=trendingScore&direction=-1" + FIELDS_ASKED,
            new Auth.Scheme("Bearer"),
            Envelope.list(""),
            EntryMapping.of(INFO.id(), FIELDS).refined(HuggingFaceProvider::refine));

    private static void refine(ModelDraft draft, AnswerEntry entry) {
        entry.tagged("tags", "license:").ifPresent(license -> draft.license(license, new Evidence.Stated("tags")));
        if (entry.instant("createdAt").filter(BEFORE_RECORDS::equals).isPresent()) {
            draft.withoutCreated();
        }
    }

    @Override
    public ProviderInfo info() {
        return INFO;
    }

    @Override
    public URI address() {
        return URI.create("https://huggingface.co/api");
    }

    @Override
    public int perMinute() {
        return 100;
    }

    @Override
    public RestSpec listing() {
        return LIST;
    }

    @Override
    public Optional<RestSpec> searching(String words) {
        return Optional.of(LIST.asking(
                "/models?search=" + Addresses.encoded(words) + "&sort=downloads&direction=-1" + FIELDS_ASKED, ""));
    }

    @Override
    public String keyCheck() {
        return "/whoami-v2";
    }
}
