package app.modeldeck.query.segment;

import app.modeldeck.model.Model;
import app.modeldeck.query.Folded;
import app.modeldeck.query.Traits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads the words of models, one after the other, and puts the index together. For one use.
public final class SegmentBuilder {
    private final Map<String, Postings.Writer> words = new HashMap<>();
    private final Titles.Writer titles = new Titles.Writer();

    private SegmentBuilder() {}

    /// The index of these models. Takes time in proportion to their text; nothing blocks.
    public static Segment segment(List<Model> source) {
        return new SegmentBuilder().build(source);
    }

    private Segment build(List<Model> source) {
        var lineup = new Lineup(source);
        var models = lineup.models();
        for (int model = 0; model < models.size(); model++) {
            read(model, models.get(model));
        }
        var sorted = words.keySet().toArray(String[]::new);
        Arrays.sort(sorted);
        var writers = Arrays.stream(sorted).map(this::writer).toList();
        var dictionary = Dictionary.of(sorted);
        var columns = new FacetColumns(models);
        return new Segment(
                lineup,
                dictionary,
                Occurrences.of(dictionary, Postings.of(writers), models.size()),
                titles.titles(terms(writers)),
                columns,
                new Markings(lineup, columns));
    }

    /// The most prominent places come first, for a word counts once.
    private void read(int model, Model source) {
        var name = writers(source.name());
        var id = writers(Traits.id(source));
        int tail = wordsBeforeTail(source);
        var texts = List.of(name, id, id.subList(tail, id.size()));
        texts.stream()
                .filter(text -> text.size() == 1)
                .forEach(text -> text.getFirst().add(model, Place.WHOLE));
        texts.stream()
                .filter(text -> text.size() > 1)
                .forEach(text -> text.getFirst().add(model, Place.START));
        name.forEach(word -> word.add(model, Place.TITLE));
        id.forEach(word -> word.add(model, Place.TITLE));
        titles.add(name, id, tail);
        Traits.owner(source).ifPresent(owner -> addAside(model, owner));
        Traits.tags(source).forEach(tag -> addAside(model, tag));
        Traits.description(source).ifPresent(text -> addAside(model, text));
    }

    private static int wordsBeforeTail(Model model) {
        var id = Traits.id(model);
        return Folded.words(id.substring(0, Math.max(0, id.indexOf('/')))).size();
    }

    private void addAside(int model, String text) {
        writers(text).forEach(word -> word.add(model, Place.ASIDE));
    }

    private List<Postings.Writer> writers(String text) {
        var writers = new ArrayList<Postings.Writer>();
        Folded.words(text).forEach(word -> writers.add(writer(word)));
        return writers;
    }

    private Postings.Writer writer(String word) {
        return words.computeIfAbsent(word, _ -> new Postings.Writer(words.size()));
    }

    /// The term of each word by its number.
    private static int[] terms(List<Postings.Writer> sorted) {
        var terms = new int[sorted.size()];
        for (int term = 0; term < terms.length; term++) {
            terms[sorted.get(term).number()] = term;
        }
        return terms;
    }
}
