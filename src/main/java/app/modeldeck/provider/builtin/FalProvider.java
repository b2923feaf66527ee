package app.modeldeck.provider.builtin;

import app.modeldeck.model.Call;
import app.modeldeck.model.Calling;
import app.modeldeck.model.Field;
import app.modeldeck.model.KeyUse;
import app.modeldeck.model.Problem;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.model.ProviderInfo.Trait;
import app.modeldeck.provider.FetchContext;
import app.modeldeck.provider.reading.Description;
import app.modeldeck.provider.reading.EntryMapping;
import app.modeldeck.provider.reading.Envelope;
import app.modeldeck.provider.reading.Fields;
import app.modeldeck.provider.reading.Paging;
import app.modeldeck.provider.reading.PriceQuestion;
import app.modeldeck.provider.request.Addresses;
import app.modeldeck.provider.request.Auth;
import app.modeldeck.provider.request.ProviderException;
import app.modeldeck.provider.rest.RestProvider;
import app.modeldeck.provider.rest.RestSpec;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// fal.ai: `GET /v1/models`, up to 1,000 a page with a cursor that encodes the page number (the Platform APIs of
/// docs.fal.ai).
///
/// The list is public; a key raises its limits. It states each model's category; prices are asked
/// apart, for those models that are looked at.
public final class FalProvider implements RestProvider {
    private static final int NOT_FOUND = 404;
    private static final int PRICES_AT_ONCE = 50;

    /// Its queue, which it recommends over a connection that stays open
    /// (docs.fal.ai/documentation/model-apis/inference/queue).
    private static final Calling CALLING = Calling.with(
            "Key",
            Call.ofInputs(
                    "https://queue.fal.run/{id}",
                    new Call.Answer.Later(
                            "status_url", "status", List.of("IN_QUEUE", "IN_PROGRESS"), Optional.of("response_url"))));

    private static final ProviderInfo INFO = new ProviderInfo(
                    new ProviderId("fal"),
                    "fal.ai",
                    KeyUse.OPTIONAL,
                    Optional.of(URI.create("https://fal.ai/dashboard/keys")),
                    List.of("FAL_KEY", "FAL_API_KEY"),
                    Set.of(Trait.SEARCHES, Trait.DESCRIBES, Trait.PRICES_ON_DEMAND))
            .called(CALLING);

    private static final Fields FIELDS = Fields.identifiedBy("endpoint_id")
            .with(Field.NAME, "metadata.display_name")
            .with(Field.DESCRIPTION, "metadata.description")
            .with(Field.CAPABILITIES, "metadata.category")
            .with(Field.STATUS, "metadata.status")
            .with(Field.TAGS, "metadata.tags")
            .with(Field.LICENSE, "metadata.license_type")
            .with(Field.CREATED, "metadata.date")
            .with(Field.UPDATED, "metadata.updated_at")
            .with(Field.COVER, "metadata.thumbnail_url")
            .with(Field.PAGE, "https://fal.ai/models/{endpoint_id}");

    private static final RestSpec LIST = RestSpec.of(
            "/models?limit=1000",
            new Auth.Scheme("Key"),
            Envelope.list("models")
                    .paged(new Paging.Cursor("cursor", "next_cursor", "has_more", Paging.CursorForm.PAGE_NUMBER)),
            EntryMapping.of(INFO.id(), FIELDS));

    private static final PriceQuestion PRICES = new PriceQuestion(
            "/models/pricing",
            "endpoint_id",
            PRICES_AT_ONCE,
            Envelope.list("prices")
                    .paged(new Paging.Cursor("cursor", "next_cursor", "has_more", Paging.CursorForm.PAGE_NUMBER)),
            "endpoint_id",
            "unit_price",
            "unit",
            "currency");

    @Override
    public ProviderInfo info() {
        return INFO;
    }

    @Override
    public URI address() {
        return URI.create("https://api.fal.ai/v1");
    }

    @Override
    public RestSpec listing() {
        return LIST;
    }

    @Override
    public Optional<RestSpec> searching(String words) {
        return Optional.of(LIST.asking("/models?limit=100&q=" + Addresses.encoded(words), "models"));
    }

    @Override
    public Optional<Description> describing(String id) {
        var path = "/models?expand=openapi-3.0&endpoint_id=" + Addresses.encoded(id);
        return Optional.of(new Description(path, "openapi", Description.Shape.LIST));
    }

    /// Needs a key. An account may have prices of its own.
    @Override
    public Optional<PriceQuestion> pricing() {
        return Optional.of(PRICES);
    }

    /// The price of one model, which needs a key.
    @Override
    public String keyCheck() {
        return "/models/pricing?endpoint_id=fal-ai%2Fflux%2Fdev";
    }

    /// That the model whose price is asked is gone is an answer to a valid key too.
    @Override
    public void checkKey(FetchContext context) throws ProviderException, InterruptedException {
        try {
            RestProvider.super.checkKey(context);
        } catch (ProviderException e) {
            if (!e.problem().equals(new Problem.Refused(NOT_FOUND))) {
                throw e;
            }
        }
    }
}
