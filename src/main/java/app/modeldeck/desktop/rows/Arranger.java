package app.modeldeck.desktop.rows;

import app.modeldeck.desktop.fx.Background;
import app.modeldeck.desktop.fx.OneAtATime;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.desktop.rows.Arrangement.Indexed;
import app.modeldeck.model.CatalogSnapshot;
import app.modeldeck.query.Query;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Has the rows arranged: whoever types faster than that sees rows on the way. Lives on the thread of its
/// [Background].
public final class Arranger {
    private final ReadOnlyObjectWrapper<List<Row>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Query> answered = new ReadOnlyObjectWrapper<>(Query.BLANK);
    private final ReadOnlyObjectWrapper<Screen> screen = new ReadOnlyObjectWrapper<>(new Screen.Waiting(List.of()));

    private final OneAtATime<Arrangement> arranging;
    private final Words words;
    private final Supplier<Optional<Indexed>> index;
    private final Function<CatalogSnapshot, RowRequest> request;
    private final Consumer<Arrangement> arranged;
    private Optional<Arrangement> shown = Optional.empty();

    /// @param index the newest index, once there is one
    /// @param request what is to be arranged now, over the catalogue of that index
    /// @param arranged told of every arrangement after it is shown
    /// @param broken told when arranging itself failed
    public Arranger(
            Background background,
            Words words,
            Supplier<Optional<Indexed>> index,
            Function<CatalogSnapshot, RowRequest> request,
            Consumer<Arrangement> arranged,
            Consumer<Throwable> broken) {
        this.arranging = new OneAtATime<>(background, this::next, this::show, broken);
        this.words = words;
        this.index = index;
        this.request = request;
        this.arranged = arranged;
    }

    /// The lines of the table.
    public ReadOnlyObjectProperty<List<Row>> rows() {
        return rows.getReadOnlyProperty();
    }

    /// The query that the rows answer.
    public ReadOnlyObjectProperty<Query> answered() {
        return answered.getReadOnlyProperty();
    }

    /// What stands in the middle.
    public ReadOnlyObjectProperty<Screen> screen() {
        return screen.getReadOnlyProperty();
    }

    /// The arrangement that the rows are of, once there is one.
    public Optional<Arrangement> shown() {
        return shown;
    }

    /// What is to be shown has changed.
    public void arrange() {
        arranging.ask();
    }

    /// Ends what is under way.
    public void cancel() {
        arranging.cancel();
    }

    private Optional<Callable<Arrangement>> next() {
        return index.get().map(held -> {
            var asked = request.apply(held.catalog());
            return () -> Arrangement.of(asked, held, words);
        });
    }

    private void show(Arrangement arrangement) {
        shown = Optional.of(arrangement);
        answered.set(arrangement.request().query());
        rows.set(arrangement.rows());
        var next = Screen.of(arrangement, words);
        if (!next.equals(screen.get())) {
            screen.set(next);
        }
        arranged.accept(arrangement);
    }
}
