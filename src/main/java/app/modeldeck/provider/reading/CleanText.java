package app.modeldeck.provider.reading;

import java.util.Optional;
import java.util.regex.Pattern;

/// Makes a provider's text safe to show, to search and to send on: control characters, lone surrogates and what
/// cannot be seen go, the marks that turn the direction of writing among it; so does what stacks more marks on a
/// letter than any language needs.
public final class CleanText {
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int REPLACEMENT = 0xFFFD;
    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;
    private static final int MOST_MARKS = 8;
    /// Letters that stand for the place of another one: fillers of Hangul, and a cell of Braille without dots.
    private static final String FILLERS = "\u115F\u1160\u2800\u3164\uFFA0";

    private CleanText() {}

    /// The text on one line, at most that long; empty when nothing is left.
    public static Optional<String> line(String text, int longest) {
        boolean isOneLine = isPlain(text) && !text.contains("  ");
        return some((isOneLine ? text : SPACES.matcher(clean(text)).replaceAll(" ")).strip(), longest);
    }

    /// The text with its line breaks, at most that long; empty when nothing is left.
    public static Optional<String> lines(String text, int longest) {
        return some(clean(text).strip(), longest);
    }

    private static Optional<String> some(String text, int longest) {
        if (text.length() <= longest) {
            return isVisible(text) ? Optional.of(text) : Optional.empty();
        }
        int end = longest - 1;
        return Optional.of(text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…");
    }

    /// Whether there is anything to be seen of it.
    static boolean isVisible(String text) {
        return text.codePoints().anyMatch(CleanText::isVisible);
    }

    private static boolean isVisible(int c) {
        return !Character.isWhitespace(c)
                && !Character.isSpaceChar(c)
                && !isMark(c)
                && Character.getType(c) != Character.FORMAT
                && FILLERS.indexOf(c) < 0;
    }

    /// Whether it is nothing but spaces and what is printed of ASCII, as nearly all texts are.
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static String clean(String text) {
        if (isPlain(text) || text.codePoints().noneMatch(c -> isOdd(c) || isMark(c))) {
            return text;
        }
        var clean = new StringBuilder(text.length());
        int marks = 0;
        for (int c : text.codePoints().toArray()) {
            if (Character.getType(c) == Character.SURROGATE) {
                clean.appendCodePoint(REPLACEMENT);
            } else if (!isOdd(c)) {
                marks = isMark(c) ? marks + 1 : 0;
                if (marks <= MOST_MARKS) {
                    clean.appendCodePoint(c);
                }
            }
        }
        return clean.toString();
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    /// The two joiners cannot be seen either, but letters and pictures look different without them.
    private static boolean isOdd(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\n' && c != '\t';
            case Character.FORMAT -> c != NON_JOINER && c != JOINER;
            case Character.SURROGATE -> true;
            default -> false;
        };
    }
}
