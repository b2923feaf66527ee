package app.modeldeck;

import app.modeldeck.net.Network;
import app.modeldeck.settings.Connection;
import app.modeldeck.settings.Trouble;
import java.util.Optional;

/// What lies outside of the program while it runs: those who ask it, and those whom it asks.
///
/// @param localApi answers other programs while the settings say so
/// @param network the way out
/// @param routes makes ways out of settings
/// @param roll whom the catalogue server has
record Outside(LocalApi localApi, Network network, Routes routes, CatalogueRoll roll) {
    /// From now on requests leave as the settings say. May block on the disk.
    ///
    /// @return what there is to say of it; requests can be made all the same
    Optional<Trouble> connect(Connection connection) {
        if (connection.equals(Connection.usual())) {
            network.use(routes::usual);
            return Optional.empty();
        }
        var made = routes.of(connection);
        network.use(made::route);
        return made.trouble();
    }
}
