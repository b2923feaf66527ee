package app.modeldeck.desktop.table;

import app.modeldeck.desktop.marks.MarksViewModel;
import app.modeldeck.desktop.rows.Arrangement;
import app.modeldeck.desktop.rows.Arranger;
import app.modeldeck.desktop.rows.Row;
import app.modeldeck.desktop.rows.Row.Fold;
import app.modeldeck.model.Model;
import app.modeldeck.query.Query;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// The table without its looks: its rows, the one that is chosen, and what their cells say. Lives on the thread of its
/// rows.
public final class TableViewModel {
    private final Arranger arranger;
    private final LayoutViewModel layout;
    private final PricesViewModel prices;
    private final MarksViewModel marks;
    private final Clock clock;
    private final Runnable ask;
    private final ObjectProperty<Optional<Model.Id>> selected = new SimpleObjectProperty<>(Optional.empty());

    /// @param arranger makes the rows
    /// @param clock the time that ages count from
    /// @param ask asks the providers' own search
    public TableViewModel(
            Arranger arranger,
            LayoutViewModel layout,
            PricesViewModel prices,
            MarksViewModel marks,
            Clock clock,
            Runnable ask) {
        this.arranger = arranger;
        this.layout = layout;
        this.prices = prices;
        this.marks = marks;
        this.clock = clock;
        this.ask = ask;
    }

    /// The lines of the table.
    public ReadOnlyObjectProperty<List<Row>> rows() {
        return arranger.rows();
    }

    /// The query that the rows answer.
    ReadOnlyObjectProperty<Query> answered() {
        return arranger.answered();
    }

    /// The model that the person chose last; it stays chosen while a search hides it.
    public ObjectProperty<Optional<Model.Id>> selected() {
        return selected;
    }

    /// How the person has laid out the window.
    LayoutViewModel layout() {
        return layout;
    }

    /// What the models on screen cost.
    PricesViewModel prices() {
        return prices;
    }

    /// What the person has marked.
    MarksViewModel marks() {
        return marks;
    }

    /// The time that ages count from.
    Clock clock() {
        return clock;
    }

    /// Folds the rows of every group, or shows them again.
    public void foldAll(Fold fold) {
        layout.fold(arranger.shown().stream().flatMap(Arrangement::groups).toList(), fold);
    }

    /// Asks the providers' own search for the words typed, which may reach beyond their lists.
    void askProviders() {
        ask.run();
    }
}
