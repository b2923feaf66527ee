package app.modeldeck.server;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.marks.MarksDesk;
import app.modeldeck.server.http.EndpointLimits;
import app.modeldeck.server.http.Surroundings;
import java.io.IOException;

/// The same server without room to keep an answer: the baseline of what keeping is worth.
public final class Anew {
    private Anew() {}

    /// Starts it on a free port.
    public static ModelServer start(Catalog catalog, Surroundings around) throws IOException {
        return ModelServer.start(
                ServerSettings.loopback(0),
                catalog,
                MarksDesk.inMemory(),
                around,
                new ModelServer.Bounds(EndpointLimits.usual(), new ModelServer.Room(0)));
    }
}
