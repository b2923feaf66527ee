package app.modeldeck.query;

import app.modeldeck.model.ModelOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Text as the search sees it: lower case, without accents, as words of letters, digits and signs that carry
/// meaning.
///
/// Everything between words is a separator, and all separators are equal.
public final class Folded {
    private static final int ASCII_END = 128;
    private static final int SHORTEST_INFIX = 3;

    private Folded() {}

    /// Lower case without accents.
    public static String text(String text) {
        return isAscii(text) ? lowerCase(text) : ModelOrder.fold(text);
    }

    /// `String.toLowerCase` in a form that is quick for text that is in lower case already.
    private static String lowerCase(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                return text.toLowerCase(Locale.ROOT);
            }
        }
        return text;
    }

    /// The words of a text, in order.
    public static List<String> words(String text) {
        var folded = text(text);
        var words = new ArrayList<String>();
        int start = nextWord(folded, 0);
        while (start < folded.length()) {
            int end = endOfWord(folded, start);
            words.add(folded.substring(start, end));
            start = nextWord(folded, end);
        }
        return words;
    }

    /// The words run together.
    public static String key(String text) {
        return String.join("", words(text));
    }

    /// The same for texts that differ in case, accents or separators only; a text without words is only itself.
    public static String valueKey(String text) {
        var key = key(text);
        return key.isEmpty() ? text : key;
    }

    /// Whether two texts are one value.
    static boolean isSame(String one, String other) {
        return valueKey(one).equals(valueKey(other));
    }

    /// Whether a word may be looked for inside of others: from three letters on, and in scripts that write
    /// without spaces.
    public static boolean isInfix(String word) {
        return word.length() >= SHORTEST_INFIX || !isAscii(word);
    }

    /// Where the first word from there on begins; the length when there is none.
    static int nextWord(String folded, int from) {
        int i = from;
        while (i < folded.length() && isSeparator(folded.charAt(i))) {
            i++;
        }
        return i;
    }

    static int endOfWord(String folded, int start) {
        int i = start;
        while (i < folded.length() && !isSeparator(folded.charAt(i))) {
            i++;
        }
        return i;
    }

    public static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    static boolean isSeparator(char c) {
        if (c < ASCII_END) {
            return !((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'));
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT -> true;
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            case Character.DASH_PUNCTUATION, Character.START_PUNCTUATION, Character.END_PUNCTUATION -> true;
            case Character.CONNECTOR_PUNCTUATION, Character.OTHER_PUNCTUATION -> true;
            case Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION -> true;
            default -> false;
        };
    }

    static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= ASCII_END) {
                return false;
            }
        }
        return true;
    }
}
