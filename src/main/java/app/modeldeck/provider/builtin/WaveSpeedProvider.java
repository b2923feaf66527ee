package app.modeldeck.provider.builtin;

import app.modeldeck.model.Call;
import app.modeldeck.model.Calling;
import app.modeldeck.model.Evidence;
import app.modeldeck.model.Field;
import app.modeldeck.model.KeyUse;
import app.modeldeck.model.Price;
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

/// WaveSpeed: `GET /models`, one page with every model (wavespeed.ai/docs). The body repeats the status in `code`.
///
/// The list needs a key. It states each model's type, and a price for one run in dollars; where a `formula` stands
/// beside that, the price depends on what is asked for, the number is only a part of it and there is no price.
public final class WaveSpeedProvider implements RestProvider {
    /// Its tasks (wavespeed.ai/docs/submit-task, wavespeed.ai/docs/get-result).
    private static final Calling CALLING = Calling.with(
            "Bearer",
            Call.ofInputs(
                    "https://api.wavespeed.ai/api/v3/{id}",
                    new Call.Answer.Later(
                            "data.urls.get", "data.status", List.of("created", "processing"), Optional.empty())));

    private static final ProviderInfo INFO = new ProviderInfo(
                    new ProviderId("wavespeed"),
                    "WaveSpeed",
                    KeyUse.REQUIRED,
                    Optional.of(URI.create("https://wavespeed.ai/accesskey")),
                    List.of("WAVESPEED_API_KEY"),
                    Set.of())
            .called(CALLING);

    private static final Fields FIELDS = Fields.identifiedBy("model_id")
            .with(Field.NAME, "name")
            .with(Field.DESCRIPTION, "description")
            .with(Field.CAPABILITIES, "type")
            .with(Field.PAGE, "https://wavespeed.ai/models/{model_id}");

    private static final RestSpec LIST = RestSpec.of(
            "/models",
            new Auth.Scheme("Bearer"),
            Envelope.list("data").withStatus("code"),
            EntryMapping.of(INFO.id(), FIELDS)
                    .priced(PriceField.dollars("base_price", Price.Unit.RUN).unless("formula"))
                    .refined(WaveSpeedProvider::name));

    @Override
    public ProviderInfo info() {
        return INFO;
    }

    @Override
    public URI address() {
        return URI.create("https://api.wavespeed.ai/api/v3");
    }

    @Override
    public RestSpec listing() {
        return LIST;
    }

    /// The name repeats the id, whose last part alone says little: 42 of 794 end in `text-to-image`.
    private static void name(ModelDraft draft, AnswerEntry entry) {
        var id = draft.id();
        int slash = id.indexOf('/');
        if (draft.name().orElse(id).equals(id) && slash >= 0 && slash < id.length() - 1) {
            draft.name(id.substring(slash + 1), new Evidence.Derived("model_id"));
        }
    }
}
