package app.modeldeck.provider;

import java.util.Optional;

/// Makes a provider's text safe to show, to search and to send on: control characters, direction overrides
/// and lone surrogates go.
final class CleanText {
    private static final int REPLACEMENT = 0xFFFD;
    private static final int ZERO_WIDTH_SPACE = 0x200B;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private CleanText() {}

    /// The text on one line, at most that long; empty when nothing is left.
    static Optional<String> line(String text, int longest) {
        return some(clean(text).replaceAll("\\s+", " ").strip(), longest);
    }

    /// The text with its line breaks, at most that long; empty when nothing is left.
    static Optional<String> lines(String text, int longest) {
        return some(clean(text).strip(), longest);
    }

    private static Optional<String> some(String text, int longest) {
        if (text.length() <= longest) {
            return text.isBlank() ? Optional.empty() : Optional.of(text);
        }
        int end = longest - 1;
        return Optional.of(text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…");
    }

    private static String clean(String text) {
        if (text.codePoints().noneMatch(CleanText::isOdd)) {
            return text;
        }
        var clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                clean.appendCodePoint(REPLACEMENT);
            } else if (!isOdd(c)) {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString();
    }

    private static boolean isOdd(int c) {
        boolean control = Character.getType(c) == Character.CONTROL && c != '\n' && c != '\t';
        return control || isBetween(c, Character.MIN_SURROGATE, Character.MAX_SURROGATE) || isInvisible(c);
    }

    private static boolean isInvisible(int c) {
        return c == ZERO_WIDTH_SPACE
                || c == BYTE_ORDER_MARK
                || isBetween(c, 0x200E, 0x200F)
                || isBetween(c, 0x202A, 0x202E)
                || isBetween(c, 0x2066, 0x2069);
    }

    private static boolean isBetween(int c, int first, int last) {
        return c >= first && c <= last;
    }
}
