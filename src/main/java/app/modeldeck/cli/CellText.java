package app.modeldeck.cli;

import java.util.List;

/// Text of a provider as a terminal may show it, and how wide it is there.
final class CellText {
    private static final String ELLIPSIS = "…";

    /// The blocks of Chinese, Japanese, Korean and pictures, after Unicode's East Asian Width, in order.
    private static final List<Block> WIDE = List.of(
            new Block(0x1100, 0x115F),
            new Block(0x2E80, 0xA4CF),
            new Block(0xAC00, 0xD7A3),
            new Block(0xF900, 0xFAFF),
            new Block(0xFE30, 0xFE6F),
            new Block(0xFF00, 0xFF60),
            new Block(0xFFE0, 0xFFE6),
            new Block(0x1F300, 0x1FAFF),
            new Block(0x20000, 0x3FFFD));

    private static final int FIRST_MARK = 0x300;

    private CellText() {}

    /// One line, without anything that a terminal would obey and without marks that turn the direction of
    /// writing.
    static String clean(String text) {
        var clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            append(clean, text.codePointAt(i));
        }
        return clean.toString().strip();
    }

    private static void append(StringBuilder clean, int c) {
        int type = Character.getType(c);
        if (Character.isWhitespace(c) || Character.isSpaceChar(c) || type == Character.CONTROL) {
            if (!clean.isEmpty() && clean.charAt(clean.length() - 1) != ' ') {
                clean.append(' ');
            }
        } else if (type != Character.FORMAT && type != Character.SURROGATE) {
            clean.appendCodePoint(c);
        }
    }

    /// How many columns it takes.
    static int width(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            width += width(text.codePointAt(i));
        }
        return width;
    }

    private static int width(int c) {
        if (c < FIRST_MARK) {
            return 1;
        }
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        return isWide(c) ? 2 : 1;
    }

    private static boolean isWide(int c) {
        return c >= WIDE.getFirst().first() && WIDE.stream().anyMatch(block -> block.holds(c));
    }

    private record Block(int first, int last) {
        boolean holds(int c) {
            return first <= c && c <= last;
        }
    }

    /// At most so many columns; what does not fit ends with an ellipsis.
    static String cut(String text, int columns) {
        if (width(text) <= columns) {
            return text;
        }
        var cut = new StringBuilder();
        int used = 0;
        for (int c : text.codePoints().toArray()) {
            used += width(c);
            if (used > columns - 1) {
                break;
            }
            cut.appendCodePoint(c);
        }
        return cut.append(ELLIPSIS).toString();
    }

    /// Filled with spaces up to so many columns.
    static String pad(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - width(text)));
    }
}
