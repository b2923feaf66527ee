package app.modeldeck.provider.builtin;

import app.modeldeck.model.Call;
import app.modeldeck.model.Calling;
import app.modeldeck.model.Evidence;
import app.modeldeck.model.Field;
import app.modeldeck.model.KeyUse;
import app.modeldeck.model.Model;
import app.modeldeck.model.Price;
import app.modeldeck.model.Price.Unit;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.provider.reading.AnswerEntry;
import app.modeldeck.provider.reading.EntryMapping;
import app.modeldeck.provider.reading.Envelope;
import app.modeldeck.provider.reading.Fields;
import app.modeldeck.provider.reading.ModelDraft;
import app.modeldeck.provider.reading.PriceField;
import app.modeldeck.provider.request.Auth;
import app.modeldeck.provider.rest.RestProvider;
import app.modeldeck.provider.rest.RestSpec;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// DeepInfra: `GET /models/list`, a bare list in one page (docs.deepinfra.com).
///
/// The list is public, but a wrong key is refused. Prices are in cents, under a field for each unit; what is counted
/// in frames has no price here, for a frame is no unit that anyone knows. `deprecated` is the moment from which a
/// model is deprecated, often one to come.
public final class DeepInfraProvider implements RestProvider {
    private static final String CENTS_FOR_ONE = "0.01";
    private static final String CENTS_FOR_A_MILLION = "10000";

    /// Its OpenAI-compatible chat and embeddings, and the address that each model has
    /// (deepinfra.com/docs/inference).
    private static final Calling CALLING = Calling.with(
            "Bearer",
            Call.ofChat("https://api.deepinfra.com/v1/openai/chat/completions"),
            Call.ofEmbeddings("https://api.deepinfra.com/v1/openai/embeddings"),
            Call.ofText("prompt", "https://api.deepinfra.com/v1/inference/{id}", "text-to-image", "text-to-video"),
            Call.ofText("text", "https://api.deepinfra.com/v1/inference/{id}", "text-to-speech"));

    private static final ProviderInfo INFO = new ProviderInfo(
                    new ProviderId("deepinfra"),
                    "DeepInfra",
                    KeyUse.OPTIONAL,
                    Optional.of(URI.create("https://deepinfra.com/dash/api_keys")),
                    List.of("DEEPINFRA_API_KEY"),
                    Set.of())
            .called(CALLING);

    private static final Fields FIELDS = Fields.identifiedBy("model_name")
            .with(Field.DESCRIPTION, "description")
            .with(Field.CAPABILITIES, "type|reported_type")
            .with(Field.CREATED, "create_ts")
            .with(Field.CONTEXT, "max_tokens")
            .with(Field.TAGS, "tags")
            .with(Field.COVER, "cover_img_url")
            .with(Field.PAGE, "https://deepinfra.com/{model_name}");

    private static final RestSpec LIST = RestSpec.of(
            "/models/list",
            new Auth.Scheme("Bearer"),
            Envelope.list(""),
            EntryMapping.of(INFO.id(), FIELDS)
                    .priced(
                            cents("cents_per_input_token", Unit.MILLION_INPUT_TOKENS, CENTS_FOR_A_MILLION),
                            cents("cents_per_output_token", Unit.MILLION_OUTPUT_TOKENS, CENTS_FOR_A_MILLION),
                            cents("cents_per_image_unit", Unit.IMAGE, CENTS_FOR_ONE),
                            cents("cents_per_output_sec", Unit.SECOND, CENTS_FOR_ONE),
                            cents("cents_per_input_sec", Unit.SECOND, CENTS_FOR_ONE),
                            // seconds of a graphics processor: one rate for speech, pictures and classifiers alike
                            cents("cents_per_sec", Unit.COMPUTE_SECOND, CENTS_FOR_ONE),
                            cents("cents_per_input_chars", Unit.MILLION_CHARACTERS, CENTS_FOR_A_MILLION))
                    .refined(
                            DeepInfraProvider::refine,
                            "deprecated",
                            "default_width",
                            "default_height",
                            "table",
                            "discount"));

    private static PriceField cents(String field, Unit unit, String scale) {
        return PriceField.dollars("pricing." + field, unit).times(scale);
    }

    private static void refine(ModelDraft draft, AnswerEntry entry) {
        var since = entry.instant("deprecated");
        boolean passed =
                since.filter(moment -> !moment.isAfter(entry.source().asOf())).isPresent();
        if (passed || entry.isTrue("deprecated")) {
            draft.lifecycle(Model.Lifecycle.DEPRECATED, new Evidence.Stated("deprecated"));
        }
        var prices = draft.prices().stream()
                .filter(price -> price.unit() != Unit.IMAGE || makesImages(draft))
                .map(price -> conditioned(price, entry))
                .toList();
        prices.stream()
                .findFirst()
                .ifPresentOrElse(
                        first -> draft.prices(prices, new Evidence.Stated(first.words())), draft::withoutPrices);
    }

    /// An image unit of a film is no image.
    private static boolean makesImages(ModelDraft draft) {
        return draft.capabilities().stream()
                .anyMatch(capability -> capability.task().endsWith("-to-image"));
    }

    private static Price conditioned(Price price, AnswerEntry entry) {
        var conditions = Stream.of(
                        unitCondition(price, entry),
                        Optional.of("base rate")
                                .filter(_ -> entry.row("pricing.table").node().isObject()),
                        Optional.of("before discount")
                                .filter(_ -> entry.decimal("pricing.discount")
                                        .filter(discount -> discount.signum() > 0)
                                        .isPresent()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return new Price(
                price.amount(),
                price.currency(),
                price.unit(),
                Optional.of(conditions).filter(text -> !text.isEmpty()),
                price.words(),
                price.source());
    }

    private static Optional<String> unitCondition(Price price, AnswerEntry entry) {
        return switch (price.words()) {
            case "pricing.cents_per_image_unit" ->
                entry.count("pricing.default_width")
                        .flatMap(width -> entry.count("pricing.default_height").map(height -> width + "×" + height));
            case "pricing.cents_per_input_sec" -> Optional.of("input");
            case "pricing.cents_per_output_sec" -> Optional.of("output");
            default -> Optional.empty();
        };
    }

    @Override
    public ProviderInfo info() {
        return INFO;
    }

    @Override
    public URI address() {
        return URI.create("https://api.deepinfra.com");
    }

    @Override
    public RestSpec listing() {
        return LIST;
    }

    @Override
    public String keyCheck() {
        return "/v1/me";
    }
}
