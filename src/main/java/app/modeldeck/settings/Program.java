package app.modeldeck.settings;

/// What is chosen for the program itself.
///
/// @param surface how it shows itself
/// @param connection how it reaches others
public record Program(Surface surface, Connection connection) {
    /// Nothing chosen.
    public static Program usual() {
        return new Program(Surface.usual(), Connection.usual());
    }
}
