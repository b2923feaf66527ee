package app.modeldeck;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.marks.MarksDesk;
import app.modeldeck.server.ModelServer;
import app.modeldeck.server.ServerSettings;
import app.modeldeck.server.http.Surroundings;
import app.modeldeck.settings.Surface;
import app.modeldeck.settings.Trouble;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.Optional;

/// The endpoint beside the window, on the loopback address, while the settings say so. Safe for several threads.
final class LocalApi {
    private static final System.Logger LOG = System.getLogger(LocalApi.class.getName());

    private final Catalog catalog;
    private final MarksDesk marks;
    private final Surroundings around;
    private final int port;
    private Optional<ModelServer> server = Optional.empty();

    /// @param marks what the user has marked
    /// @param around what the endpoint works with
    /// @param port where it listens
    LocalApi(Catalog catalog, MarksDesk marks, Surroundings around, int port) {
        this.catalog = catalog;
        this.marks = marks;
        this.around = around;
        this.port = port;
    }

    /// Begins to listen, or stops.
    ///
    /// @return why it does not listen though it should
    synchronized Optional<Trouble> turn(Surface.LocalApi to) {
        return switch (to) {
            case ON -> listen();
            case OFF -> {
                server.ifPresent(ModelServer::close);
                server = Optional.empty();
                yield Optional.empty();
            }
        };
    }

    private Optional<Trouble> listen() {
        try {
            if (server.isEmpty()) {
                server = Optional.of(ModelServer.start(ServerSettings.loopback(port), catalog, marks, around));
            }
            return Optional.empty();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "the local API does not listen", e);
            return Optional.of(new Trouble.PortInUse(port));
        }
    }

    /// Where it answers; empty while it does not.
    synchronized Optional<URI> address() {
        return server.map(ModelServer::address);
    }
}
