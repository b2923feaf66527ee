package app.modeldeck.desktop.rows;

import app.modeldeck.desktop.badges.BadgeCard;
import app.modeldeck.desktop.fx.ProblemWords;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.model.CatalogSnapshot;
import app.modeldeck.model.ProviderSnapshot;
import app.modeldeck.model.ProviderStatus;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// What stands in the middle of the window.
public sealed interface Screen {
    /// The table.
    record Table() implements Screen {}

    /// Nothing to list yet; it is being fetched.
    ///
    /// @param lines how far each provider is
    record Waiting(List<String> lines) implements Screen {}

    /// There are models, and none matches.
    ///
    /// @param words what was searched for
    /// @param asking where the question to the providers' own search stands
    record NoMatch(String words, ProviderSearchState asking) implements Screen {}

    /// No provider gave anything.
    ///
    /// @param tried what was tried, and what came of it
    record Nothing(List<String> tried) implements Screen {}

    /// The screen for this arrangement.
    static Screen of(Arrangement arrangement, Words words) {
        var request = arrangement.request();
        var catalog = request.catalog();
        if (catalog.size() > 0) {
            return arrangement.matches() == 0
                    ? new NoMatch(request.query().text(), request.beyond().asking())
                    : new Table();
        }
        if (catalog.providers().stream().anyMatch(Screen::isWaiting)) {
            return new Waiting(asked(catalog)
                    .map(p -> waitingLine(p, request.clock().instant(), words))
                    .toList());
        }
        boolean anyFailed = catalog.providers().stream().anyMatch(p -> p.status() instanceof ProviderStatus.Failed);
        return anyFailed ? new Nothing(tried(catalog, request.clock().instant(), words)) : new Table();
    }

    private static boolean isWaiting(ProviderSnapshot provider) {
        return provider.status() instanceof ProviderStatus.Loading || provider.status() instanceof ProviderStatus.Idle;
    }

    private static String waitingLine(ProviderSnapshot provider, Instant now, Words words) {
        var name = provider.info().name();
        return switch (provider.status()) {
            case ProviderStatus.Loading loading -> words.text("waiting.models", name, loading.loaded());
            case ProviderStatus.Idle _ -> words.text("waiting.idle", name);
            case ProviderStatus.Ready _ -> words.text("group.empty", name);
            case ProviderStatus.Off _,
                    ProviderStatus.Partial _,
                    ProviderStatus.Stale _,
                    ProviderStatus.NeedsKey _,
                    ProviderStatus.NotRunning _,
                    ProviderStatus.Failed _ -> outcome(provider, now, words);
        };
    }

    private static List<String> tried(CatalogSnapshot catalog, Instant now, Words words) {
        return asked(catalog).map(p -> outcome(p, now, words)).toList();
    }

    /// One that is switched off is not asked, and has not answered with an empty list either.
    private static Stream<ProviderSnapshot> asked(CatalogSnapshot catalog) {
        return catalog.providers().stream().filter(p -> !(p.status() instanceof ProviderStatus.Off));
    }

    private static String outcome(ProviderSnapshot provider, Instant now, Words words) {
        var name = provider.info().name();
        if (provider.status() instanceof ProviderStatus.NotRunning) {
            return BadgeCard.absent(provider, words);
        }
        return provider.problem()
                .map(problem -> new ProblemWords(words).sentence(name, problem, now))
                .orElseGet(() -> words.text("group.empty", name));
    }
}
