package app.modeldeck.desktop.settings;

/// What is said of a key after something was done with it.
///
/// @param tone how it is meant
/// @param text what is said; blank when there is nothing to say
record Verdict(Tone tone, String text) {
    /// Nothing to say.
    static final Verdict NONE = new Verdict(Tone.NEUTRAL, "");

    /// How it is meant.
    enum Tone {
        NEUTRAL,
        GOOD,
        BAD
    }
}
