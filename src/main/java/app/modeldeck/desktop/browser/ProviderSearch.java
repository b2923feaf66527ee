package app.modeldeck.desktop.browser;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.catalog.Freshness;
import app.modeldeck.catalog.Question;
import app.modeldeck.desktop.browser.Arrangement.Found;
import app.modeldeck.desktop.browser.Screen.Asking;
import app.modeldeck.desktop.fx.Background;
import app.modeldeck.desktop.fx.Background.Job;
import app.modeldeck.model.CatalogSnapshot;
import app.modeldeck.model.Model;
import app.modeldeck.query.Query;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The question to the providers' own search: whether it can be asked, and what it found beyond the lists.
/// Lives on the thread of its view-model.
final class ProviderSearch {
    private final Catalog catalog;
    private final Background background;
    private Asking state = Asking.POSSIBLE;
    private Optional<Found> found = Optional.empty();
    private Job job = Job.NONE;

    ProviderSearch(Catalog catalog, Background background) {
        this.catalog = catalog;
        this.background = background;
    }

    /// Whether it can be asked, is under way or was answered.
    Asking state() {
        return state;
    }

    /// What the last answer added to the lists.
    Optional<Found> found() {
        return found;
    }

    /// Asks for the words and phrases of the query, of which there is at least one; its fields are not a
    /// provider's to know.
    ///
    /// @param held what was shown before
    void ask(Query query, CatalogSnapshot held, Runnable answered, Consumer<Throwable> broken) {
        var before = held.models().map(Model::id).collect(Collectors.toSet());
        state = Asking.UNDER_WAY;
        job.cancel();
        job = background.<CatalogSnapshot, Void>run(
                _ -> catalog.searchAll(query.plainText(), Question.all(Freshness.CACHED)),
                _ -> {},
                answer -> {
                    var beyond = answer.models().map(Model::id).filter(id -> !before.contains(id));
                    found = Optional.of(new Found(query, beyond.collect(Collectors.toSet())));
                    state = Asking.DONE;
                    answered.run();
                },
                failure -> {
                    state = Asking.POSSIBLE;
                    broken.accept(failure);
                });
    }

    /// Another query is typed: nothing was asked for them yet.
    void startOver() {
        job.cancel();
        state = Asking.POSSIBLE;
    }

    /// Stops asking; an answer that has come stays.
    void end() {
        job.cancel();
        if (state == Asking.UNDER_WAY) {
            state = Asking.POSSIBLE;
        }
    }
}
