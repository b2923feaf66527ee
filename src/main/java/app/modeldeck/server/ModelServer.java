package app.modeldeck.server;

import app.modeldeck.catalog.Catalog;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.Executor;

/// The endpoint while it runs. Every request has a thread of the executor for itself and may block on it.
public final class ModelServer implements AutoCloseable {
    private static final int USUAL_BACKLOG = 0;

    private final HttpServer server;

    private ModelServer(HttpServer server) {
        this.server = server;
    }

    /// Begins to listen, and returns at once.
    ///
    /// @param clock the time that ages in a query count from
    /// @param executor gives each request a thread, best a virtual one
    /// @throws IOException when the port is taken ([java.net.BindException]) or the address is not this
    /// computer's
    public static ModelServer start(ServerSettings settings, Catalog catalog, Executor executor, Clock clock)
            throws IOException {
        var server = HttpServer.create(new InetSocketAddress(settings.bind(), settings.port()), USUAL_BACKLOG);
        int port = server.getAddress().getPort();
        var gate = new Gate(HostNames.of(settings.bind(), port, settings.allowHosts()), settings.token());
        var routes = new Routes(new ModelList(catalog, clock), new ModelPage(catalog));
        server.createContext("/", new FrontDesk(gate, routes));
        server.setExecutor(executor);
        server.start();
        return new ModelServer(server);
    }

    /// The address of the list, `http://127.0.0.1:4848/api/models`.
    public URI address() {
        var bound = server.getAddress();
        return URI.create("http://" + HostNames.authority(bound.getAddress(), bound.getPort()) + Routes.MODELS);
    }

    /// The port in use.
    public int port() {
        return server.getAddress().getPort();
    }

    /// Stops at once; requests under way are cut off.
    @Override
    public void close() {
        server.stop(0);
    }
}
