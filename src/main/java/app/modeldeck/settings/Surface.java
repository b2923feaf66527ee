package app.modeldeck.settings;

/// How the program shows itself: to the eye, and to other programs of this computer.
///
/// @param theme light or dark
/// @param localApi whether the window answers other programs
public record Surface(Theme theme, LocalApi localApi) {
    /// As the system has it, and silent.
    public static Surface usual() {
        return new Surface(Theme.SYSTEM, LocalApi.OFF);
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
        return new Surface(to, localApi);
    }

    /// The same with or without the local API.
    public Surface with(LocalApi to) {
        return new Surface(theme, to);
    }
}
