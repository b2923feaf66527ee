package app.modeldeck.desktop.search;

import app.modeldeck.query.Clause;
import app.modeldeck.query.Parsed;
import app.modeldeck.query.Query;
import app.modeldeck.query.QueryField;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/// What is searched for: a text, and the query that it stands for. They are two views of one state: typing
/// changes the query, and whatever else changes the query rewrites the text.
public final class SearchViewModel {
    private static final int BEATS_TO_REST = 2;

    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Parsed> parsed = new ReadOnlyObjectWrapper<>(Query.parse(""));
    private final ReadOnlyBooleanWrapper resting = new ReadOnlyBooleanWrapper(true);
    private final SearchHistory history = new SearchHistory();
    private final ObservableValue<Query> query = parsed.map(Parsed::query);

    private int beats;

    public SearchViewModel() {
        text.addListener((_, _, typed) -> changed(typed));
    }

    /// The search as it is typed.
    public StringProperty text() {
        return text;
    }

    /// What the text was understood as, with what there is to say of it.
    ReadOnlyObjectProperty<Parsed> parsed() {
        return parsed.getReadOnlyProperty();
    }

    /// The query that the text stands for; other texts for the same leave it as it is.
    public ObservableValue<Query> query() {
        return query;
    }

    /// Whether the text has stood for a while, so that it is what the person means.
    ReadOnlyBooleanProperty resting() {
        return resting.getReadOnlyProperty();
    }

    /// Looks for that instead.
    public void become(Query next) {
        text.set(next.text());
    }

    /// Ticks a facet, or takes its tick away.
    void toggle(QueryField field, String value) {
        become(query.getValue().toggled(field, value));
    }

    /// Looks for the same without this clause.
    void drop(Clause clause) {
        become(query.getValue().without(clause));
    }

    /// Looks for nothing in particular.
    public void clear() {
        text.set("");
    }

    /// A moment has passed. A text that has seen two of them rests.
    public void beat() {
        if (++beats >= BEATS_TO_REST && !resting.get()) {
            keep();
        }
    }

    /// Takes the text for what the person means, before it has rested.
    void keep() {
        history.keep(text.get());
        resting.set(true);
    }

    /// Goes back to the search before this one.
    public void back() {
        history.back(text.get()).ifPresent(text::set);
    }

    /// Goes forward to the search that the person went back from.
    public void forward() {
        history.forward(text.get()).ifPresent(text::set);
    }

    private void changed(String typed) {
        beats = 0;
        resting.set(false);
        parsed.set(Query.parse(typed));
    }
}
