package app.modeldeck.mcp;

import app.modeldeck.model.CatalogSnapshot;
import app.modeldeck.model.ProviderId;
import app.modeldeck.query.Parsed;
import app.modeldeck.query.Query;
import app.modeldeck.query.Search;
import app.modeldeck.query.index.Index;
import app.modeldeck.query.index.Selection;
import app.modeldeck.wire.Answer;
import app.modeldeck.wire.CatalogJson;
import app.modeldeck.wire.Outcome;
import app.modeldeck.wire.QueryWords;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/// `search_models`: the rows that a query finds, the best first.
final class SearchModels implements Tool {
    private static final int USUAL_ROWS = 20;
    private static final int MOST_ROWS = 100;
    private static final String QUERY = "query";
    private static final String PROVIDERS = "providers";
    private static final String LIMIT = "limit";
    private static final String WORDS = """
            Finds AI models in the catalogues of several providers, the best match first; without a query it lists them. \
            A provider that fails costs only its own rows, and is named with the reason.""";

    private final PatientCatalog catalog;
    private final Viewer viewer;
    private final AtomicReference<Index> latest = new AtomicReference<>(Index.EMPTY);

    SearchModels(PatientCatalog catalog, Viewer viewer) {
        this.catalog = catalog;
        this.viewer = viewer;
    }

    @Override
    public McpSchema.Tool description() {
        return ToolForm.of("search_models", "Search AI models", WORDS, List.of(), query(), providers(), limit());
    }

    private static ToolForm.Argument query() {
        return ToolForm.text(QUERY, """
                Words and conditions; a space means and, a comma or, - not, quotes hold words together: upscale -video \
                type:text-to-video price:<0.10/s license:open updated:<30d owner:name runs:>10k. sort:price or sort:runs \
                orders. unknown is what a provider does not state: price:unknown.""");
    }

    private static ToolForm.Argument providers() {
        return ToolForm.texts(PROVIDERS, "Ids of providers as list_providers has them; all by default.");
    }

    private static ToolForm.Argument limit() {
        return ToolForm.number(LIMIT, "How many models at most; " + USUAL_ROWS + " by default.", MOST_ROWS);
    }

    @Override
    public Answered answer(Given given) throws ToolRefusedException, InterruptedException {
        given.allowOnly(QUERY, PROVIDERS, LIMIT);
        var parsed = Query.parse(given.text(QUERY).orElse(""));
        refuseBadValues(parsed);
        var named = named(given.texts(PROVIDERS));
        var limit = OptionalInt.of(given.number(LIMIT, MOST_ROWS).orElse(USUAL_ROWS));
        var selection = new Selection(Search.BLANK, parsed.query(), Set.of(), 0, limit);
        var found = catalog.find(parsed.query().plainText(), named);
        refuseNothing(found, named);
        var rows = rows(found.snapshot(), selection);
        var answer = new Answer(found.snapshot(), rows.rows(), rows.total());
        return new Answered(CatalogJson.encode(answer), new Remarks(parsed, found, named, rows).sentences());
    }

    private static void refuseBadValues(Parsed parsed) throws ToolRefusedException {
        var bad = parsed.badValues().stream().findFirst();
        if (bad.isPresent()) {
            throw new ToolRefusedException("Bad query: " + QueryWords.of(bad.get()) + ".");
        }
    }

    private Set<ProviderId> named(List<String> slugs) throws ToolRefusedException, InterruptedException {
        var named = new HashSet<ProviderId>();
        for (var slug : slugs) {
            named.add(catalog.named(slug).id());
        }
        return named;
    }

    /// Where nothing is held and nothing more is coming, the reason is the answer.
    private static void refuseNothing(PatientCatalog.Found found, Set<ProviderId> named) throws ToolRefusedException {
        if (!found.settled()) {
            return;
        }
        for (var provider : found.snapshot().providers()) {
            var words = Outcome.unusable(provider);
            if (words.isPresent() && named.contains(provider.info().id())) {
                throw new ToolRefusedException(words.get());
            }
        }
        switch (Outcome.of(found.snapshot())) {
            case Outcome.NoneUsable(var words) -> throw new ToolRefusedException(words);
            case Outcome.AllFailed(var words) -> throw new ToolRefusedException(words);
            case Outcome.Whole _, Outcome.InPart _ -> {}
        }
    }

    private Selection.Rows rows(CatalogSnapshot snapshot, Selection selection) {
        var index = selection.isPlain() ? Index.EMPTY : latest.updateAndGet(before -> before.with(snapshot));
        return selection.of(snapshot, index, viewer.standpoint(catalog.providers()));
    }
}
