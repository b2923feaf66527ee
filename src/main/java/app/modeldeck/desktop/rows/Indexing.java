package app.modeldeck.desktop.rows;

import app.modeldeck.desktop.fx.Background;
import app.modeldeck.desktop.fx.OneAtATime;
import app.modeldeck.desktop.rows.Arrangement.Indexed;
import app.modeldeck.model.CatalogSnapshot;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Makes the catalogue ready for searches, never in the way of typing: while a build is under way, searches are
/// answered from the index before it. Lives on the thread of its [Background].
public final class Indexing {
    private final OneAtATime<Indexed> building;
    private final Runnable ready;
    private Optional<Indexed> held = Optional.empty();
    private Optional<CatalogSnapshot> wanted = Optional.empty();

    /// @param ready called when another index is held
    /// @param broken told when a build failed
    public Indexing(Background background, Runnable ready, Consumer<Throwable> broken) {
        this.building = new OneAtATime<>(background, this::next, this::built, broken);
        this.ready = ready;
    }

    /// The newest index, once there is any.
    public Optional<Indexed> held() {
        return held;
    }

    /// Makes that catalogue ready, unless it was the last one asked for.
    public void cover(CatalogSnapshot catalog) {
        if (wanted.filter(catalog::equals).isEmpty()) {
            wanted = Optional.of(catalog);
            building.ask();
        }
    }

    /// Ends what is under way.
    public void cancel() {
        building.cancel();
    }

    private Optional<Callable<Indexed>> next() {
        var before = held;
        return wanted.map(catalog -> () -> Indexed.of(catalog, before));
    }

    private void built(Indexed made) {
        held = Optional.of(made);
        ready.run();
    }
}
