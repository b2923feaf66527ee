package app.modeldeck.settings;

/// How the program shows itself: to the eye, and to other programs of this computer.
///
/// @param theme light or dark
/// @param localApi whether the window answers other programs
/// @param textSize how large texts are
/// @param covers whether cover images are loaded
/// @param language what language it speaks, from the next start on
/// @param releases whether a newer release is asked for
public record Surface(
        Theme theme, LocalApi localApi, TextSize textSize, Covers covers, Language language, Releases releases) {
    /// As the system has it, silent, of the usual size, with covers, in its language, asking for releases.
    public static Surface usual() {
        return new Surface(
                Theme.SYSTEM, LocalApi.OFF, TextSize.USUAL, Covers.LOADED, Language.SYSTEM, Releases.ASKED_FOR);
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

    /// Whether a newer release is asked for, once a day.
    public enum Releases {
        ASKED_FOR,
        NOT_ASKED_FOR
    }

    /// The same in that theme.
    public Surface with(Theme to) {
        return new Surface(to, localApi, textSize, covers, language, releases);
    }

    /// The same with or without the local API.
    public Surface with(LocalApi to) {
        return new Surface(theme, to, textSize, covers, language, releases);
    }

    /// The same with texts of that size.
    public Surface with(TextSize to) {
        return new Surface(theme, localApi, to, covers, language, releases);
    }

    /// The same with or without covers.
    public Surface with(Covers to) {
        return new Surface(theme, localApi, textSize, to, language, releases);
    }

    /// The same in that language.
    public Surface with(Language to) {
        return new Surface(theme, localApi, textSize, covers, to, releases);
    }

    /// The same asking for releases or not.
    public Surface with(Releases to) {
        return new Surface(theme, localApi, textSize, covers, language, to);
    }
}
