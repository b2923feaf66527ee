package app.modeldeck.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Which parts of a text a query found.
public final class Highlight {
    private Highlight() {}

    /// The parts of this name, id or description that the words and phrases of the query found, in order, none
    /// touching another. Empty where the query has no words.
    public static List<Span> of(Query query, String text) {
        var words = words(text);
        var found = new ArrayList<Span>();
        for (var sought : sought(query)) {
            found.addAll(literal(words, sought));
        }
        if (found.isEmpty()) {
            sought(query).forEach(word -> found.addAll(mistyped(words, word)));
        }
        return joined(found);
    }

    /// A word of the text.
    ///
    /// @param start where it begins in the text
    /// @param length how long it is in the text
    private record Placed(String folded, int start, int length) {
        Span span(int from, int to) {
            return folded.length() == length ? new Span(start + from, start + to) : new Span(start, start + length);
        }
    }

    private static List<String> sought(Query query) {
        var sought = new ArrayList<>(query.words());
        for (var clause : query.clauses()) {
            if (clause.sign() == Clause.Sign.WITH && clause.term() instanceof Clause.Phrase(var text)) {
                sought.addAll(Folded.words(text));
            }
        }
        return sought;
    }

    private static List<Placed> words(String text) {
        var words = new ArrayList<Placed>();
        int start = Folded.nextWord(text, 0);
        while (start < text.length()) {
            int end = Folded.endOfWord(text, start);
            words.add(new Placed(Folded.text(text.substring(start, end)), start, end - start));
            start = Folded.nextWord(text, end);
        }
        return words;
    }

    private static List<Span> literal(List<Placed> words, String sought) {
        var found = new ArrayList<Span>();
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            int at = word.folded().indexOf(sought);
            if (at == 0 || (at > 0 && Folded.isInfix(sought))) {
                found.add(word.span(at, at + sought.length()));
            } else if (sought.startsWith(word.folded())) {
                found.addAll(acrossWords(words, i, sought));
            }
        }
        return found;
    }

    /// `o3mini` in `o3-mini`: the words of the text that it runs together, if it does.
    private static List<Span> acrossWords(List<Placed> words, int first, String sought) {
        var found = new ArrayList<Span>();
        var rest = sought;
        for (int i = first; i < words.size() && !rest.isEmpty(); i++) {
            var word = words.get(i);
            int common = Math.min(word.folded().length(), rest.length());
            if (!rest.startsWith(word.folded().substring(0, common))) {
                return List.of();
            }
            found.add(word.span(0, common));
            rest = rest.substring(common);
        }
        return rest.isEmpty() ? found : List.of();
    }

    private static List<Span> mistyped(List<Placed> words, String sought) {
        int most = Typos.allowed(sought);
        if (most == 0) {
            return List.of();
        }
        var typos = new Typos(sought, most);
        return words.stream()
                .filter(word -> typos.isLike(word.folded(), 0, word.folded().length()))
                .map(word -> word.span(0, word.folded().length()))
                .toList();
    }

    private static List<Span> joined(List<Span> found) {
        var joined = new ArrayList<Span>();
        for (var span :
                found.stream().sorted(Comparator.comparingInt(Span::start)).toList()) {
            if (joined.isEmpty() || joined.getLast().end() < span.start()) {
                joined.add(span);
            } else {
                var last = joined.removeLast();
                joined.add(new Span(last.start(), Math.max(last.end(), span.end())));
            }
        }
        return List.copyOf(joined);
    }
}
