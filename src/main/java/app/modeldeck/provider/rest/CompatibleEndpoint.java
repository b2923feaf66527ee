package app.modeldeck.provider.rest;

import app.modeldeck.model.Call;
import app.modeldeck.model.Calling;
import app.modeldeck.model.Field;
import app.modeldeck.model.KeyUse;
import app.modeldeck.model.Price;
import app.modeldeck.model.Problem;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.model.ProviderInfo.Trait;
import app.modeldeck.provider.FetchContext;
import app.modeldeck.provider.Listing;
import app.modeldeck.provider.reading.AnswerEntry;
import app.modeldeck.provider.reading.CleanText;
import app.modeldeck.provider.reading.EntryMapping;
import app.modeldeck.provider.reading.Envelope;
import app.modeldeck.provider.reading.Fields;
import app.modeldeck.provider.reading.ModelDraft;
import app.modeldeck.provider.reading.PriceField;
import app.modeldeck.provider.request.Auth;
import app.modeldeck.provider.request.BaseAddress;
import app.modeldeck.provider.request.ProviderException;
import app.modeldeck.provider.task.Tasks;
import java.net.URI;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// An OpenAI-compatible API that the user added: `GET /models`, `{data: [{id, created, owned_by}]}`
/// (platform.openai.com/docs/api-reference/models/list), or the bare list that Together answers.
///
/// What servers add under names of their own (names, descriptions, context lengths, types) is read where it is
/// there. Prices are read only where their unit stands beside them; nothing is guessed. A server that wants a
/// key and got none says so as [Problem.KeyMissing].
///
/// @param id made from the name with [#slug]
/// @param name what the user calls it
/// @param address where its API is
public record CompatibleEndpoint(ProviderId id, String name, URI address) implements RestProvider {
    private static final int LONGEST_SLUG = 32;
    private static final int LONGEST_NAME = 60;
    private static final String DOLLARS_A_MILLION_TOKENS = "usd_per_1m_tokens";

    private static final Fields FIELDS = Fields.identifiedBy("id")
            .with(Field.NAME, "display_name|name")
            .with(Field.DESCRIPTION, "description")
            .with(Field.OWNER, "organization|owned_by")
            .with(Field.LICENSE, "license")
            .with(Field.CREATED, "created|created_at")
            .with(Field.CONTEXT, "context_length|max_model_len|context_window|max_context_length");

    /// What `type` means at Together and LM Studio (their documentation); what it means elsewhere is not known.
    private static final Map<String, String> TYPES = Map.of(
            "chat", "text-generation",
            "language", "text-generation",
            "code", "text-generation",
            "llm", "text-generation",
            "vlm", "image-text-to-text",
            "embedding", "embeddings",
            "embeddings", "embeddings",
            "rerank", "text-ranking",
            "transcribe", "speech-to-text");

    private static final List<PriceField> TOKEN_PRICES = List.of(
            PriceField.dollars("pricing.input", Price.Unit.MILLION_INPUT_TOKENS),
            PriceField.dollars("pricing.output", Price.Unit.MILLION_OUTPUT_TOKENS));

    /// A name for an endpoint that is called this: `My vLLM` is `my-vllm`.
    ///
    /// @param taken the names in use, of built-in providers among others
    public static ProviderId slug(String name, Set<ProviderId> taken) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        var cut =
                plain.length() > LONGEST_SLUG ? plain.substring(0, LONGEST_SLUG).replaceAll("-$", "") : plain;
        var stem = cut.isEmpty() ? "endpoint" : cut;
        for (int i = 1; ; i++) {
            var id = new ProviderId(i == 1 ? stem : stem + "-" + i);
            if (!taken.contains(id)) {
                return id;
            }
        }
    }

    @Override
    public ProviderInfo info() {
        var variable = "MODELDECK_" + id.slug().toUpperCase(Locale.ROOT).replace('-', '_') + "_KEY";
        Set<Trait> traits = BaseAddress.isLoopback(address) ? Set.of(Trait.LOCAL) : Set.of();
        var shown = CleanText.line(name, LONGEST_NAME).orElse(id.slug());
        return new ProviderInfo(id, shown, KeyUse.OPTIONAL, Optional.empty(), List.of(variable), traits)
                .called(calling());
    }

    private Calling calling() {
        var base = address.toString().replaceFirst("/+$", "");
        var chat = Call.ofChat(base + "/chat/completions");
        var embeddings = Call.ofEmbeddings(base + "/embeddings");
        var untold = chat.onlyFor(new Call.Target.Untold());
        return BaseAddress.isLoopback(address)
                ? Calling.open(chat, embeddings, untold)
                : Calling.with("Bearer", chat, embeddings, untold);
    }

    @Override
    public RestSpec listing() {
        var reading = EntryMapping.of(id, FIELDS)
                .refined(CompatibleEndpoint::refine, "type", "pricing", "unit", "input", "output");
        return RestSpec.of("/models", new Auth.Scheme("Bearer"), Envelope.list("data|"), reading);
    }

    private static void refine(ModelDraft draft, AnswerEntry row) {
        row.line("type")
                .map(type -> Optional.ofNullable(TYPES.get(type.toLowerCase(Locale.ROOT))))
                .ifPresent(task -> draft.capabilities(task.isEmpty() ? List.of() : Tasks.stated("type", task)));
        if (row.line("pricing.unit").filter(DOLLARS_A_MILLION_TOKENS::equals).isPresent()) {
            PriceField.read(TOKEN_PRICES, row, draft);
        }
    }

    @Override
    public Listing list(FetchContext context) throws ProviderException, InterruptedException {
        try {
            return RestProvider.super.list(context);
        } catch (ProviderException e) {
            if (context.key().isEmpty() && e.problem() instanceof Problem.KeyRejected) {
                throw new ProviderException(new Problem.KeyMissing(), e);
            }
            throw e;
        }
    }
}
