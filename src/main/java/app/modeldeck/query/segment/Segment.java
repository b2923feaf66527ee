package app.modeldeck.query.segment;

import app.modeldeck.model.Model;
import app.modeldeck.model.ProviderId;
import app.modeldeck.query.Folded;
import app.modeldeck.query.Typos;
import java.util.BitSet;
import java.util.List;

/// The index of one provider's models. Immutable.
///
/// Models are numbered in the order of ties, so that among equals the lower number goes first and nothing needs
/// sorting.
///
/// @param columns what the models are counted under
/// @param markings how marks fall on the models
public record Segment(
        Lineup lineup,
        Dictionary dictionary,
        Occurrences occurrences,
        Titles titles,
        FacetColumns columns,
        Markings markings) {
    private static final byte[] LITERAL = {Quality.OCCURS, Quality.WORD_START, Quality.START, Quality.START};
    private static final byte[] INSIDE = {Quality.OCCURS, Quality.OCCURS, Quality.OCCURS, Quality.OCCURS};
    private static final byte[] MISTYPED = {
        Quality.TYPO, Quality.TYPO_IN_TITLE, Quality.TYPO_IN_TITLE, Quality.TYPO_IN_TITLE
    };

    /// How many bytes of postings are taken to cost as much as one title; it decides the way, never the result.
    private static final int LOOKUP_COST = 8;

    /// The models by their numbers.
    public List<Model> models() {
        return lineup.models();
    }

    public int size() {
        return models().size();
    }

    /// Whose models they are.
    public ProviderId provider() {
        return models().getFirst().id().provider();
    }

    /// Finds the models that hold this word as it is written: as a word, as the beginning of one, inside of one,
    /// or as several words run together.
    void literal(String word, Hits hits) {
        named(word, hits);
        if (Folded.isInfix(word)) {
            dictionary.inside(word, term -> raise(term, term + 1, hits, INSIDE));
        }
    }

    /// The same without looking inside of words.
    void named(String word, Hits hits) {
        var spelling = Spelling.of(dictionary, word);
        raise(spelling.first(0), spelling.end(0), hits, LITERAL);
        if (spelling.isWord(0)) {
            occurrences.each(spelling.first(0), Place.WHOLE, model -> compare(model, spelling, hits));
        }
        spelling.heads(0).forEach(head -> joined(head, spelling, hits));
    }

    /// `o3mini`: `o3` is a word of the title, and the words after it begin with `mini`.
    private void joined(Spelling.Head head, Spelling spelling, Hits hits) {
        int rest = head.after();
        long lookups = (long) occurrences.weight(head.term()) * LOOKUP_COST;
        if (lookups < occurrences.cost(spelling.first(rest), spelling.end(rest))) {
            occurrences.each(head.term(), Place.TITLE, model -> compare(model, spelling, hits));
            return;
        }
        var next = new BitSet();
        occurrences.addTitlesTo(next, spelling.first(rest), spelling.end(rest));
        spelling.heads(rest).forEach(one -> occurrences.addTitlesTo(next, one.term(), one.term() + 1));
        var both = new BitSet();
        occurrences.addTitlesTo(both, head.term(), head.term() + 1);
        both.and(next);
        both.stream().forEach(model -> compare(model, spelling, hits));
    }

    /// Finds the models that hold a word that this one may be a mistyped form of.
    void mistyped(String word, Hits hits) {
        int most = Typos.allowed(word);
        if (most > 0) {
            dictionary.like(word, most, term -> raise(term, term + 1, hits, MISTYPED));
        }
    }

    private void compare(int model, Spelling spelling, Hits hits) {
        hits.raise(model, titles.quality(model, spelling));
    }

    /// @param qualities one for each [Place], in their order
    private void raise(int first, int end, Hits hits, byte[] qualities) {
        var places = new BitSet[Place.COUNT];
        for (int place = 0; place < places.length; place++) {
            places[place] = hits.of(qualities[place]);
        }
        occurrences.addTo(places, first, end);
    }
}
