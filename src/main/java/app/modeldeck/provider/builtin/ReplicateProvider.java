package app.modeldeck.provider.builtin;

import app.modeldeck.model.Capability;
import app.modeldeck.model.KeyUse;
import app.modeldeck.model.Model;
import app.modeldeck.model.Model.Facts;
import app.modeldeck.model.Model.Links;
import app.modeldeck.model.ModelDetails;
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
import java.util.Set;

/// Replicate: `GET /models`, 25 a page, each page naming the next (replicate.com/docs/reference/http).
///
/// The list needs a key. It states no prices and no tasks; a search states tags,
/// some of which are tasks.
public final class ReplicateProvider implements ModelProvider {
    private static final ProviderInfo INFO = new ProviderInfo(
            new ProviderId("replicate"),
            "Replicate",
            KeyUse.REQUIRED,
            URI.create("https://replicate.com/account/api-tokens"),
            List.of("REPLICATE_API_TOKEN", "REPLICATE_API_KEY"));

    private static final RestSpec LIST = new RestSpec(
            "/models?sort_by=model_created_at&sort_direction=desc",
            new Auth.Scheme("Bearer"),
            new Paging.NextLink("next"),
            "results",
            Set.of(
                    "owner",
                    "name",
                    "description",
                    "url",
                    "cover_image_url",
                    "license_url",
                    "run_count",
                    "created_at",
                    "latest_version",
                    "model",
                    "metadata",
                    "tags"),
            row -> model(row, List.of()));

    @Override
    public ProviderInfo info() {
        return INFO;
    }

    @Override
    public URI address() {
        return URI.create("https://api.replicate.com/v1");
    }

    @Override
    public Listing list(FetchContext context) throws ProviderException, InterruptedException {
        return ListCrawl.list(LIST, INFO.keyUse(), context);
    }

    /// `GET /search`, in beta since 2025-09-16: at most 50 results, each under `models[].model` with its tags
    /// beside it.
    @Override
    public List<Model> search(String words, FetchContext context) throws ProviderException, InterruptedException {
        var search = LIST.asking(
                "/search?query=" + Addresses.encoded(words) + "&limit=50",
                "models",
                row -> model(row.row("model"), row.row("metadata").tags("tags")));
        return ListCrawl.onePage(search, context, "the search");
    }

    @Override
    public ModelDetails describe(String id, FetchContext context) throws ProviderException, InterruptedException {
        return OneModel.ownDocument(LIST, "/models/" + OneModel.path(id), "openapi_schema", context);
    }

    @Override
    public void checkKey(FetchContext context) throws ProviderException, InterruptedException {
        OneModel.check(LIST.auth(), "/account", context);
    }

    private static Optional<Model> model(Row row, List<String> tags) {
        var owner = row.id("owner").filter(part -> !part.contains("/"));
        var name = row.id("name").filter(part -> !part.contains("/"));
        if (owner.isEmpty() || name.isEmpty()) {
            return Optional.empty();
        }
        var description = row.lines("description");
        return Optional.of(new Model(
                new Model.Id(INFO.id(), owner.get() + "/" + name.get()),
                name.get(),
                description,
                capabilities(tags, name.get(), description),
                Optional.empty(),
                new Links(row.address("cover_image_url"), row.address("url")),
                new Facts(
                        owner,
                        row.line("license_url"),
                        row.count("run_count"),
                        row.instant("created_at"),
                        row.row("latest_version").instant("created_at"),
                        Optional.empty(),
                        tags)));
    }

    private static List<Capability> capabilities(List<String> tags, String name, Optional<String> description) {
        var stated = Tasks.statedByTags("metadata.tags", tags);
        return stated.isEmpty() ? Tasks.inferred(name, description) : stated;
    }
}
