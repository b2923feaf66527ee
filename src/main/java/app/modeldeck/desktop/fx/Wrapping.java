package app.modeldeck.desktop.fx;

import java.text.Bidi;
import java.util.regex.Pattern;
import javafx.scene.control.Labeled;

/// Text that goes on in the next line. JavaFX 26 throws when it has to break a line within letters that run from right
/// to left, with each frame anew, so that nothing is drawn any more: text with such letters stays on the lines that
/// it has.
public final class Wrapping {
    private static final int LONGEST_LINE = 40;
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Wrapping() {}

    /// Lets the label's text go on in the next line, where it can.
    public static void allow(Labeled label) {
        label.wrapTextProperty().bind(label.textProperty().map(Wrapping::isPossible));
    }

    /// Whether lines of that text can be broken anywhere.
    public static boolean isPossible(String text) {
        return !Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }

    /// The words of a text on lines of about the same length, for one that cannot be broken anywhere.
    public static String lines(String text) {
        var lines = new StringBuilder();
        int length = 0;
        for (var word : SPACES.splitAsStream(text.strip()).toList()) {
            boolean fits = length + word.length() < LONGEST_LINE;
            if (!lines.isEmpty()) {
                lines.append(fits ? ' ' : '\n');
            }
            length = fits ? length + word.length() + 1 : word.length();
            lines.append(word);
        }
        return lines.toString();
    }
}
