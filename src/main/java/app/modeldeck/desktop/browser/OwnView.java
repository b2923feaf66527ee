package app.modeldeck.desktop.browser;

import app.modeldeck.desktop.marks.MarksViewModel;
import app.modeldeck.desktop.rows.RowRequest.Own;
import app.modeldeck.desktop.rows.RowRequest.Reveal;
import app.modeldeck.query.Query;
import javafx.beans.value.ObservableValue;

/// How the person's marks bear on the rows: what is marked, and whether what is hidden is shown for this once. Lives on
/// the thread of its marks.
final class OwnView {
    private final MarksViewModel marks;
    private final Runnable changed;
    private Reveal reveal = Reveal.NOT;

    /// @param query what is searched for: with another search hidden models are left out again
    /// @param changed other rows are to be shown
    OwnView(MarksViewModel marks, ObservableValue<Query> query, Runnable changed) {
        this.marks = marks;
        this.changed = changed;
        query.addListener((_, _, _) -> reveal = Reveal.NOT);
        marks.marks().addListener((_, _, _) -> changed.run());
    }

    /// What there is now.
    Own now() {
        return new Own(marks.marks().get(), reveal);
    }

    /// Shows what is hidden until something else is searched for, or leaves it out again.
    void reveal(Reveal next) {
        reveal = next;
        changed.run();
    }
}
