package app.modeldeck.desktop.covers;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;

/// What stands for a picture: one or two letters of a name, and one of a few tints that stays the same for it.
///
/// @param letters upper case
/// @param tint the colour, `tint-0` to `tint-11`
record Initials(String letters, PseudoClass tint) {
    private static final List<PseudoClass> TINTS = IntStream.range(0, 12)
            .mapToObj(tint -> PseudoClass.getPseudoClass("tint-" + tint))
            .toList();

    /// The initials of a name.
    ///
    /// @param name letters are taken of it
    /// @param of what the tint belongs to
    static Initials of(String name, String of) {
        return new Initials(letters(name), TINTS.get(Math.floorMod((of.hashCode() * 31) >> 4, TINTS.size())));
    }

    /// The first letter of the first two words; of one word the first two letters.
    private static String letters(String name) {
        var letters = new StringBuilder();
        int last = ' ';
        int inWord = 0;
        var alone = new StringBuilder();
        for (int at = 0; at < name.length() && letters.codePointCount(0, letters.length()) < 2; ) {
            int letter = name.codePointAt(at);
            at += Character.charCount(letter);
            if (Character.isLetterOrDigit(letter)) {
                if (!Character.isLetterOrDigit(last)) {
                    letters.appendCodePoint(letter);
                    inWord = 0;
                }
                if (inWord++ < 2 && letters.codePointCount(0, letters.length()) == 1) {
                    alone.appendCodePoint(letter);
                }
            }
            last = letter;
        }
        boolean oneWord = letters.codePointCount(0, letters.length()) < 2;
        return (oneWord ? alone : letters).toString().toUpperCase(Locale.ROOT);
    }
}
