package app.modeldeck.server;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.marks.MarksDesk;
import app.modeldeck.server.http.EndpointLimits;
import app.modeldeck.server.http.Listener;
import app.modeldeck.server.http.Surroundings;
import app.modeldeck.wire.OpenApiJson;
import java.io.IOException;
import java.net.URI;

/// The endpoint while it runs.
public final class ModelServer implements AutoCloseable {
    private static final long MOST_KEPT_BYTES = 256L << 20;
    private static final int SHARE_OF_MEMORY = 4;

    private final Listener listener;
    private final OwnAddresses own;

    private ModelServer(Listener listener, OwnAddresses own) {
        this.listener = listener;
        this.own = own;
    }

    /// How much is kept of the answers that were made.
    ///
    /// @param bytes at most
    record Room(long bytes) {
        /// As much as suits this process.
        static Room usual() {
            return new Room(Math.min(MOST_KEPT_BYTES, Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY));
        }
    }

    /// Begins to listen, and returns at once.
    ///
    /// @param marks what the user has marked
    /// @throws IOException when the port is taken ([java.net.BindException]) or the address is not this
    /// computer's
    public static ModelServer start(ServerSettings settings, Catalog catalog, MarksDesk marks, Surroundings around)
            throws IOException {
        return start(settings, catalog, marks, around, new Bounds(EndpointLimits.usual(), Room.usual()));
    }

    /// What keeps the endpoint small.
    record Bounds(EndpointLimits limits, Room room) {}

    /// The same with other limits.
    static ModelServer start(
            ServerSettings settings, Catalog catalog, MarksDesk marks, Surroundings around, Bounds bounds)
            throws IOException {
        var listener = Listener.bind(settings.bind(), settings.port(), bounds.limits(), around);
        var addresses = new OwnAddresses(settings.bind());
        var names = HostNames.of(addresses, listener.address().getPort(), settings.allowHosts());
        var door = new KeyDoor(catalog);
        var answers = new Answers(around.workers(), bounds.room().bytes());
        var own = new OwnMarks(marks, around.workers(), catalog::tick);
        var list = new ModelList(catalog, door, answers, own, around.clock());
        var routes = new Router(
                list, new ModelPage(catalog, door), new ProviderList(catalog, door), Packed.kept(OpenApiJson.encode()));
        listener.serve(new FrontDesk(new Gate(names, settings.token()), routes));
        return new ModelServer(listener, addresses);
    }

    /// The address of the list, `http://127.0.0.1:4848/api/models`.
    public URI address() {
        return URI.create("http://" + HostNames.authority(own.told(), port()) + Router.MODELS);
    }

    /// The port in use.
    public int port() {
        return listener.address().getPort();
    }

    /// Answers what has begun, for some seconds at most, and ends.
    @Override
    public void close() {
        listener.close();
    }
}
