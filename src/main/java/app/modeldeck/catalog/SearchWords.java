package app.modeldeck.catalog;

import java.util.Locale;
import java.util.regex.Pattern;

/// What is looked for, as a person types or pastes it. Pure.
public final class SearchWords {
    /// Joiners change how letters of some scripts look, so names keep them.
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}&&[^\\u200C\\u200D]]");

    private SearchWords() {}

    /// Without what cannot be seen, which comes along when text is copied and which names do not have.
    public static String visible(String words) {
        return INVISIBLE.matcher(words).replaceAll("");
    }

    /// Trimmed, lower-cased, spaces collapsed: the same for all who look for the same.
    static String normalised(String words) {
        return visible(words).strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
