package app.modeldeck.query.index;

import app.modeldeck.query.Clause;
import app.modeldeck.query.Folded;
import app.modeldeck.query.Query;
import app.modeldeck.query.QueryField;
import app.modeldeck.query.Standpoint;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// What could be typed next: fields after a letter, values after a colon.
///
/// @param candidates the likeliest first; empty where nothing can be said
public record Completion(List<Candidate> candidates) {
    private static final int MOST = 12;

    public Completion {
        candidates = List.copyOf(candidates);
    }

    /// One way on.
    ///
    /// @param label what it adds, `provider:` or `fal`
    /// @param count how many models it would leave, where that is known
    /// @param text the whole text with it
    /// @param caret where the caret stands then
    public record Candidate(String label, OptionalInt count, String text, int caret) {}

    /// What could be typed next, with the caret at that place of the text; takes milliseconds, and belongs on a
    /// worker.
    ///
    /// @param caret counted in `char`s from zero
    public static Completion of(Index index, String text, int caret, Standpoint view) {
        int at = Math.clamp(caret, 0, text.length());
        int start = startOfToken(text, at);
        boolean negated = start < at && text.charAt(start) == '-';
        int name = negated ? start + 1 : start;
        var typed = text.substring(name, at);
        int colon = typed.indexOf(':');
        if (colon < 0) {
            return fields(new Place(text, name, at), typed);
        }
        return QueryField.named(typed.substring(0, colon))
                .map(field -> values(index, field, place(text, name + colon + 1, at), view))
                .orElse(new Completion(List.of()));
    }

    /// The part of the text that a candidate takes the place of.
    private record Place(String text, int start, int end) {
        String typed() {
            return Folded.key(text.substring(start, end));
        }

        Candidate with(String label, OptionalInt count, String written) {
            var head = text.substring(0, start) + written;
            return new Candidate(label, count, head + text.substring(end), head.length());
        }

        String without(int from) {
            return text.substring(0, from) + text.substring(end);
        }
    }

    private static int startOfToken(String text, int caret) {
        int start = 0;
        boolean quoted = false;
        for (int i = 0; i < caret; i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            start = !quoted && Folded.isSpace(c) ? i + 1 : start;
        }
        return start;
    }

    private static Completion fields(Place place, String typed) {
        var prefix = typed.toLowerCase(Locale.ROOT);
        if (prefix.isEmpty()) {
            return new Completion(List.of());
        }
        return new Completion(Stream.of(QueryField.values())
                .map(field -> field.word() + ":")
                .filter(word -> word.startsWith(prefix))
                .map(word -> place.with(word, OptionalInt.empty(), word))
                .toList());
    }

    private static Place place(String text, int start, int caret) {
        int comma = text.lastIndexOf(',', caret - 1);
        int from = Math.max(start, comma + 1);
        return new Place(text, from, endOfValue(text, caret));
    }

    private static int endOfValue(String text, int caret) {
        int end = caret;
        while (end < text.length() && text.charAt(end) != ',' && !Folded.isSpace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static Completion values(Index index, QueryField field, Place place, Standpoint view) {
        var others = Query.parse(place.without(startOfToken(place.text(), place.start())))
                .query();
        var counted = Facets.of(index.find(others.without(field), view), field).values().stream()
                .filter(bucket -> Folded.key(bucket.value()).startsWith(place.typed()))
                .map(bucket -> candidate(place, bucket.value(), OptionalInt.of(bucket.count())))
                .toList();
        var offered = field.choices().stream()
                .filter(choice -> choice.startsWith(place.text().substring(place.start(), place.end())))
                .filter(choice -> counted.stream().noneMatch(c -> c.label().equals(choice)))
                .map(choice -> candidate(place, choice, OptionalInt.empty()));
        return new Completion(
                Stream.concat(counted.stream(), offered).limit(MOST).toList());
    }

    private static Candidate candidate(Place place, String value, OptionalInt count) {
        return place.with(value, count, Clause.quoted(value.replace('"', ' ')));
    }
}
