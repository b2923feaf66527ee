package app.modeldeck.desktop.browser;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.catalog.Question;
import app.modeldeck.desktop.fx.Background;
import app.modeldeck.desktop.fx.Background.Job;
import app.modeldeck.model.CatalogSnapshot;
import app.modeldeck.model.ProviderId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// The questions to the catalogue that are under way: at most one for each set of providers. Lives on the
/// thread that its background calls back on.
final class Loads {
    private final Map<Set<ProviderId>, Job> running = new HashMap<>();
    private final Catalog catalog;
    private final Background background;

    Loads(Catalog catalog, Background background) {
        this.catalog = catalog;
        this.background = background;
    }

    /// Whether any is under way.
    boolean any() {
        return !running.isEmpty();
    }

    /// Whether one to all providers is under way.
    boolean ofEverything() {
        return running.containsKey(Set.<ProviderId>of());
    }

    /// Asks; an earlier question to the same providers is given up.
    ///
    /// @param progress told of the whole catalogue on the way
    /// @param settled told what came of the providers asked
    /// @param broken told when the question itself failed
    void start(
            Question question,
            Consumer<CatalogSnapshot> progress,
            Consumer<CatalogSnapshot> settled,
            Consumer<Throwable> broken) {
        var providers = question.providers();
        Optional.ofNullable(running.remove(providers)).ifPresent(Job::cancel);
        running.put(
                providers,
                background.<CatalogSnapshot, CatalogSnapshot>run(
                        tell -> catalog.load(question, _ -> tell.accept(catalog.current())),
                        progress,
                        answer -> {
                            running.remove(providers);
                            settled.accept(answer);
                        },
                        failure -> {
                            running.remove(providers);
                            broken.accept(failure);
                        }));
    }

    /// Gives all of them up.
    void end() {
        running.values().forEach(Job::cancel);
        running.clear();
    }
}
