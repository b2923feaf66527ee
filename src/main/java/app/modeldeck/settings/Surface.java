package app.modeldeck.settings;

/// How the program shows itself: to the eye, and to other programs of this computer.
///
/// @param theme light or dark
/// @param localApi whether the window answers other programs
/// @param textSize how large texts are
public record Surface(Theme theme, LocalApi localApi, TextSize textSize) {
    /// As the system has it, silent, and of the usual size.
    public static Surface usual() {
        return new Surface(Theme.SYSTEM, LocalApi.OFF, TextSize.USUAL);
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
        return new Surface(to, localApi, textSize);
    }

    /// The same with or without the local API.
    public Surface with(LocalApi to) {
        return new Surface(theme, to, textSize);
    }

    /// The same with texts of that size.
    public Surface with(TextSize to) {
        return new Surface(theme, localApi, to);
    }
}
