package app.modeldeck.server;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.wire.ProvidersJson;
import java.time.Duration;

/// Answers `GET /api/providers`: every provider and where it stands now. Asks none of them and never blocks.
record ProviderList(Catalog catalog, KeyDoor door) {
    /// What is seen with a key that came along is not told here, only what is seen with those of the server.
    Reply answer(Request request) throws RefusedException {
        var body = ProvidersJson.encode(catalog.current());
        var caching = door.read(request).caching(Duration.ZERO);
        return Reply.ok(Packed.once(body, ContentNegotiation.takesGzip(request)), caching);
    }
}
