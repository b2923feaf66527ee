package app.modeldeck.desktop.browser;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.catalog.Freshness;
import app.modeldeck.catalog.Question;
import app.modeldeck.desktop.fx.Background;
import app.modeldeck.desktop.fx.Background.Job;
import app.modeldeck.desktop.rows.ProviderSearchState;
import app.modeldeck.desktop.rows.RowRequest.Beyond;
import app.modeldeck.model.CatalogSnapshot;
import app.modeldeck.model.Model;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.model.ProviderInfo.Trait;
import app.modeldeck.model.ProviderSnapshot;
import app.modeldeck.model.ProviderStatus;
import app.modeldeck.query.Query;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The question to the providers' own search: whether it can be asked, and what it found beyond the lists.
/// Lives on the thread of its view-model.
final class ProviderSearch {
    private final Catalog catalog;
    private final Background background;
    private Optional<FoundBeyond> found = Optional.empty();
    private boolean underWay;
    private Job job = Job.NONE;

    ProviderSearch(Catalog catalog, Background background) {
        this.catalog = catalog;
        this.background = background;
    }

    /// What the providers' own search found for a query beyond the lists.
    ///
    /// @param silent those that could not be asked
    private record FoundBeyond(Query query, Set<Model.Id> models, Set<ProviderId> silent) {
        FoundBeyond {
            models = Set.copyOf(models);
            silent = Set.copyOf(silent);
        }
    }

    /// What it has to do with this query over this catalogue.
    Beyond of(Query query, CatalogSnapshot held) {
        return new Beyond(found(query).map(FoundBeyond::models).orElse(Set.of()), asking(query, held));
    }

    private Optional<FoundBeyond> found(Query query) {
        return found.filter(answer -> answer.query().equals(query));
    }

    private ProviderSearchState asking(Query query, CatalogSnapshot held) {
        var able = able(query, held);
        if (query.plainText().isBlank() || able.isEmpty()) {
            return new ProviderSearchState.Pointless();
        }
        var whom = new ProviderSearchState.Whom(
                able.stream().map(ProviderInfo::name).toList(), query.plainText());
        if (underWay) {
            return new ProviderSearchState.UnderWay(whom);
        }
        return found(query)
                .<ProviderSearchState>map(answer ->
                        new ProviderSearchState.Done(whom, answer.models().size(), names(answer.silent(), able)))
                .orElseGet(() -> new ProviderSearchState.Possible(whom));
    }

    private static List<String> names(Set<ProviderId> some, List<ProviderInfo> all) {
        return all.stream()
                .filter(info -> some.contains(info.id()))
                .map(ProviderInfo::name)
                .toList();
    }

    private static List<ProviderInfo> able(Query query, CatalogSnapshot held) {
        return held.providers().stream()
                .filter(provider -> !(provider.status() instanceof ProviderStatus.Off)
                        && !(provider.status() instanceof ProviderStatus.NeedsKey))
                .map(ProviderSnapshot::info)
                .filter(info -> info.is(Trait.SEARCHES) && query.admits(info.id()))
                .toList();
    }

    /// Asks for the words and phrases of the query; its fields are not a provider's to know. Nothing happens where
    /// there is nothing to ask.
    ///
    /// @param held what was shown before
    /// @param ended told when it was answered or failed
    void ask(Query query, CatalogSnapshot held, Runnable ended, Consumer<Throwable> broken) {
        job.cancel();
        var asked = able(query, held).stream().map(ProviderInfo::id).collect(Collectors.toSet());
        underWay = !query.plainText().isBlank() && !asked.isEmpty();
        if (!underWay) {
            return;
        }
        var before = held.models().map(Model::id).collect(Collectors.toSet());
        var silent = ConcurrentHashMap.<ProviderId>newKeySet();
        job = background.<CatalogSnapshot, Void>run(
                _ -> catalog.searchAll(
                        query.plainText(), Question.of(asked, Freshness.CACHED), (id, _) -> silent.add(id)),
                _ -> {},
                answer -> {
                    var beyond = answer.models().map(Model::id).filter(id -> !before.contains(id));
                    found = Optional.of(new FoundBeyond(query, beyond.collect(Collectors.toSet()), silent));
                    underWay = false;
                    ended.run();
                },
                failure -> {
                    underWay = false;
                    broken.accept(failure);
                    ended.run();
                });
    }

    /// Stops asking; an answer that has come stays.
    void end() {
        job.cancel();
        underWay = false;
    }
}
