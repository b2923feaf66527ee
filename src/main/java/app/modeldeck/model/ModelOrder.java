package app.modeldeck.model;

import java.text.Normalizer;
import java.util.Locale;

/// The place of a model among the others: by provider, then by name as people expect it, ties by id.
///
/// Case and accents make no difference, digits count by their value, so that `flux2` stands before
/// `flux10`. A key is computed once for each model and then compared as plain text, which keeps sorting
/// cheap.
///
/// @param provider whose model
/// @param name the folded name, in which a run of digits begins with its length
/// @param id the id, for two models of one name
public record ModelOrder(ProviderId provider, String name, String id) implements Comparable<ModelOrder> {

    /// The place of this model.
    public static ModelOrder of(Model model) {
        return new ModelOrder(
                model.id().provider(), nameKey(model.name()), model.id().value());
    }

    /// The text that sorts names as people expect when it is compared character by character.
    public static String nameKey(String name) {
        var folded = fold(name).strip();
        var key = new StringBuilder(folded.length() + 8);
        int i = 0;
        while (i < folded.length()) {
            int end = digitsEnd(folded, i);
            if (end == i) {
                key.append(folded.charAt(i++));
            } else {
                appendNumber(key, folded, i, end);
                i = end;
            }
        }
        return key.toString();
    }

    /// Lower case without accents: `Café` becomes `cafe`.
    public static String fold(String text) {
        var decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        var folded = new StringBuilder(decomposed.length());
        decomposed
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(folded::appendCodePoint);
        return folded.toString().toLowerCase(Locale.ROOT).replace("ß", "ss");
    }

    private static int digitsEnd(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private static void appendNumber(StringBuilder key, String text, int from, int end) {
        int first = from;
        while (first < end - 1 && text.charAt(first) == '0') {
            first++;
        }
        key.append('0').append((char) (end - first)).append(text, first, end);
    }

    @Override
    public int compareTo(ModelOrder other) {
        int byProvider = provider.compareTo(other.provider);
        if (byProvider != 0) {
            return byProvider;
        }
        int byName = name.compareTo(other.name);
        return byName != 0 ? byName : id.compareTo(other.id);
    }
}
