package app.modeldeck.snippet;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a snippet is written in.
public enum ProgramLanguage {
    CURL("curl"),
    PYTHON("Python"),
    JAVASCRIPT("JavaScript"),
    JAVA("Java");

    private final String label;

    ProgramLanguage(String label) {
        this.label = label;
    }

    /// Its name for people, the same in every language of theirs.
    public String label() {
        return label;
    }

    /// The word that names it on a command line, `javascript`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The language of that word, in any case.
    public static Optional<ProgramLanguage> named(String word) {
        return Stream.of(values())
                .filter(language -> language.name().equalsIgnoreCase(word))
                .findFirst();
    }
}
