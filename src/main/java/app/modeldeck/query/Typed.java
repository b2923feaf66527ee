package app.modeldeck.query;

import java.util.Locale;

/// A value as it stands in the text.
///
/// @param text without its quotation marks
record Typed(String text, Span span) {
    String lower() {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
