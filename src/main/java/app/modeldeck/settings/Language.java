package app.modeldeck.settings;

import java.util.Locale;

/// What language the windows speak, from the next start on.
public enum Language {
    SYSTEM(""),
    ENGLISH("en"),
    GERMAN("de");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /// The tag of the language; blank for the system's.
    public String tag() {
        return tag;
    }

    /// Numbers, dates and words of it. Where the system has the same language, its region counts too.
    ///
    /// @param system what the system has
    public Locale locale(Locale system) {
        return tag.isEmpty() || system.getLanguage().equals(tag) ? system : Locale.forLanguageTag(tag);
    }
}
