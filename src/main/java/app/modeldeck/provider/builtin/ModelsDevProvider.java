package app.modeldeck.provider.builtin;

import app.modeldeck.model.Capability;
import app.modeldeck.model.Field;
import app.modeldeck.model.KeyUse;
import app.modeldeck.model.Price.Unit;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.provider.reading.AnswerEntry;
import app.modeldeck.provider.reading.EntryMapping;
import app.modeldeck.provider.reading.Envelope;
import app.modeldeck.provider.reading.Fields;
import app.modeldeck.provider.reading.Modalities;
import app.modeldeck.provider.reading.ModelDraft;
import app.modeldeck.provider.reading.PriceField;
import app.modeldeck.provider.request.Auth;
import app.modeldeck.provider.rest.RestProvider;
import app.modeldeck.provider.rest.RestSpec;
import app.modeldeck.provider.task.Tasks;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// models.dev: `GET /api.json`, one document of providers, each with its models by their ids
/// (github.com/anomalyco/models.dev, `packages/core/src/schema.ts`). An id is the provider's key, a slash and the
/// model's key, which may have slashes of its own.
///
/// Public, without keys. Costs are US dollars a million tokens; zero stands for subscriptions and for what is not known
/// as well as for what is free, and so is no price. A context of zero is not known, a date without a day neither.
public final class ModelsDevProvider implements RestProvider {
    /// What its modalities, which know text and no vectors, call text to text.
    private static final Set<String> WRITES_NO_TEXT = Set.of("embeddings", "text-ranking");

    private static final ProviderInfo INFO = new ProviderInfo(
            new ProviderId("models-dev"), "models.dev", KeyUse.NONE, Optional.empty(), List.of(), Set.of());

    private static final Fields FIELDS = Fields.identifiedBy("{$0}/{+$1}")
            .with(Field.NAME, "name")
            .with(Field.OWNER, "$0")
            .with(Field.STATUS, "status")
            .with(Field.CONTEXT, "limit.context")
            .with(Field.CREATED, "release_date")
            .with(Field.UPDATED, "last_updated");

    private static final RestSpec LIST = RestSpec.of(
            "/api.json",
            new Auth.None(),
            Envelope.list("*.models.*"),
            EntryMapping.of(INFO.id(), FIELDS)
                    .priced(
                            PriceField.dollars("cost.input", Unit.MILLION_INPUT_TOKENS),
                            PriceField.dollars("cost.output", Unit.MILLION_OUTPUT_TOKENS))
                    .refined(ModelsDevProvider::refine, "modalities", "input", "output", "family"));

    private static void refine(ModelDraft draft, AnswerEntry entry) {
        var concluded = Tasks.inferred(draft.name().orElse(draft.id()), entry.line("family"));
        draft.capabilities(
                concluded.stream().map(Capability::task).anyMatch(WRITES_NO_TEXT::contains)
                        ? concluded
                        : Modalities.tasks(entry, "modalities.input", "modalities.output"));
    }

    @Override
    public ProviderInfo info() {
        return INFO;
    }

    @Override
    public URI address() {
        return URI.create("https://models.dev");
    }

    @Override
    public RestSpec listing() {
        return LIST;
    }
}
