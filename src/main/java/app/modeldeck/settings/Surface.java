package app.modeldeck.settings;

/// How the program shows itself: to the eye, and to other programs of this computer.
///
/// @param theme light or dark
/// @param localApi whether the window answers other programs
/// @param textSize how large texts are
/// @param covers whether cover images are loaded
/// @param language what language it speaks, from the next start on
public record Surface(Theme theme, LocalApi localApi, TextSize textSize, Covers covers, Language language) {
    /// As the system has it, silent, of the usual size, with covers, in its language.
    public static Surface usual() {
        return new Surface(Theme.SYSTEM, LocalApi.OFF, TextSize.USUAL, Covers.LOADED, Language.SYSTEM);
    }

    /// Whether cover images are fetched from the providers' picture hosts.
    public enum Covers {
        LOADED,
        LEFT_OUT
    }

    /// Light or dark.
    public enum Theme {
        SYSTEM,
        LIGHT,
        DARK
    }

    /// Whether GET /api/models is answered on the loopback address while the window is open.
    public enum LocalApi {
        OFF,
        ON
    }

    /// The same in that theme.
    public Surface with(Theme to) {
        return new Surface(to, localApi, textSize, covers, language);
    }

    /// The same with or without the local API.
    public Surface with(LocalApi to) {
        return new Surface(theme, to, textSize, covers, language);
    }

    /// The same with texts of that size.
    public Surface with(TextSize to) {
        return new Surface(theme, localApi, to, covers, language);
    }

    /// The same with or without covers.
    public Surface with(Covers to) {
        return new Surface(theme, localApi, textSize, to, language);
    }

    /// The same in that language.
    public Surface with(Language to) {
        return new Surface(theme, localApi, textSize, covers, to);
    }
}
