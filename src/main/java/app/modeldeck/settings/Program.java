package app.modeldeck.settings;

import java.util.Optional;

/// What is chosen for the program itself.
///
/// @param surface how it shows itself
/// @param connection how it reaches others
/// @param server the catalogue server that was entered
public record Program(Surface surface, Connection connection, Optional<CatalogueServer> server) {
    /// Nothing chosen.
    public static Program usual() {
        return new Program(Surface.usual(), Connection.usual(), Optional.empty());
    }
}
