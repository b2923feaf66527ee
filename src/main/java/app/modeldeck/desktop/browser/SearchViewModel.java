package app.modeldeck.desktop.browser;

import app.modeldeck.query.Clause;
import app.modeldeck.query.Field;
import app.modeldeck.query.Parsed;
import app.modeldeck.query.Query;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/// What is searched for: a text, and the query that it stands for. They are two views of one state: typing
/// changes the query, and whatever else changes the query rewrites the text.
final class SearchViewModel {
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Parsed> parsed = new ReadOnlyObjectWrapper<>(Query.parse(""));
    private final ObservableValue<Query> query = parsed.map(Parsed::query);

    SearchViewModel() {
        text.subscribe(typed -> parsed.set(Query.parse(typed)));
    }

    // Properties

    /// The search as it is typed.
    StringProperty text() {
        return text;
    }

    /// What the text was understood as, with what there is to say of it.
    ReadOnlyObjectProperty<Parsed> parsed() {
        return parsed.getReadOnlyProperty();
    }

    /// The query that the text stands for; other texts for the same leave it as it is.
    ObservableValue<Query> query() {
        return query;
    }

    // Commands

    /// Looks for that instead.
    void become(Query next) {
        text.set(next.text());
    }

    /// Ticks a facet, or takes its tick away.
    void toggle(Field field, String value) {
        become(query.getValue().toggled(field, value));
    }

    /// Looks for the same without this clause.
    void drop(Clause clause) {
        become(query.getValue().without(clause));
    }

    /// Looks for nothing in particular.
    void clear() {
        text.set("");
    }
}
