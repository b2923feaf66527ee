package app.modeldeck.server;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.catalog.Catalogs;
import app.modeldeck.marks.MarksDesk;
import app.modeldeck.server.http.EndpointLimits;
import app.modeldeck.server.http.Surroundings;
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
                ModelServer.start(settings, catalog, MarksDesk.inMemory(), surroundings(executor)), executor);
    }

    static ServerFixture over(Catalog catalog, EndpointLimits limits) throws IOException {
        var executor = Executors.newVirtualThreadPerTaskExecutor();
        var server = ModelServer.start(
                ServerSettings.loopback(0),
                catalog,
                MarksDesk.inMemory(),
                surroundings(executor),
                new ModelServer.Bounds(limits, ModelServer.Room.usual()));
        return new ServerFixture(server, executor);
    }

    private static Surroundings surroundings(ExecutorService executor) {
        return new Surroundings(
                executor,
                Thread.ofPlatform().daemon().factory(),
                Clock.fixed(Catalogs.NOW, ZoneOffset.UTC),
                System::nanoTime);
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
