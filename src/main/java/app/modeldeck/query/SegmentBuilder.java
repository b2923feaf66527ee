package app.modeldeck.query;

import app.modeldeck.model.Model;
import app.modeldeck.query.Postings.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads the words of models, one after the other, and puts the index together. For one use.
final class SegmentBuilder {
    private final Map<String, Postings.Writer> words = new HashMap<>();

    Segment build(List<Model> source) {
        var models = source.stream().sorted(Ties.USUAL).toList();
        for (int model = 0; model < models.size(); model++) {
            read(model, models.get(model));
        }
        var sorted = words.keySet().stream().sorted().toList();
        return new Segment(source, models, Dictionary.of(sorted), postings(sorted), new FacetColumns(models));
    }

    /// The most prominent places come first, for a word counts once.
    private void read(int number, Model model) {
        read(number, Place.START, first(model.name()));
        read(number, Place.START, first(Traits.id(model)));
        read(number, Place.START, first(Traits.tail(model)));
        add(number, Place.TITLE, model.name());
        add(number, Place.TITLE, Traits.id(model));
        Traits.owner(model).ifPresent(owner -> add(number, Place.ASIDE, owner));
        Traits.tags(model).forEach(tag -> add(number, Place.ASIDE, tag));
        Traits.description(model).ifPresent(text -> add(number, Place.ASIDE, text));
    }

    private static String first(String text) {
        var folded = Folded.text(text);
        int start = Folded.nextWord(folded, 0);
        return folded.substring(start, Folded.endOfWord(folded, start));
    }

    private void add(int model, Place place, String text) {
        var folded = Folded.text(text);
        int start = Folded.nextWord(folded, 0);
        while (start < folded.length()) {
            int end = Folded.endOfWord(folded, start);
            read(model, place, folded.substring(start, end));
            start = Folded.nextWord(folded, end);
        }
    }

    private void read(int model, Place place, String word) {
        if (!word.isEmpty()) {
            words.computeIfAbsent(word, _ -> new Postings.Writer()).add(model, place);
        }
    }

    private Postings postings(List<String> sorted) {
        var offsets = new int[sorted.size() + 1];
        for (int term = 0; term < sorted.size(); term++) {
            offsets[term + 1] = offsets[term] + writer(sorted.get(term)).size();
        }
        var bytes = new byte[offsets[sorted.size()]];
        for (int term = 0; term < sorted.size(); term++) {
            writer(sorted.get(term)).copyTo(bytes, offsets[term]);
        }
        return new Postings(bytes, offsets);
    }

    private Postings.Writer writer(String word) {
        return words.getOrDefault(word, new Postings.Writer());
    }
}
