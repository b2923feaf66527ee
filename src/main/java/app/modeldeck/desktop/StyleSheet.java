package app.modeldeck.desktop;

import app.modeldeck.settings.TextSize;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/// A style sheet of the house. It is written for texts of the usual size; at another size each of its lengths is
/// multiplied, so that a window grows as a whole and nothing is cut.
///
/// @param place where it lies in the program
record StyleSheet(URL place) {
    private static final Pattern LENGTH = Pattern.compile("(-?\\d+(?:\\.\\d+)?)px");

    /// The one of that name.
    static StyleSheet of(String name) {
        return new StyleSheet(Objects.requireNonNull(StyleSheet.class.getResource(name), name));
    }

    /// Its address as a scene takes it, with texts of that size.
    String at(TextSize size) {
        return size.equals(TextSize.USUAL) ? place.toExternalForm() : address(multiplied(text(), size.factor()));
    }

    /// The sheet with every length in pixels multiplied.
    static String multiplied(String css, double factor) {
        return LENGTH.matcher(css)
                .replaceAll(
                        length -> String.format(Locale.ROOT, "%.2fpx", Double.parseDouble(length.group(1)) * factor));
    }

    private static String address(String css) {
        return "data:text/css;charset=utf-8;base64,"
                + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    private String text() {
        try (var in = place.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
