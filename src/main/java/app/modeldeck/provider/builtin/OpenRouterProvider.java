package app.modeldeck.provider.builtin;

import app.modeldeck.model.Call;
import app.modeldeck.model.Calling;
import app.modeldeck.model.Evidence;
import app.modeldeck.model.Field;
import app.modeldeck.model.KeyUse;
import app.modeldeck.model.Price;
import app.modeldeck.model.Price.Unit;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.provider.reading.AnswerEntry;
import app.modeldeck.provider.reading.EntryMapping;
import app.modeldeck.provider.reading.Envelope;
import app.modeldeck.provider.reading.Fields;
import app.modeldeck.provider.reading.Modalities;
import app.modeldeck.provider.reading.ModelDraft;
import app.modeldeck.provider.reading.Paging;
import app.modeldeck.provider.reading.PriceField;
import app.modeldeck.provider.request.Auth;
import app.modeldeck.provider.rest.RestProvider;
import app.modeldeck.provider.rest.RestSpec;
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// OpenRouter: `GET /models`, one document so far; its SDK knows a `links.next` for longer ones
/// (openrouter.ai/docs/api-reference). Without `output_modalities=all` it lists models that write text alone.
///
/// The list is public. Prices are text in US dollars a token. Its `expiration_date` is documented as "the date after
/// which the model may be removed": until then, and while it is listed, a model is in use, so it says nothing of the
/// status. There is no page of models that this reads, and no search.
public final class OpenRouterProvider implements RestProvider {
    private static final String A_MILLION = "1000000";
    private static final String IN = "architecture.input_modalities";
    private static final String OUT = "architecture.output_modalities";
    private static final String PROMPT = "pricing.prompt";
    private static final String COMPLETION = "pricing.completion";
    private static final String IMAGE = "pricing.image";

    /// Its chat, which makes pictures too where they are asked for, and its embeddings
    /// (openrouter.ai/docs/api-reference, openrouter.ai/docs/features/multimodal/image-generation).
    private static final Calling CALLING = Calling.with(
            "Bearer",
            Call.ofChat("https://openrouter.ai/api/v1/chat/completions"),
            new Call(
                    new Call.Target.Doing(Set.of("text-to-image")),
                    "https://openrouter.ai/api/v1/chat/completions",
                    new Call.Body.Chat(List.of("image")),
                    new Call.Answer.AtOnce()),
            Call.ofEmbeddings("https://openrouter.ai/api/v1/embeddings"));

    private static final ProviderInfo INFO = new ProviderInfo(
                    new ProviderId("openrouter"),
                    "OpenRouter",
                    KeyUse.OPTIONAL,
                    Optional.of(URI.create("https://openrouter.ai/settings/keys")),
                    List.of("OPENROUTER_API_KEY"),
                    Set.of())
            .called(CALLING);

    private static final Fields FIELDS = Fields.identifiedBy("id")
            .with(Field.NAME, "name")
            .with(Field.DESCRIPTION, "description")
            .with(Field.CREATED, "created")
            .with(Field.CONTEXT, "context_length")
            .with(Field.PAGE, "https://openrouter.ai/{id}");

    private static final RestSpec LIST = RestSpec.of(
            "/models?output_modalities=all",
            new Auth.Scheme("Bearer"),
            Envelope.list("data").paged(new Paging.NextLink("links.next")),
            EntryMapping.of(INFO.id(), FIELDS)
                    .priced(
                            PriceField.dollars(PROMPT, Unit.MILLION_INPUT_TOKENS)
                                    .times(A_MILLION),
                            PriceField.dollars(COMPLETION, Unit.MILLION_OUTPUT_TOKENS)
                                    .times(A_MILLION),
                            PriceField.dollars("pricing.request", Unit.REQUEST))
                    .refined(
                            OpenRouterProvider::refine,
                            "architecture",
                            "input_modalities",
                            "output_modalities",
                            "image",
                            "audio",
                            "internal_reasoning",
                            "overrides"));

    private static void refine(ModelDraft draft, AnswerEntry entry) {
        draft.capabilities(Modalities.tasks(entry, IN, OUT));
        int slash = draft.id().indexOf('/');
        if (draft.id().startsWith("~") && slash > 1) {
            // an alias, `~vendor/model-latest`; the mark is no part of the vendor's name
            draft.owner(draft.id().substring(1, slash), new Evidence.Derived("id"));
        }
        if (isFree(draft, entry)) {
            draft.prices(List.of(free(entry)), new Evidence.Stated("pricing"));
        } else {
            imagePrice(entry).ifPresent(price -> {
                var all = new ArrayList<>(draft.prices());
                all.add(price);
                draft.prices(all, new Evidence.Stated(all.getFirst().words()));
            });
        }
    }

    /// All kinds of token cost nothing, those it thinks in too, and nothing but text, which is tokens, comes out: a
    /// model of music states zero for both and is paid by the song.
    private static boolean isFree(ModelDraft draft, AnswerEntry entry) {
        return Stream.of(PROMPT, COMPLETION)
                        .allMatch(path -> entry.decimal(path)
                                .filter(amount -> amount.signum() == 0)
                                .isPresent())
                && Stream.of(IMAGE, "pricing.audio", "pricing.internal_reasoning")
                        .flatMap(path -> entry.decimal(path).stream())
                        .allMatch(amount -> amount.signum() == 0)
                && draft.prices().isEmpty()
                && entry.rows("pricing.overrides").findAny().isEmpty()
                && entry.tags(OUT).equals(List.of("text"));
    }

    private static Price free(AnswerEntry entry) {
        return new Price(
                BigDecimal.ZERO, "USD", Unit.FREE, Optional.empty(), PROMPT + ", " + COMPLETION, entry.source());
    }

    /// What a picture that goes in costs. Where it is what a token costs, the field repeats that price and says
    /// nothing of a whole picture.
    private static Optional<Price> imagePrice(AnswerEntry entry) {
        return entry.decimal(IMAGE)
                .filter(amount -> amount.signum() > 0)
                .filter(amount -> entry.decimal(PROMPT)
                        .filter(token -> token.compareTo(amount) == 0)
                        .isEmpty())
                .map(amount -> new Price(
                        amount.stripTrailingZeros(), "USD", Unit.IMAGE, Optional.of("input"), IMAGE, entry.source()));
    }

    @Override
    public ProviderInfo info() {
        return INFO;
    }

    @Override
    public URI address() {
        return URI.create("https://openrouter.ai/api/v1");
    }

    @Override
    public RestSpec listing() {
        return LIST;
    }

    @Override
    public String keyCheck() {
        return "/key";
    }
}
