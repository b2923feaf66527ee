package app.modeldeck.query;

import app.modeldeck.model.Model;
import app.modeldeck.model.ModelOrder;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What a model can be found by, folded once.
///
/// @param words every field, folded, with a space for each separator
/// @param joined the name and the id without separators, from each of their words on, each after a [#START]
record SearchText(String words, String joined) {
    private static final String START = "\n";

    static SearchText of(Model model) {
        var name = fold(model.name());
        var id = fold(model.id().value());
        var rest = Stream.concat(
                        Stream.concat(model.description().stream(), model.facts().owner().stream()),
                        model.facts().tags().stream())
                .map(SearchText::fold);
        return new SearchText(
                Stream.concat(Stream.of(name, id), rest).collect(Collectors.joining(" ")), joined(name) + joined(id));
    }

    /// The words run together from each word on, save the last, which needs no joining.
    private static String joined(String folded) {
        var words = words(folded);
        return IntStream.range(0, words.size() - 1)
                .mapToObj(i -> START + String.join("", words.subList(i, words.size())))
                .collect(Collectors.joining());
    }

    /// Whether the word stands in a field, or begins at a word of the name or id when their separators are
    /// left out:
    /// `o3mini` is in `o3-mini`, while `dev` is not in `made-video`.
    boolean holds(Sought sought) {
        return words.contains(sought.word()) || joined.contains(sought.atStart());
    }

    /// One word of a search.
    ///
    /// @param word folded, without separators
    /// @param atStart the word as it begins a joined text
    record Sought(String word, String atStart) {
        static Sought of(String word) {
            return new Sought(word, START + word);
        }
    }

    /// Lower case without accents, and a space for each separator.
    static String fold(String text) {
        var folded = ModelOrder.fold(text);
        var spaced = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            spaced.append(isSeparator(c) ? ' ' : c);
        }
        return spaced.toString();
    }

    /// The words of a folded text, in order.
    static List<String> words(String folded) {
        return Stream.of(folded.split(" ", -1)).filter(word -> !word.isEmpty()).toList();
    }

    private static boolean isSeparator(char c) {
        return c == '_'
                || c == '.'
                || c == '/'
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.DASH_PUNCTUATION;
    }
}
