package app.modeldeck.query;

import app.modeldeck.model.Model;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/// Models with their search text ready, so that one keystroke over ten thousand of them costs about a
/// millisecond.
///
/// Immutable and safe for use by several threads; nothing here blocks or does I/O. Building one folds every
/// text and is work for a background thread.
public final class Index {
    private static final Index EMPTY = new Index(List.of(), List.of());

    private final List<Model> models;
    private final List<SearchText> texts;

    private Index(List<Model> models, List<SearchText> texts) {
        this.models = models;
        this.texts = texts;
    }

    /// An index of these models, in this order.
    public static Index of(List<Model> models) {
        return EMPTY.with(models);
    }

    /// An index of these models that takes over the text of those that this one holds already: while pages
    /// arrive, only the new models cost anything.
    public Index with(List<Model> next) {
        var known = new IdentityHashMap<Model, SearchText>();
        for (int i = 0; i < models.size(); i++) {
            known.put(models.get(i), texts.get(i));
        }
        var text = new ArrayList<SearchText>(next.size());
        for (var model : next) {
            text.add(known.computeIfAbsent(model, SearchText::of));
        }
        return new Index(List.copyOf(next), List.copyOf(text));
    }

    /// Every model, in the order given.
    public List<Model> models() {
        return models;
    }

    /// The models that the search finds, in the order given.
    public List<Model> find(Search search) {
        if (search.isBlank()) {
            return models;
        }
        var matching = search.texts();
        var found = new ArrayList<Model>();
        for (int i = 0; i < models.size(); i++) {
            if (matching.test(texts.get(i))) {
                found.add(models.get(i));
            }
        }
        return List.copyOf(found);
    }
}
