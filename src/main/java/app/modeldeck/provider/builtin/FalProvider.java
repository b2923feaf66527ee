package app.modeldeck.provider.builtin;

import app.modeldeck.model.KeyUse;
import app.modeldeck.model.Model;
import app.modeldeck.model.Model.Facts;
import app.modeldeck.model.Model.Lifecycle;
import app.modeldeck.model.Model.Links;
import app.modeldeck.model.ModelDetails;
import app.modeldeck.model.Problem;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.provider.Addresses;
import app.modeldeck.provider.Auth;
import app.modeldeck.provider.FetchContext;
import app.modeldeck.provider.ListCrawl;
import app.modeldeck.provider.Listing;
import app.modeldeck.provider.ModelProvider;
import app.modeldeck.provider.OneModel;
import app.modeldeck.provider.Paging;
import app.modeldeck.provider.ProviderException;
import app.modeldeck.provider.RestSpec;
import app.modeldeck.provider.Row;
import app.modeldeck.provider.Tasks;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// fal.ai: `GET /v1/models`, up to 1,000 a page with a cursor (the Platform APIs of docs.fal.ai).
///
/// The list is public; a key raises its limits. It states each model's category and no prices.
public final class FalProvider implements ModelProvider {
    private static final int NOT_FOUND = 404;

    private static final ProviderInfo INFO = new ProviderInfo(
            new ProviderId("fal"),
            "fal.ai",
            KeyUse.OPTIONAL,
            URI.create("https://fal.ai/dashboard/keys"),
            List.of("FAL_KEY", "FAL_API_KEY"));

    private static final RestSpec LIST = new RestSpec(
            "/models?limit=1000",
            new Auth.Scheme("Key"),
            new Paging.Cursor("cursor", "next_cursor", "has_more"),
            "models",
            Set.of(
                    "endpoint_id",
                    "metadata",
                    "display_name",
                    "category",
                    "description",
                    "status",
                    "tags",
                    "updated_at",
                    "date",
                    "thumbnail_url",
                    "license_type"),
            FalProvider::model);

    @Override
    public ProviderInfo info() {
        return INFO;
    }

    @Override
    public URI address() {
        return URI.create("https://api.fal.ai/v1");
    }

    @Override
    public Listing list(FetchContext context) throws ProviderException, InterruptedException {
        return ListCrawl.list(LIST, INFO.keyUse(), context);
    }

    @Override
    public List<Model> search(String words, FetchContext context) throws ProviderException, InterruptedException {
        var search = LIST.asking("/models?limit=100&q=" + Addresses.encoded(words), "models", FalProvider::model);
        return ListCrawl.onePage(search, context, "the search");
    }

    @Override
    public ModelDetails describe(String id, FetchContext context) throws ProviderException, InterruptedException {
        var path = "/models?expand=openapi-3.0&endpoint_id=" + Addresses.encoded(id);
        return OneModel.firstEntry(LIST, path, "openapi", context);
    }

    /// Asks the price of one model, which needs a key (`GET /models/pricing`). That the model is gone is an
    /// answer to a valid key too.
    @Override
    public void checkKey(FetchContext context) throws ProviderException, InterruptedException {
        try {
            OneModel.check(LIST.auth(), "/models/pricing?endpoint_id=fal-ai%2Fflux%2Fdev", context);
        } catch (ProviderException e) {
            if (!e.problem().equals(new Problem.Refused(NOT_FOUND))) {
                throw e;
            }
        }
    }

    private static Optional<Model> model(Row row) {
        var meta = row.row("metadata");
        return row.id("endpoint_id")
                .map(id -> new Model(
                        new Model.Id(INFO.id(), id),
                        meta.line("display_name").orElseGet(() -> lastPart(id)),
                        meta.lines("description"),
                        Tasks.stated("metadata.category", meta.line("category")),
                        Optional.empty(),
                        new Links(meta.address("thumbnail_url"), Optional.of(page(id))),
                        new Facts(
                                owner(id),
                                meta.line("license_type"),
                                OptionalLong.empty(),
                                meta.instant("date"),
                                meta.instant("updated_at"),
                                meta.line("status").flatMap(FalProvider::lifecycle),
                                meta.tags("tags"))));
    }

    private static URI page(String id) {
        return URI.create("https://fal.ai/models/" + OneModel.path(id));
    }

    private static String lastPart(String id) {
        var last = id.substring(id.lastIndexOf('/') + 1);
        return last.isEmpty() ? id : last;
    }

    private static Optional<String> owner(String id) {
        int end = id.indexOf('/');
        return end > 0 ? Optional.of(id.substring(0, end)) : Optional.empty();
    }

    private static Optional<Lifecycle> lifecycle(String status) {
        return switch (status) {
            case "active" -> Optional.of(Lifecycle.ACTIVE);
            case "beta" -> Optional.of(Lifecycle.BETA);
            case "deprecated" -> Optional.of(Lifecycle.DEPRECATED);
            default -> Optional.empty();
        };
    }
}
