package app.modeldeck.desktop.browser;

import app.modeldeck.desktop.fx.ProblemWords;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.model.CatalogSnapshot;
import app.modeldeck.model.ProviderSnapshot;
import app.modeldeck.model.ProviderStatus;
import java.time.Instant;
import java.util.List;

/// What stands in the middle of the window.
sealed interface Screen {
    /// The table.
    record Table() implements Screen {}

    /// Nothing to list yet; it is being fetched.
    ///
    /// @param lines how far each provider is
    record Waiting(List<String> lines) implements Screen {}

    /// There are models, and none matches.
    ///
    /// @param words what was searched for
    /// @param asked the words of it that the providers would be asked for
    /// @param asking whether the providers themselves can be asked, are being asked, or were
    record NoMatch(String words, String asked, Asking asking) implements Screen {}

    /// No provider gave anything.
    ///
    /// @param tried what was tried, and what came of it
    record Nothing(List<String> tried) implements Screen {}

    /// Where the question to the providers' own search stands.
    enum Asking {
        /// Only fields are typed, and a provider's search takes words.
        NO_WORDS,
        POSSIBLE,
        UNDER_WAY,
        DONE
    }

    /// The screen for this arrangement.
    static Screen of(Arrangement arrangement, Asking asking, Words words) {
        var request = arrangement.request();
        var catalog = request.catalog();
        if (catalog.size() > 0) {
            var asked = request.query().plainText();
            return arrangement.matches() == 0
                    ? new NoMatch(request.query().text(), asked, asked.isBlank() ? Asking.NO_WORDS : asking)
                    : new Table();
        }
        if (catalog.providers().stream().anyMatch(Screen::isWaiting)) {
            return new Waiting(catalog.providers().stream()
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
        return catalog.providers().stream().map(p -> outcome(p, now, words)).toList();
    }

    private static String outcome(ProviderSnapshot provider, Instant now, Words words) {
        var name = provider.info().name();
        if (provider.status() instanceof ProviderStatus.NotRunning) {
            return words.text("card.absent", name);
        }
        return provider.problem()
                .map(problem -> new ProblemWords(words).sentence(name, problem, now))
                .orElseGet(() -> words.text("group.empty", name));
    }
}
