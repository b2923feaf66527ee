package app.modeldeck.server;

import app.modeldeck.catalog.Freshness;
import app.modeldeck.catalog.Question;
import app.modeldeck.catalog.SearchWords;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.query.Clause;
import app.modeldeck.query.Query;
import app.modeldeck.query.QueryField;
import app.modeldeck.query.Search;
import app.modeldeck.query.index.Selection;
import app.modeldeck.wire.Outcome;
import app.modeldeck.wire.QueryWords;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A question for models, read.
///
/// @param providers those that were named; empty means all
/// @param selection which of their rows
/// @param words what a provider's own search is asked
/// @param freshness whether the cache may answer
/// @param keys the keys that came with it
record ListQuestion(
        Set<ProviderId> providers, Selection selection, String words, Freshness freshness, RequestKeys keys) {
    private static final Set<QueryField> TIMELY = Set.of(QueryField.UPDATED, QueryField.ADDED, QueryField.IS);

    ListQuestion {
        providers = Set.copyOf(providers);
    }

    static ListQuestion of(Request request, RequestKeys keys, List<ProviderInfo> known) throws RefusedException {
        var query = QueryText.parse(request.query());
        var selection = selection(query);
        return new ListQuestion(
                named(query, known),
                selection,
                words(query, selection),
                query.text("refresh").equals("true") ? Freshness.REFRESH : Freshness.CACHED,
                keys);
    }

    /// What the catalogue is asked.
    Question question() {
        return new Question(providers, keys, freshness);
    }

    /// Whether time alone can make another answer of it.
    boolean isTimely() {
        return selection.query().clauses().stream()
                .anyMatch(clause -> clause.term() instanceof Clause.Values(var field, var _) && TIMELY.contains(field));
    }

    private static String words(QueryText query, Selection selection) {
        var plain = selection.search().isBlank() ? "" : search(query);
        return (plain + " " + selection.query().plainText()).strip();
    }

    private static String search(QueryText query) {
        return SearchWords.visible(query.text("search"));
    }

    private static Set<ProviderId> named(QueryText query, List<ProviderInfo> known) throws RefusedException {
        var named = new HashSet<ProviderId>();
        for (var slug : query.list("provider")) {
            named.add(known.stream()
                    .map(ProviderInfo::id)
                    .filter(id -> id.slug().equals(slug))
                    .findFirst()
                    .orElseThrow(() -> RefusedException.badRequest(Outcome.unknown(known))));
        }
        return named;
    }

    private static Selection selection(QueryText query) throws RefusedException {
        return new Selection(
                Search.of(search(query)),
                query(query.text("q")),
                Set.copyOf(query.list("capabilities")),
                query.number("offset").orElse(0),
                query.number("limit"));
    }

    private static Query query(String text) throws RefusedException {
        var parsed = Query.parse(text);
        var bad = parsed.badValues().stream().findFirst();
        if (bad.isPresent()) {
            throw RefusedException.badRequest("Bad q: " + QueryWords.of(bad.get()) + ".");
        }
        return parsed.query();
    }
}
