package app.modeldeck.server;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.catalog.Catalogs;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A running endpoint over a catalogue of fakes, on a free port.
record ServerFixture(ModelServer server, ExecutorService executor) implements AutoCloseable {
    static ServerFixture over(Catalog catalog) throws IOException {
        return over(catalog, ServerSettings.loopback(0));
    }

    static ServerFixture over(Catalog catalog, ServerSettings settings) throws IOException {
        var executor = Executors.newVirtualThreadPerTaskExecutor();
        return new ServerFixture(
                ModelServer.start(settings, catalog, executor, Clock.fixed(Catalogs.NOW, ZoneOffset.UTC)), executor);
    }

    Asker asker() {
        return new Asker(server.port());
    }

    @Override
    public void close() {
        server.close();
        executor.shutdownNow();
    }
}
