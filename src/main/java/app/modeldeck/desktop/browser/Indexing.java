package app.modeldeck.desktop.browser;

import app.modeldeck.desktop.browser.Arrangement.Indexed;
import app.modeldeck.desktop.fx.Background;
import app.modeldeck.desktop.fx.Background.Job;
import app.modeldeck.model.CatalogSnapshot;
import java.util.Optional;
import java.util.function.Consumer;

/// Makes the catalogue ready for searches, one build at a time and never in the way of typing: while one is under
/// way, searches are answered from the index before it. Lives on the thread of its [Background].
final class Indexing {
    private final Background background;
    private final Runnable ready;
    private final Consumer<Throwable> broken;
    private Optional<Indexed> held = Optional.empty();
    private Optional<CatalogSnapshot> next = Optional.empty();
    private Optional<Job> building = Optional.empty();

    /// @param ready called when another index is held
    /// @param broken told when a build failed
    Indexing(Background background, Runnable ready, Consumer<Throwable> broken) {
        this.background = background;
        this.ready = ready;
        this.broken = broken;
    }

    /// The newest index, once there is any.
    Optional<Indexed> held() {
        return held;
    }

    /// Makes that catalogue ready; of several asked for during one build only the last is built after it.
    void cover(CatalogSnapshot catalog) {
        next = Optional.of(catalog);
        if (building.isEmpty()) {
            build(catalog);
        }
    }

    /// Ends what is under way.
    void cancel() {
        building.ifPresent(Job::cancel);
        building = Optional.empty();
    }

    private void build(CatalogSnapshot catalog) {
        var before = held;
        next = Optional.empty();
        building = Optional.of(
                background.<Indexed, Void>run(_ -> Indexed.of(catalog, before), _ -> {}, this::built, failure -> {
                    building = Optional.empty();
                    broken.accept(failure);
                }));
    }

    private void built(Indexed made) {
        building = Optional.empty();
        held = Optional.of(made);
        next.ifPresent(this::build);
        ready.run();
    }
}
