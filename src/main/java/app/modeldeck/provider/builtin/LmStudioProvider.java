package app.modeldeck.provider.builtin;

import app.modeldeck.model.Call;
import app.modeldeck.model.Calling;
import app.modeldeck.model.Evidence;
import app.modeldeck.model.Field;
import app.modeldeck.model.KeyUse;
import app.modeldeck.model.Problem;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.model.ProviderInfo.Trait;
import app.modeldeck.provider.FetchContext;
import app.modeldeck.provider.Listing;
import app.modeldeck.provider.reading.AnswerEntry;
import app.modeldeck.provider.reading.EntryMapping;
import app.modeldeck.provider.reading.Envelope;
import app.modeldeck.provider.reading.Fields;
import app.modeldeck.provider.reading.ModelDraft;
import app.modeldeck.provider.request.Auth;
import app.modeldeck.provider.request.ProviderException;
import app.modeldeck.provider.rest.ListCrawl;
import app.modeldeck.provider.rest.RestProvider;
import app.modeldeck.provider.rest.RestSpec;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// LM Studio on this computer: `GET /api/v0/models`, everything downloaded, in one page (lmstudio.ai/docs,
/// "REST API v0").
///
/// It takes no key. A version before 0.3.6 has only the OpenAI-compatible `GET /v1/models`, which states ids and
/// nothing else.
public final class LmStudioProvider implements RestProvider {
    private static final Problem NOT_FOUND = new Problem.Refused(404);

    /// Its OpenAI-compatible addresses (lmstudio.ai/docs, "OpenAI compatibility"), where it listens unless told
    /// otherwise.
    private static final Calling CALLING = Calling.open(
            Call.ofChat("http://localhost:1234/v1/chat/completions"),
            Call.ofEmbeddings("http://localhost:1234/v1/embeddings"),
            Call.ofChat("http://localhost:1234/v1/chat/completions").onlyFor(new Call.Target.Untold()));

    private static final ProviderInfo INFO = new ProviderInfo(
                    new ProviderId("lmstudio"),
                    "LM Studio",
                    KeyUse.NONE,
                    Optional.empty(),
                    List.of(),
                    Set.of(Trait.LOCAL))
            .called(CALLING);

    private static final Fields FIELDS = Fields.identifiedBy("id")
            .with(Field.OWNER, "publisher")
            .with(Field.CAPABILITIES, "type")
            .with(Field.CONTEXT, "max_context_length");

    private static final RestSpec LIST = RestSpec.of(
            "/api/v0/models",
            new Auth.None(),
            Envelope.list("data"),
            EntryMapping.of(INFO.id(), FIELDS)
                    .refined(
                            LmStudioProvider::tags,
                            "arch",
                            "quantization",
                            "compatibility_type",
                            "state",
                            "capabilities"));

    private static final RestSpec OLDER = LIST.asking("/v1/models", "data");

    @Override
    public ProviderInfo info() {
        return INFO;
    }

    @Override
    public URI address() {
        return URI.create("http://localhost:1234");
    }

    @Override
    public RestSpec listing() {
        return LIST;
    }

    /// Asks the older address where the newer one is not known, which LM Studio says with 404, or with 200 and an
    /// `error` ("returning 200 anyway").
    @Override
    public Listing list(FetchContext context) throws ProviderException, InterruptedException {
        try {
            return RestProvider.super.list(context);
        } catch (ProviderException e) {
            boolean unknown = e.problem().equals(NOT_FOUND) || e.problem() instanceof Problem.ErrorAnswer;
            if (unknown) {
                return older(context, e);
            }
            throw e;
        }
    }

    private static Listing older(FetchContext context, ProviderException first)
            throws ProviderException, InterruptedException {
        try {
            return ListCrawl.list(OLDER, INFO.keyUse(), context);
        } catch (ProviderException e) {
            throw e.problem().equals(NOT_FOUND) ? first : e;
        }
    }

    private static void tags(ModelDraft draft, AnswerEntry entry) {
        var lines = Stream.of("arch", "quantization", "compatibility_type", "state")
                .flatMap(field -> entry.line(field).stream());
        var tags = Stream.concat(lines, entry.tags("capabilities").stream())
                .distinct()
                .toList();
        if (!tags.isEmpty()) {
            draft.tags(tags, new Evidence.Stated("arch, quantization, compatibility_type, state"));
        }
    }
}
